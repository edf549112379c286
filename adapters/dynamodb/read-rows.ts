import { CodedError } from '../../core/rules/coded-error.ts';
import type { OutboxEntry } from '../../core/rules/outbox-entry.ts';
import type { Run } from '../../core/rules/run.ts';
import { parseTaskId } from '../../core/rules/task-id.ts';
import type { Task, TaskGroup } from '../../core/rules/task.ts';
import type { GroupBody, OutboxBody, RunBody, TaskBody, TokenBody } from './items-of.ts';
import { runIdOf, TASK_PREFIX } from './keys.ts';
import type { Row } from './row.ts';

/** The inverse of `itemsOf`: entities from the rows they were stored as. */
export function runFrom(row: Row<RunBody>, data: Row<Run['data']>): Run {
  return { ...row.body, data: data.body, version: versionOf(row) };
}

export function taskFrom(row: Row<TaskBody>, token: Row<TokenBody> | undefined): Task {
  const id = `${runIdOf(row)}~${row.sk.slice(TASK_PREFIX.length)}`;
  const ref = parseTaskId(id);
  if (ref === undefined) throw new CodedError('store.bad-item', `${row.pk} ${row.sk} is no task`);
  return {
    ...row.body,
    ...ref,
    id,
    version: versionOf(row),
    ...token?.body,
  };
}

export function groupFrom(row: Row<GroupBody>, token: Row<TokenBody> | undefined): TaskGroup {
  const { sealedToken, ...more } = token?.body ?? {};
  if (sealedToken === undefined) throw new CodedError('store.bad-item', `${row.pk} ${row.sk} has no token`);
  return { ...row.body, ...more, sealedToken, version: versionOf(row) };
}

export function outboxFrom(row: Row<OutboxBody>): OutboxEntry {
  return { ...row.body, id: row.sk, version: versionOf(row) };
}

function versionOf(row: Row<unknown>): number {
  if (row.version === undefined) throw new CodedError('store.bad-item', `${row.pk} ${row.sk} has no version`);
  return row.version;
}
