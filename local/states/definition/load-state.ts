import type { z } from 'zod';
import type { Json } from '../json.ts';
import { compileTemplate, type Template } from '../jsonata/template.ts';
import { refuseField } from './invalid-definition.ts';
import type { Assign, Catcher, Retrier, State } from './machine.ts';
import { parseFields } from './parse-fields.ts';
import { readResource } from './resource.ts';
import {
  ChoiceFields,
  FailFields,
  PassFields,
  SucceedFields,
  TaskFields,
  WaitFields,
  type CatcherFields,
  type RetrierFields,
} from './state-schemas.ts';

/** Loads the kinds of state that hold no other states. */
export function loadPlainState(name: string, type: string, value: unknown): State {
  switch (type) {
    case 'Task':
      return loadTask(name, value);
    case 'Pass': {
      const fields = parseFields(PassFields, value, name);
      return { type, name, ...loadLeaving(name, fields) };
    }
    case 'Wait':
      return loadWait(name, value);
    case 'Choice':
      return loadChoice(name, value);
    case 'Succeed': {
      const fields = parseFields(SucceedFields, value, name);
      return { type, name, output: template(name, 'Output', fields.Output) };
    }
    case 'Fail': {
      const fields = parseFields(FailFields, value, name);
      return {
        type,
        name,
        error: template(name, 'Error', fields.Error),
        cause: template(name, 'Cause', fields.Cause),
      };
    }
    default:
      return refuseField(name, 'Type', `is ${type}, which is not a kind of state.`);
  }
}

function loadTask(name: string, value: unknown): State {
  const fields = parseFields(TaskFields, value, name);
  const resource = readResource(fields.Resource);
  if ('refused' in resource) return refuseField(name, 'Resource', `${resource.refused}.`);
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = fields;
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
    return refuseField(name, 'HeartbeatSeconds', 'must be smaller than TimeoutSeconds.');
  }
  return {
    type: 'Task',
    name,
    ...loadLeaving(name, fields),
    ...loadFailing(name, fields),
    resource,
    arguments: template(name, 'Arguments', fields.Arguments),
    timeoutSeconds: template(name, 'TimeoutSeconds', timeout),
    heartbeatSeconds: template(name, 'HeartbeatSeconds', heartbeat),
  };
}

function loadWait(name: string, value: unknown): State {
  const fields = parseFields(WaitFields, value, name);
  const { Seconds: seconds, Timestamp: timestamp } = fields;
  if (seconds !== undefined && timestamp !== undefined) {
    return refuseField(name, 'Timestamp', 'cannot stand beside Seconds.');
  }
  if (seconds === undefined && timestamp === undefined) {
    return refuseField(name, 'Seconds', 'or Timestamp is needed.');
  }
  const until: { kind: 'seconds' | 'timestamp'; value: Template } =
    seconds !== undefined
      ? { kind: 'seconds', value: compile(name, 'Seconds', seconds) }
      : { kind: 'timestamp', value: compile(name, 'Timestamp', timestamp ?? '') };
  return { type: 'Wait', name, ...loadLeaving(name, fields), until };
}

function loadChoice(name: string, value: unknown): State {
  const fields = parseFields(ChoiceFields, value, name);
  const choices = fields.Choices.map((rule, at) => {
    const field = `Choices[${at}]`;
    return {
      condition: compile(name, `${field}.Condition`, rule.Condition),
      next: rule.Next,
      assign: loadAssign(name, `${field}.Assign`, rule.Assign),
      output: template(name, `${field}.Output`, rule.Output),
    };
  });
  return {
    type: 'Choice',
    name,
    choices,
    default: fields.Default ?? null,
    assign: loadAssign(name, 'Assign', fields.Assign),
    output: template(name, 'Output', fields.Output),
  };
}

type LeavingFields = {
  Next?: string | undefined;
  End?: boolean | undefined;
  Assign?: Record<string, Json> | undefined;
  Output?: Json | undefined;
};

export function loadLeaving(
  name: string,
  fields: LeavingFields,
): { next: string | null; assign: Assign; output: Template | null } {
  if (fields.Next !== undefined && fields.End === true) {
    return refuseField(name, 'End', 'cannot stand beside Next.');
  }
  if (fields.Next === undefined && fields.End !== true) return refuseField(name, 'Next', 'or End is needed.');
  return {
    next: fields.Next ?? null,
    assign: loadAssign(name, 'Assign', fields.Assign),
    output: template(name, 'Output', fields.Output),
  };
}

type FailingFields = {
  Retry?: z.output<typeof RetrierFields>[] | undefined;
  Catch?: z.output<typeof CatcherFields>[] | undefined;
};

export function loadFailing(name: string, fields: FailingFields): { retry: Retrier[]; catch: Catcher[] } {
  const { Retry: retriers = [], Catch: catchers = [] } = fields;
  checkWildcards(name, 'Retry', retriers);
  checkWildcards(name, 'Catch', catchers);
  return {
    retry: retriers.map((retrier) => ({
      errorEquals: retrier.ErrorEquals,
      intervalSeconds: retrier.IntervalSeconds,
      maxAttempts: retrier.MaxAttempts,
      backoffRate: retrier.BackoffRate,
      maxDelaySeconds: retrier.MaxDelaySeconds ?? null,
      jitter: retrier.JitterStrategy === 'FULL',
    })),
    catch: catchers.map((catcher, at) => ({
      errorEquals: catcher.ErrorEquals,
      next: catcher.Next,
      assign: loadAssign(name, `Catch[${at}].Assign`, catcher.Assign),
      output: template(name, `Catch[${at}].Output`, catcher.Output),
    })),
  };
}

/** `States.ALL` must stand alone and last, as on AWS. */
function checkWildcards(name: string, field: string, rules: { ErrorEquals: string[] }[]): void {
  for (const [at, rule] of rules.entries()) {
    if (!rule.ErrorEquals.includes('States.ALL')) continue;
    const path = `${field}[${at}].ErrorEquals`;
    if (rule.ErrorEquals.length > 1) refuseField(name, path, 'must name States.ALL alone.');
    if (at < rules.length - 1) refuseField(name, path, 'names States.ALL, which must come last.');
  }
}

function loadAssign(state: string, field: string, fields: Record<string, Json> | undefined): Assign {
  return Object.entries(fields ?? {}).map(([name, value]) => {
    if (!/^[\p{ID_Start}][\p{ID_Continue}]{0,79}$/u.test(name)) {
      return refuseField(
        state,
        `${field}.${name}`,
        'is not a variable name (a letter, then letters, digits or _; 80 characters at most).',
      );
    }
    if (name === 'states') return refuseField(state, `${field}.${name}`, 'is reserved.');
    return { name, value: compile(state, `${field}.${name}`, value) };
  });
}

export function template(state: string, field: string, value: Json | undefined): Template | null {
  return value === undefined ? null : compile(state, field, value);
}

function compile(state: string, field: string, value: Json): Template {
  return compileTemplate(value, field, (path, why) => refuseField(state, path, `is not valid: ${why}.`));
}
