import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { Case } from '../../../core/rules/case.ts';
import type { StoreTable } from '../entities.ts';
import { EVENT_PREFIX, GROUP_PREFIX, keys, TASK_PREFIX, TOKEN_PREFIX } from '../keys.ts';
import { groupFrom, runFrom, taskFrom } from '../read-rows.ts';
import { rowOf, type Bodies, type Row } from '../row.ts';

/**
 * Everything of a run that sorts before its evidence: one range, whatever the length of the chain. This is the read
 * before every change of a run; the rows are taken as they are, without the entities' formatting.
 */
export async function readCase(table: StoreTable, runId: string): Promise<Case | undefined> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ partition: keys.run(runId).pk, range: { lt: EVENT_PREFIX } })
    .options({ consistent: true, maxPages: Infinity })
    .send();
  const [run] = rowsOf('run', Items);
  const [data] = rowsOf('run-data', Items);
  if (run === undefined || data === undefined) return undefined;
  const tokens = new Map(rowsOf('token', Items).map((row) => [row.sk, row]));
  const tokenOf = (row: Row<unknown>, prefix: string) =>
    tokens.get(TOKEN_PREFIX + row.sk.slice(prefix.length));
  return {
    run: runFrom(run, data),
    parties: rowsOf('party', Items).map(({ body }) => body),
    tasks: rowsOf('task', Items).map((row) => taskFrom(row, tokenOf(row, TASK_PREFIX))),
    groups: rowsOf('group', Items).map((row) => groupFrom(row, tokenOf(row, GROUP_PREFIX))),
    clocks: rowsOf('clock', Items).map(({ body }) => body),
  };
}

function rowsOf<T extends keyof Bodies>(type: T, items: Record<string, unknown>[]): Row<Bodies[T]>[] {
  return items.filter((item) => item.type === type).map((item) => rowOf(type, item));
}
