import * as z from 'zod';
import { Instant, ShownActorBody } from './shared-bodies.ts';

const VoterBody = z.object({
  role: z.string(),
  organizationId: z.string(),
  personId: z.string().exactOptional(),
  insteadOf: z
    .object({ role: z.string(), organizationId: z.string() })
    .exactOptional()
    .meta({ description: 'Who would be asked, had they not done the work themselves.' }),
});

/** A task as the API shows it: no token, no salt, no engine address. */
export const TaskBody = z.object({
  id: z.string(),
  runId: z.string(),
  processId: z.string(),
  stepId: z.string(),
  iteration: z.int(),
  scope: z.string(),
  kind: z.enum(['task', 'approval', 'stuck']),
  title: z.string(),
  status: z.enum(['open', 'done', 'expired', 'cancelled']),
  private: z.boolean(),
  organizationId: z.string(),
  roles: z.array(z.string()),
  openedAt: Instant,
  tellAt: Instant.exactOptional(),
  dueAt: Instant.exactOptional(),
  dueClockId: z.string().exactOptional(),
  voters: z.array(VoterBody).meta({ description: 'Of an approval: whose voice counts.' }),
  notByAuthors: z
    .boolean()
    .exactOptional()
    .meta({ description: 'It looks at the work of others: whoever did that may not do this.' }),
  unfilled: z
    .array(z.object({ role: z.string(), organizationId: z.string() }))
    .exactOptional()
    .meta({ description: 'Asked roles that nobody holds but people who did the work: name somebody else.' }),
  claimedBy: z.string().exactOptional(),
  outcome: z.string().exactOptional(),
  endedAt: Instant.exactOptional(),
  endedBy: ShownActorBody.exactOptional(),
  version: z.int(),
});

const VoiceBody = z.object({
  slot: z.int(),
  personId: z.string().exactOptional().meta({ description: 'Of people of your own organizations only.' }),
  onBehalfOf: z.string().exactOptional(),
  outcome: z.string(),
  reason: z.string().exactOptional(),
  at: Instant,
  channel: z.string(),
  shownHash: z.string(),
});

const Answers = z.record(z.string(), z.unknown());

/** A task with what its page shows: question, form or outcomes, draft, what is decided on. */
export const TaskDetailBody = z.object({
  task: TaskBody.extend({
    draft: z.object({ answers: Answers, by: z.string().exactOptional(), at: Instant }).exactOptional(),
    answers: Answers.exactOptional(),
    reason: z.string().exactOptional(),
    voices: z.array(VoiceBody),
    stuck: z.object({ error: z.string(), cause: z.string() }).exactOptional(),
  }),
  run: z.object({ id: z.string(), title: z.string(), status: z.string() }),
  text: z.string().exactOptional().meta({ description: 'What is asked and why; paragraphs.' }),
  form: z.record(z.string(), z.unknown()).exactOptional().meta({
    description:
      'JSON Schema 2020-12 of the answers; x-when: asked only when another answer has one of the values.',
  }),
  outcomes: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        consequence: z.string(),
        reason: z.boolean().meta({ description: 'A reason must be given.' }),
      }),
    )
    .exactOptional(),
  shown: z
    .array(z.object({ title: z.string(), answers: Answers }))
    .meta({ description: 'What belongs beside the question, or what is decided on, in words.' }),
  shownHash: z
    .string()
    .exactOptional()
    .meta({ description: 'Send it back with the decision: it binds the two.' }),
  mayAct: z.boolean(),
});

export const AnswersBody = z.strictObject({
  answers: Answers.meta({ description: 'Fits the form of the task.' }),
  version: z.int().optional().meta({ description: 'Version of the task the answers were written for.' }),
});

export const DraftBody = z.strictObject({
  answers: Answers,
  version: z.int().optional(),
});

export const DecisionBody = z.strictObject({
  outcome: z.string().max(64),
  reason: z.string().max(4000).optional(),
  shownHash: z.string().max(64).optional(),
  onBehalfOf: z.string().max(64).optional(),
});

export const CancelBody = z.strictObject({
  reason: z.string().max(4000).meta({ description: 'Why the case goes on without them; kept as evidence.' }),
});

export const TaskDoneBody = z.object({ result: z.literal('done'), task: TaskBody });
export const DecidedBody = z.object({
  result: z
    .enum(['decided', 'recorded'])
    .meta({ description: '`recorded`: the others have not all spoken.' }),
  task: TaskBody,
});
