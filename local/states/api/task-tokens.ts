import type { z } from 'zod';
import type { Event } from '../interpreter/event.ts';
import type { Execution } from '../interpreter/execution.ts';
import { decodeToken, type TaskToken } from '../interpreter/task-token.ts';
import { parseJson } from '../json.ts';
import type { Core } from '../runtime/core.ts';
import { handleEvent } from '../runtime/handle-event.ts';
import { ApiError } from './api-error.ts';
import {
  isTooLong,
  type SendTaskFailureInput,
  type SendTaskHeartbeatInput,
  type SendTaskSuccessInput,
} from './schemas.ts';

export async function sendTaskSuccess(
  core: Core,
  request: z.output<typeof SendTaskSuccessInput>,
): Promise<object> {
  const result = isTooLong(request.output) ? undefined : parseJson(request.output);
  if (result === undefined) {
    throw new ApiError('InvalidOutput', 'Invalid Output: it is not JSON, or is longer than 262144 bytes');
  }
  return send(core, request.taskToken, ({ frame, turn }) => ({
    kind: 'task',
    frame,
    turn,
    outcome: { kind: 'succeeded', result },
  }));
}

export function sendTaskFailure(core: Core, request: z.output<typeof SendTaskFailureInput>): Promise<object> {
  const { error = 'States.TaskFailed', cause = '' } = request;
  return send(core, request.taskToken, ({ frame, turn }) => ({
    kind: 'task',
    frame,
    turn,
    outcome: { kind: 'failed', error, cause },
  }));
}

export function sendTaskHeartbeat(
  core: Core,
  request: z.output<typeof SendTaskHeartbeatInput>,
): Promise<object> {
  return send(core, request.taskToken, ({ frame, turn }) => ({ kind: 'heartbeat', frame, turn }));
}

/** Answers once the event is on disk; of many answers to one token, the first wins. */
async function send(core: Core, text: string, eventFor: (token: TaskToken) => Event): Promise<object> {
  const token = decodeToken(text);
  if (!token) throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
  const refused = await handleEvent(core, token.execution, eventFor(token), [], (execution) =>
    refusal(execution, token),
  );
  if (refused) throw refused;
  return {};
}

/** A token dies with its attempt: by an answer, a timeout, a retry, or the end of the run. */
function refusal(execution: Execution | undefined, token: TaskToken): ApiError | undefined {
  if (!execution)
    return new ApiError('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
  const frame = execution.frames.get(token.frame);
  const open =
    frame?.turn === token.turn && frame.activity.kind === 'task' && frame.activity.secret === token.secret;
  if (open) return undefined;
  return new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
}
