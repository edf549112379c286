import * as z from 'zod';

const Words = z.object({ type: z.string(), text: z.string() });
export type Words = z.infer<typeof Words>;

const Option = z.object({ text: Words, value: z.string() });
export type Option = z.infer<typeof Option>;

const Confirm = z.object({ title: Words, text: Words, confirm: Words, deny: Words });

const Button = z.object({
  type: z.literal('button'),
  text: Words,
  action_id: z.string(),
  value: z.string().optional(),
  url: z.string().optional(),
  style: z.string().optional(),
  confirm: Confirm.optional(),
});
export type Button = z.infer<typeof Button>;

const Input = z.object({
  type: z.string(),
  action_id: z.string(),
  options: z.array(Option).optional(),
  multiline: z.boolean().optional(),
  max_length: z.number().optional(),
  initial_value: z.string().optional(),
  initial_date: z.string().optional(),
  initial_date_time: z.number().optional(),
  initial_option: Option.optional(),
  initial_options: z.array(Option).optional(),
});
export type Input = z.infer<typeof Input>;

/** The part of Block Kit that is shown; anything else is refused as Slack refuses what it does not know. */
export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('header'), block_id: z.string().optional(), text: Words }),
  z.object({
    type: z.literal('section'),
    block_id: z.string().optional(),
    text: Words.optional(),
    fields: z.array(Words).optional(),
    accessory: Button.optional(),
  }),
  z.object({ type: z.literal('context'), block_id: z.string().optional(), elements: z.array(Words) }),
  z.object({ type: z.literal('actions'), block_id: z.string().optional(), elements: z.array(Button) }),
  z.object({ type: z.literal('divider'), block_id: z.string().optional() }),
  z.object({
    type: z.literal('input'),
    block_id: z.string(),
    label: Words,
    hint: Words.optional(),
    optional: z.boolean().optional(),
    element: Input,
  }),
]);
export type Block = z.infer<typeof Block>;

export const View = z.object({
  type: z.enum(['modal', 'home']),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  title: Words.optional(),
  submit: Words.optional(),
  close: Words.optional(),
  blocks: z.array(Block).max(100),
});
export type View = z.infer<typeof View>;

export const SandboxMessage = z.object({
  teamId: z.string(),
  channelId: z.string(),
  ts: z.string(),
  text: z.string(),
  blocks: z.array(Block),
  threadTs: z.string().optional(),
  /** Seen by this user only. */
  onlyFor: z.string().optional(),
  changedAt: z.string().optional(),
});
export type SandboxMessage = z.infer<typeof SandboxMessage>;

export const OpenView = z.object({
  id: z.string(),
  hash: z.string(),
  teamId: z.string(),
  userId: z.string(),
  view: View,
});
export type OpenView = z.infer<typeof OpenView>;

/** Everything the sandbox keeps. */
export const SandboxState = z.object({
  count: z.number().default(0),
  messages: z.array(SandboxMessage).default([]),
  /** By user: the dialog that stands open. */
  dialogs: z.record(z.string(), OpenView).default({}),
  /** By user. */
  homes: z.record(z.string(), View).default({}),
  /** Tokens that are good, with the workspace they are good for. */
  tokens: z.record(z.string(), z.object({ teamId: z.string(), expiresAt: z.number() })).default({}),
  /** Each works once. */
  refreshTokens: z.record(z.string(), z.string()).default({}),
});
export type SandboxState = z.infer<typeof SandboxState>;
