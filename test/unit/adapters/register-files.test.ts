import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { spreadsheets } from '../../../adapters/spreadsheet/spreadsheets.ts';
import { REGISTER_KINDS, type RegisterEntry, type RegisterKind } from '../../../core/rules/register-entry.ts';
import { checkEntry } from '../../../core/rules/registers/check-entry.ts';
import { entryAnswers } from '../../../core/rules/registers/entry-form.ts';
import { checkRows } from '../../../core/rules/registers/import-rows.ts';
import { KINDS } from '../../../core/rules/registers/kinds.ts';
import { readJson, writeJson } from '../../../core/rules/registers/table/json-file.ts';
import { type DraftRow, readTable } from '../../../core/rules/registers/table/read-table.ts';
import { writeTable } from '../../../core/rules/registers/table/write-table.ts';
import { entriesOf } from '../rules/registers/sample-entries.ts';

async function throughFile(
  kind: RegisterKind,
  entries: RegisterEntry[],
  format: 'csv' | 'xlsx',
): Promise<DraftRow[]> {
  const file = await spreadsheets.write(writeTable(kind, entries), format);
  const read = await spreadsheets.read(file, format);
  if (!read.ok) throw new Error(read.message);
  const drafts = readTable(kind, read.table);
  if (!drafts.ok) throw new Error(JSON.stringify(drafts.problems));
  return drafts.rows;
}

const said = ({ id, title, state, reviewOn = '', data }: RegisterEntry) => ({
  id,
  title,
  state,
  reviewOn,
  data,
});
const read = ({ row: _row, ...draft }: DraftRow) => draft;

describe.each(REGISTER_KINDS)('a register of kind %s', (kind) => {
  test.each(['csv', 'xlsx'] as const)('goes out as %s and comes back as it was', async (format) => {
    await fc.assert(
      fc.asyncProperty(entriesOf(kind), async (entries) => {
        expect((await throughFile(kind, entries, format)).map(read)).toEqual(entries.map(said));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test('goes out as JSON and comes back as it was', () => {
    fc.assert(
      fc.property(entriesOf(kind), (entries) => {
        const drafts = readJson(kind, writeJson(kind, entries));
        expect(drafts.ok && drafts.rows.map(read)).toEqual(entries.map(said));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test('brought in again changes nothing, and is right by its own form', () => {
    if (KINDS[kind].columns.includes('awareAt') || kind === 'alert' || kind === 'filing') return;
    fc.assert(
      fc.property(entriesOf(kind), (given) => {
        // A form drops answers to what it does not ask.
        const entries = given.flatMap((entry) => {
          const checked = checkEntry(kind, entryAnswers(entry));
          return checked.ok ? [{ ...entry, ...checked.content }] : [];
        });
        expect(entries).toHaveLength(given.length);
        const known = new Map(entries.map((entry) => [entry.id, entry]));
        const drafts = readTable(kind, writeTable(kind, entries));
        const { report, rows } = checkRows(kind, drafts.ok ? drafts : { rows: [] }, known);
        expect(report).toMatchObject({ problems: [], counts: { new: 0, changed: 0, same: entries.length } });
        expect(rows).toEqual([]);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
