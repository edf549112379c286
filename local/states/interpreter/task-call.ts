import * as z from 'zod';
import type { Resource } from '../definition/resource.ts';
import type { Json } from '../json.ts';
import type { Command } from './command.ts';
import type { Draft } from './draft.ts';
import type { Frame } from './execution.ts';
import { runtimeError, type StateError } from './state-error.ts';

/** A part of arguments that are JSON already. */
const Part = z.custom<Json>();

const InvokeArguments = z.strictObject({
  FunctionName: z.string().min(1),
  Payload: Part.optional(),
  InvocationType: z.literal('RequestResponse').optional(),
  Qualifier: z.string().optional(),
});

const StartExecutionArguments = z.strictObject({
  StateMachineArn: z.string().min(1),
  Name: z.string().min(1).max(80).optional(),
  Input: Part.optional(),
  TraceHeader: z.string().optional(),
});

const PutEventsArguments = z.strictObject({ Entries: z.array(Part).min(1).max(10) });

export type TaskCall = { kind: 'call'; command: Command } | { kind: 'failed'; error: StateError };

/** Turns evaluated Arguments into the command that does the task's work. */
export function callFor(
  draft: Draft,
  frame: Frame,
  resource: Resource,
  given: Json,
  timeoutMs: number | null,
): TaskCall {
  const target = { frame: frame.id, turn: frame.turn };
  switch (resource.kind) {
    case 'lambda-arn': {
      const { functionArn } = resource;
      return call({
        kind: 'invoke-lambda',
        ...target,
        functionArn,
        payload: given,
        timeoutMs,
        answer: 'payload',
      });
    }
    case 'lambda-invoke':
      return parseArguments(frame, InvokeArguments, given, (fields) => ({
        kind: 'invoke-lambda',
        ...target,
        functionArn:
          fields.Qualifier === undefined ? fields.FunctionName : `${fields.FunctionName}:${fields.Qualifier}`,
        payload: fields.Payload ?? {},
        timeoutMs,
        answer: resource.token ? 'token' : 'whole',
      }));
    case 'start-execution':
      return parseArguments(frame, StartExecutionArguments, given, (fields) => ({
        kind: 'start-execution',
        ...target,
        stateMachineArn: fields.StateMachineArn,
        // Named here, before the commit, so that a repeated command starts nothing twice.
        name: fields.Name ?? draft.context.random.uuid(),
        input: typeof fields.Input === 'string' ? fields.Input : JSON.stringify(fields.Input ?? {}),
        mode: resource.mode,
      }));
    case 'put-events':
      return parseArguments(frame, PutEventsArguments, given, (fields) => ({
        kind: 'put-events',
        ...target,
        entries: fields.Entries,
      }));
  }
}

function parseArguments<Schema extends z.ZodType>(
  frame: Frame,
  schema: Schema,
  given: Json,
  toCommand: (fields: z.output<Schema>) => Command,
): TaskCall {
  const parsed = schema.safeParse(given);
  if (parsed.success) return call(toCommand(parsed.data));
  const issue = parsed.error.issues[0];
  const cause = `The Arguments of the state '${frame.state}' cannot start the task: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
  return { kind: 'failed', error: runtimeError(cause) };
}

function call(command: Command): TaskCall {
  return { kind: 'call', command };
}
