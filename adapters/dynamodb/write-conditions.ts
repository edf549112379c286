import type { Clock } from '../../core/rules/clock.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import type { Run } from '../../core/rules/run.ts';
import type { Task } from '../../core/rules/task.ts';
import { allowedFrom, mayChange } from '../../core/rules/transitions.ts';

export interface Condition {
  ConditionExpression: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

interface Statuses {
  run: Run['status'];
  task: Task['status'];
  clock: Clock['status'];
}

export function isNew(): Condition {
  return { ConditionExpression: 'attribute_not_exists(pk)' };
}

/** The stored item is still the one that was read; one with a status has a status that may become the new one. */
export function isAsRead(version: number, from: readonly string[]): Condition {
  const names = from.map((_, at) => `:from${at}`);
  const status = from.length === 0 ? '' : ` AND #status IN (${names.join(', ')})`;
  return {
    ConditionExpression: `#version = :version${status}`,
    ExpressionAttributeNames: {
      '#version': 'version',
      ...(from.length === 0 ? {} : { '#status': 'status' }),
    },
    ExpressionAttributeValues: {
      ':version': version,
      ...Object.fromEntries(from.map((each, at) => [`:from${at}`, each])),
    },
  };
}

/**
 * The statuses a change may start from, by the transition tables.
 * Throws `store.forbidden-transition` when the change is not among them: no second reading would help.
 */
export function statusesBefore<E extends keyof Statuses>(
  entity: E,
  before: { status: Statuses[E] },
  after: { status: Statuses[E] },
): Statuses[E][] {
  if (!mayChange(entity, before.status, after.status))
    throw new CodedError('store.forbidden-transition', `${entity}: ${before.status} to ${after.status}`);
  return before.status === after.status ? [after.status] : allowedFrom(entity, after.status);
}
