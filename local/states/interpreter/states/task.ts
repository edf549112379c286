import type { TaskState } from '../../definition/machine.ts';
import { waitsForToken } from '../../definition/resource.ts';
import type { Json } from '../../json.ts';
import type { Draft } from '../draft.ts';
import { evaluateInteger, evaluatePayload } from '../evaluate.ts';
import type { TaskOutcome } from '../event.ts';
import type { Frame } from '../execution.ts';
import { failState } from '../fail-state.ts';
import { leaveState } from '../leave-state.ts';
import { exceedsPayload } from '../limits.ts';
import { dataLimitError } from '../state-error.ts';
import { callFor } from '../task-call.ts';
import {
  taskFailed,
  taskScheduled,
  taskStarted,
  taskSubmitted,
  taskSucceeded,
  taskTimedOut,
} from '../task-history.ts';

const secondsRange = { min: 1, max: 99_999_999 };

export async function beginTask(draft: Draft, frame: Frame, state: TaskState): Promise<void> {
  const tokenSecret = waitsForToken(state.resource) ? draft.context.random.uuid() : null;
  const given = await evaluatePayload(draft, frame, 'Arguments', state.arguments, { tokenSecret });
  if (given.kind === 'failed') return failState(draft, frame, state, given.error);
  const timeout = await evaluateInteger(draft, frame, 'TimeoutSeconds', state.timeoutSeconds, secondsRange);
  if (timeout.kind === 'failed') return failState(draft, frame, state, timeout.error);
  const heartbeat = await evaluateInteger(
    draft,
    frame,
    'HeartbeatSeconds',
    state.heartbeatSeconds,
    secondsRange,
  );
  if (heartbeat.kind === 'failed') return failState(draft, frame, state, heartbeat.error);
  const call = callFor(draft, frame, state.resource, given.value, inMs(timeout.value));
  if (call.kind === 'failed') return failState(draft, frame, state, call.error);
  const limits = { timeoutSeconds: timeout.value, heartbeatSeconds: heartbeat.value };
  draft.record(frame, taskScheduled(state.resource, given.value, draft.context.region, limits));
  draft.record(frame, taskStarted(state.resource));
  const { now } = draft.context;
  draft.setActivity(frame, {
    kind: 'task',
    secret: tokenSecret,
    child: null,
    timeoutAt: timeout.value === null ? null : now + timeout.value * 1000,
    heartbeatAt: heartbeat.value === null ? null : now + heartbeat.value * 1000,
    heartbeatSeconds: heartbeat.value,
  });
  draft.command(call.command);
}

/** The call, the person or the nested execution answered. */
export async function answerTask(
  draft: Draft,
  frame: Frame,
  state: TaskState,
  outcome: TaskOutcome,
): Promise<void> {
  const { activity } = frame;
  if (activity.kind !== 'task') return;
  switch (outcome.kind) {
    case 'submitted':
      draft.record(frame, taskSubmitted(state.resource, outcome.output));
      draft.setActivity(frame, { ...activity, child: outcome.child });
      return;
    case 'succeeded':
      return succeed(draft, frame, state, outcome.result);
    case 'failed':
      // A nested execution that brought this failure has ended by itself and needs no stopping.
      draft.setActivity(frame, { ...activity, child: null });
      draft.record(frame, taskFailed(state.resource, outcome));
      return failState(draft, frame, state, { error: outcome.error, cause: outcome.cause });
  }
}

async function succeed(draft: Draft, frame: Frame, state: TaskState, result: Json): Promise<void> {
  const text = JSON.stringify(result);
  if (exceedsPayload(text)) {
    const error = dataLimitError(`The result of the task '${state.name}'`);
    draft.record(frame, taskFailed(state.resource, error));
    return failState(draft, frame, state, error);
  }
  draft.record(frame, taskSucceeded(state.resource, text));
  return leaveState(draft, frame, state, state, { result }, result);
}

/** TimeoutSeconds passed, or no heartbeat came for HeartbeatSeconds. */
export function timeOutTask(
  draft: Draft,
  frame: Frame,
  state: TaskState,
  kind: 'timeout' | 'heartbeat',
): Promise<void> {
  const error =
    kind === 'timeout'
      ? { error: 'States.Timeout', cause: `The task '${state.name}' ran longer than its TimeoutSeconds.` }
      : {
          error: 'States.HeartbeatTimeout',
          cause: `The task '${state.name}' sent no heartbeat within its HeartbeatSeconds.`,
        };
  draft.record(frame, taskTimedOut(state.resource, error));
  return failState(draft, frame, state, error);
}

export function beatTask(draft: Draft, frame: Frame): void {
  const { activity } = frame;
  if (activity.kind !== 'task' || activity.heartbeatSeconds === null) return;
  draft.setActivity(frame, {
    ...activity,
    heartbeatAt: draft.context.now + activity.heartbeatSeconds * 1000,
  });
}

function inMs(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1000;
}
