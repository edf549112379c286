import * as z from 'zod';
import { Json } from '../json.ts';

export const ExecutionStatus = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);
export type ExecutionStatus = z.infer<typeof ExecutionStatus>;

/** The execution that waits for this one to end: a `.sync:2` task, or a distributed map's state. */
export const Parent = z.object({
  execution: z.string(),
  frame: z.string(),
  turn: z.number(),
  /** The item's place in a distributed map; null for a `.sync:2` task. */
  index: z.number().nullable(),
});
export type Parent = z.infer<typeof Parent>;

/** What is known of an execution as a whole. Times are epoch milliseconds. */
export const Head = z.object({
  /** The part of the ARN after `execution:`, which is unique and names the execution everywhere inside. */
  key: z.string(),
  arn: z.string(),
  name: z.string(),
  stateMachineArn: z.string(),
  stateMachineName: z.string(),
  roleArn: z.string(),
  /** Which text of the definition it started with, and so ends with. */
  definition: z.string(),
  /** The distributed map whose processor it runs; null when it runs the whole definition. */
  mapState: z.string().nullable(),
  mapRunArn: z.string().nullable(),
  parent: Parent.nullable(),
  /** The command that started it, so that the command repeated after a crash finds its own work done. */
  startedBy: z.string().nullable(),
  status: ExecutionStatus,
  startedAt: z.number(),
  stoppedAt: z.number().nullable(),
  /** The end of the machine's TimeoutSeconds. */
  deadlineAt: z.number().nullable(),
  error: z.string().nullable(),
  cause: z.string().nullable(),
  nextEventId: z.number(),
  nextCommandId: z.number(),
});
export type Head = z.infer<typeof Head>;

/** What a frame is doing in its current state. */
export const Activity = z.discriminatedUnion('kind', [
  /** About to enter its state. */
  z.object({ kind: z.literal('entering') }),
  z.object({ kind: z.literal('waiting'), until: z.number() }),
  z.object({ kind: z.literal('retrying'), until: z.number() }),
  z.object({
    kind: z.literal('task'),
    /** The secret half of the task token; null when the task waits for its call only. */
    secret: z.string().nullable(),
    /** The nested execution of a `.sync:2` task, once it has started. */
    child: z.string().nullable(),
    timeoutAt: z.number().nullable(),
    heartbeatAt: z.number().nullable(),
    heartbeatSeconds: z.number().nullable(),
  }),
  z.object({ kind: z.literal('branches'), total: z.number(), done: z.number() }),
  z.object({
    kind: z.literal('items'),
    total: z.number(),
    next: z.number(),
    done: z.number(),
    concurrency: z.number(),
  }),
  z.object({
    kind: z.literal('map-run'),
    arn: z.string(),
    total: z.number(),
    next: z.number(),
    running: z.number(),
    succeeded: z.number(),
    failed: z.number(),
    timedOut: z.number(),
    aborted: z.number(),
    startedAt: z.number(),
    concurrency: z.number(),
    /** More unsuccessful items than either allows fail the state; null where the definition names none. */
    toleratedFailureCount: z.number().nullable(),
    toleratedFailurePercentage: z.number().nullable(),
  }),
]);
export type Activity = z.infer<typeof Activity>;

/** One thread of control through a block of states: the execution itself, a branch, or a map iteration. */
export const Frame = z.object({
  /** `0` for the execution itself; a child adds its place in the parent's state: `0.2`. */
  id: z.string(),
  state: z.string(),
  input: Json,
  enteredAt: z.number(),
  lastEventId: z.number(),
  /** Grows with every attempt at any state, so a late answer to an earlier attempt is known as such. */
  turn: z.number(),
  /** Uses of each retrier of the current state, in their order. */
  retries: z.array(z.number()),
  activity: Activity,
});
export type Frame = z.infer<typeof Frame>;

export const Variables = z.record(z.string(), Json);
export type Variables = z.infer<typeof Variables>;

export const rootFrame = '0';

/**
 * A running execution: plain data in parts, each stored under its own key, so a change writes only the parts
 * it touches. `results` holds what branches and map items gave so far, by `<frame>/<index>`.
 */
export type Execution = {
  head: Head;
  /** JSON text, as given to StartExecution. */
  input: string;
  frames: Map<string, Frame>;
  variables: Map<string, Variables>;
  items: Map<string, Json[]>;
  results: Map<string, Json>;
};

/** The frame that runs the Parallel or Map state this frame is part of, and this frame's place in it. */
export function parentOf(frameId: string): { frame: string; index: number } | null {
  const dot = frameId.lastIndexOf('.');
  return dot < 0 ? null : { frame: frameId.slice(0, dot), index: Number(frameId.slice(dot + 1)) };
}

export function childOf(frameId: string, index: number): string {
  return `${frameId}.${index}`;
}

export function resultKey(frameId: string, index: number): string {
  return `${frameId}/${index}`;
}
