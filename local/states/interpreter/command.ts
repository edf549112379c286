import * as z from 'zod';
import { Json } from '../json.ts';
import { ExecutionStatus } from './execution.ts';

/** Where the answer to a command belongs: a frame at one of its attempts. */
const Target = { frame: z.string(), turn: z.number() };

/**
 * What is left to do in the world after a change is committed. A command stays stored until the batch that
 * records its result, so each is done at least once.
 */
export const Command = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('invoke-lambda'),
    ...Target,
    functionArn: z.string(),
    payload: Json,
    timeoutMs: z.number().nullable(),
    /** `token`: the answer only submits the task. `whole`: the result is the Invoke answer, not its payload. */
    answer: z.enum(['payload', 'whole', 'token']),
  }),
  z.object({
    kind: z.literal('start-execution'),
    ...Target,
    stateMachineArn: z.string(),
    name: z.string(),
    input: z.string(),
    mode: z.enum(['request', 'sync', 'token']),
  }),
  z.object({ kind: z.literal('put-events'), ...Target, entries: z.array(Json) }),
  /** Starts one child execution of a distributed map. */
  z.object({ kind: z.literal('start-child'), ...Target, index: z.number(), input: z.string() }),
  z.object({ kind: z.literal('stop-children'), mapRunArn: z.string() }),
  z.object({ kind: z.literal('stop-execution'), arn: z.string() }),
  /** Tells the waiting parent that this execution ended. */
  z.object({ kind: z.literal('tell-parent') }),
  z.object({ kind: z.literal('tell-status'), status: ExecutionStatus }),
  /** Goes on with frames that are ready, after other executions had their turn. */
  z.object({ kind: z.literal('continue') }),
]);
export type Command = z.infer<typeof Command>;

export type StoredCommand = { id: number; command: Command };
