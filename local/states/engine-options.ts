import type { Clock } from '../clock.ts';
import type { Json } from './json.ts';
import type { Random } from './random.ts';
import type { ExecutionStatus } from './interpreter/execution.ts';

/** The answer of a function: its payload, or the name and cause of the error that Retry and Catch see. */
export type LambdaAnswer = { ok: true; payload: Json } | { ok: false; error: string; cause: string };

export type InvokeLambda = (
  functionArn: string,
  payload: Json,
  options: { timeoutMs?: number },
) => Promise<LambdaAnswer>;

/** An entry of `events:putEvents` with AWS's field names; `Detail` is JSON text, as EventBridge takes it. */
export type PutEventsEntry = { [field: string]: Json; Detail: string };

export type PutEvents = (entries: PutEventsEntry[]) => Promise<{
  FailedEntryCount: number;
  Entries: { EventId?: string; ErrorCode?: string; ErrorMessage?: string }[];
}>;

/** The `detail` of EventBridge's "Step Functions Execution Status Change". Times are epoch milliseconds. */
export type ExecutionStatusChange = {
  executionArn: string;
  stateMachineArn: string;
  name: string;
  status: ExecutionStatus;
  startDate: number;
  stopDate: number | null;
  input: string | null;
  inputDetails: { included: boolean } | null;
  output: string | null;
  outputDetails: { included: boolean } | null;
  error: string | null;
  cause: string | null;
};

export type EngineOptions = {
  /** The folder of the database; made when missing. One process at a time. */
  dataDir: string;
  clock: Clock;
  random: Random;
  invokeLambda: InvokeLambda;
  /** Without it, definitions that put events are refused. */
  putEvents?: PutEvents;
  /** Called for RUNNING and for the end, until it resolves: at least once each. */
  onExecutionStatusChange?: (change: ExecutionStatusChange) => Promise<void>;
  /** Hears how many states were entered, which is what AWS charges for. */
  onTransitions?: (count: number) => void;
  /** Hears of faults nobody waits for; they are retried. Ids and names only, no payloads. */
  onFault?: (where: string, error: unknown) => void;
  region?: string;
  account?: string;
};
