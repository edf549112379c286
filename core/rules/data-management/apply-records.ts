import { ProcessingRecord } from '../registers/processing-record.ts';
import type { RegisterContent, RegisterEntry, RegisterPut } from '../register-entry.ts';
import type { RecordRow } from './answers.ts';

/** States in which a record still has to be looked at before it counts. */
export const NOT_YET_ACTIVE: readonly string[] = ['draft', 'validated', 'changed'];

/**
 * What the rows of an answer change in the register of processing: new records, changes merged into what stands there,
 * records that are not done any more. What is still right and was a draft counts as looked at.
 */
export function recordPuts(
  rows: readonly RecordRow[],
  {
    organizationId,
    runId,
    stepId,
    iteration,
  }: { organizationId: string; runId: string; stepId: string; iteration: number },
): RegisterPut[] {
  return rows.map((row, index) => ({
    organizationId,
    kind: 'processing-record',
    id: row.id ?? newId(row.title, [runId.slice(-6), stepId.slice(0, 1), iteration, index + 1]),
    change: (before) => changedBy(row, before),
  }));
}

function changedBy(row: RecordRow, before: RegisterEntry | undefined): RegisterContent | undefined {
  const { what, id: _id, title, ...said } = row;
  switch (what) {
    case 'same':
      return before?.state === 'draft' ? { ...contentOf(before), state: 'validated' } : undefined;
    case 'retired':
      return before === undefined || before.state === 'retired'
        ? undefined
        : { title: before.title, state: 'retired', data: before.data };
    case 'new':
    case 'changed': {
      const data = ProcessingRecord.parse({ ...(before?.data ?? {}), ...said });
      const state =
        before === undefined || before.state === 'draft' ? 'validated' : changedState(before.state);
      return { ...(before === undefined ? {} : contentOf(before)), title, state, data };
    }
  }
}

function changedState(state: string): string {
  return state === 'active' ? 'changed' : state;
}

function contentOf({ title, state, data, reviewOn }: RegisterEntry): RegisterContent {
  return { title, state, data, ...(reviewOn === undefined ? {} : { reviewOn }) };
}

/** From the title, so that people recognize it, and from where it was said, so that there is one of it. */
function newId(title: string, place: (string | number)[]): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return [words === '' ? 'record' : words, ...place].join('-').toLowerCase();
}
