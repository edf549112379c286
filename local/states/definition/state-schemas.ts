import * as z from 'zod';
import { Json } from '../json.ts';

/**
 * The fields this engine takes, per kind of state, as the Amazon States Language spells them. A field that is
 * not listed is refused, so nothing in a definition is ever silently ignored.
 */
const expression = z.string().regex(/^\{%[\s\S]*%\}$/, 'must be a value or a JSONata expression in {% %}');
const seconds = z.union([z.int().min(0).max(99_999_999), expression]);
const positiveSeconds = z.union([z.int().min(1).max(99_999_999), expression]);
const name = z.string().min(1).max(80);
const assign = z.record(z.string(), Json);
const errorNames = z.array(z.string().min(1)).min(1);

export const RetrierFields = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: errorNames,
  IntervalSeconds: z.int().min(1).max(99_999_999).default(1),
  MaxAttempts: z.int().min(0).max(99_999_999).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).max(31_622_400).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});

export const CatcherFields = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: errorNames,
  Next: name,
  Assign: assign.optional(),
  Output: Json.optional(),
});

const common = { Comment: z.string().optional(), QueryLanguage: z.literal('JSONata').optional() };
const leaving = {
  ...common,
  Next: name.optional(),
  End: z.boolean().optional(),
  Assign: assign.optional(),
  Output: Json.optional(),
};
const failing = { Retry: z.array(RetrierFields).optional(), Catch: z.array(CatcherFields).optional() };
const block = z.record(z.string(), z.unknown());

export const TaskFields = z.strictObject({
  Type: z.literal('Task'),
  ...leaving,
  ...failing,
  Resource: z.string().min(1),
  Arguments: Json.optional(),
  TimeoutSeconds: positiveSeconds.optional(),
  HeartbeatSeconds: positiveSeconds.optional(),
});

export const PassFields = z.strictObject({ Type: z.literal('Pass'), ...leaving });

export const WaitFields = z.strictObject({
  Type: z.literal('Wait'),
  ...leaving,
  Seconds: seconds.optional(),
  Timestamp: z.union([z.iso.datetime({ offset: true }), expression]).optional(),
});

export const ChoiceFields = z.strictObject({
  Type: z.literal('Choice'),
  ...common,
  Choices: z
    .array(
      z.strictObject({
        Comment: z.string().optional(),
        Condition: z.union([z.boolean(), expression]),
        Next: name,
        Assign: assign.optional(),
        Output: Json.optional(),
      }),
    )
    .min(1),
  Default: name.optional(),
  Assign: assign.optional(),
  Output: Json.optional(),
});

export const ParallelFields = z.strictObject({
  Type: z.literal('Parallel'),
  ...leaving,
  ...failing,
  Arguments: Json.optional(),
  Branches: z.array(block).min(1),
});

export const MapFields = z.strictObject({
  Type: z.literal('Map'),
  ...leaving,
  ...failing,
  ItemProcessor: block,
  Items: z.union([z.array(Json), expression]).optional(),
  ItemSelector: Json.optional(),
  MaxConcurrency: z.union([z.int().min(0), expression]).optional(),
  ToleratedFailureCount: z.union([z.int().min(0), expression]).optional(),
  ToleratedFailurePercentage: z.union([z.number().min(0).max(100), expression]).optional(),
  Label: z
    .string()
    .regex(
      /^[^\s?*<>{}[\]:;,\\|^~$#%&`"\p{Cc}]{1,40}$/u,
      'must be at most 40 characters without spaces or specials',
    )
    .optional(),
});

export const SucceedFields = z.strictObject({
  Type: z.literal('Succeed'),
  ...common,
  Output: Json.optional(),
});

export const FailFields = z.strictObject({
  Type: z.literal('Fail'),
  ...common,
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

export const ProcessorConfigFields = z.strictObject({
  Mode: z.enum(['INLINE', 'DISTRIBUTED']).default('INLINE'),
  ExecutionType: z.literal('STANDARD').optional(),
});

export const BlockFields = z.strictObject({
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONata').optional(),
  StartAt: name,
  States: z.record(z.string(), z.record(z.string(), z.unknown())),
  ProcessorConfig: z.unknown().optional(),
});

export const DefinitionFields = BlockFields.omit({ ProcessorConfig: true }).extend({
  Version: z.literal('1.0').optional(),
  TimeoutSeconds: z.int().min(1).max(99_999_999).optional(),
});
