import type { LambdaAnswer, PutEventsEntry } from '../engine-options.ts';
import type { Command } from '../interpreter/command.ts';
import type { TaskOutcome } from '../interpreter/event.ts';
import { isJsonObject, type Json } from '../json.ts';
import { messageOf } from '../thrown.ts';
import type { Core } from './core.ts';

type InvokeLambda = Extract<Command, { kind: 'invoke-lambda' }>;
type PutEvents = Extract<Command, { kind: 'put-events' }>;

/** Calls the function; whatever goes wrong becomes the task's error. */
export async function invokeLambda(core: Core, command: InvokeLambda): Promise<TaskOutcome> {
  const answer = await callFunction(core, command);
  if (!answer.ok) return { kind: 'failed', error: answer.error, cause: answer.cause };
  const whole: Json = { ExecutedVersion: '$LATEST', Payload: answer.payload, StatusCode: 200 };
  switch (command.answer) {
    case 'payload':
      return { kind: 'succeeded', result: answer.payload };
    case 'whole':
      return { kind: 'succeeded', result: whole };
    case 'token':
      return { kind: 'submitted', output: whole, child: null };
  }
}

async function callFunction(
  core: Core,
  { functionArn, payload, timeoutMs }: InvokeLambda,
): Promise<LambdaAnswer> {
  try {
    return await core.options.invokeLambda(functionArn, payload, timeoutMs === null ? {} : { timeoutMs });
  } catch (error) {
    return { ok: false, error: 'Lambda.Unknown', cause: messageOf(error) };
  }
}

/** Puts the events; one that is turned down fails the task with `EventBridge.FailedEntry`, as on AWS. */
export async function putEvents(core: Core, command: PutEvents): Promise<TaskOutcome> {
  const put = core.options.putEvents;
  if (!put)
    return {
      kind: 'failed',
      error: 'EventBridge.SdkClientException',
      cause: 'This engine has no event bus.',
    };
  try {
    const answer = await put(command.entries.map(toEntry));
    const result: Json = {
      Entries: answer.Entries.map((entry) => ({ ...entry })),
      FailedEntryCount: answer.FailedEntryCount,
    };
    if (answer.FailedEntryCount === 0) return { kind: 'succeeded', result };
    return { kind: 'failed', error: 'EventBridge.FailedEntry', cause: JSON.stringify(result) };
  } catch (error) {
    return { kind: 'failed', error: 'EventBridge.SdkClientException', cause: messageOf(error) };
  }
}

/** Step Functions takes Detail as JSON and hands it on as text. */
function toEntry(entry: Json): PutEventsEntry {
  const fields = isJsonObject(entry) ? entry : {};
  const detail = fields.Detail ?? {};
  return { ...fields, Detail: typeof detail === 'string' ? detail : JSON.stringify(detail) };
}
