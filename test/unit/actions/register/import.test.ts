import { describe, expect, test } from '@jest/globals';

import type { MemoryPorts } from '../../../../adapters/memory/memory-ports.ts';
import { spreadsheets } from '../../../../adapters/spreadsheet/spreadsheets.ts';
import { deliverOutbox } from '../../../../core/actions/deliver-outbox.ts';
import { applyImport, dropImport } from '../../../../core/actions/register/apply-import.ts';
import { checkImport, type CheckImportResult } from '../../../../core/actions/register/check-import.ts';
import { createEntry } from '../../../../core/actions/register/create-entry.ts';
import { editEntry } from '../../../../core/actions/register/edit-entry.ts';
import { exportRegister } from '../../../../core/actions/register/export-register.ts';
import { readAllEntries } from '../../../../core/actions/register/read-all.ts';
import type { Store } from '../../../../core/ports/store.ts';
import { colleague, keeper, RECORDS, registerWorld } from './register-world.ts';

const by = { ...RECORDS, person: keeper, channel: 'portal' } as const;
const FAR = '9999';

function check(
  ports: MemoryPorts,
  text: string,
  more: { format?: 'csv' | 'json' } = {},
): Promise<CheckImportResult> {
  const file = new TextEncoder().encode(text);
  return checkImport(
    { ...ports, spreadsheets },
    { ...by, fileName: 'records.csv', format: 'csv', file, ...more },
  );
}

/** Delivers what waits in the outbox until nothing does; says how many deliveries that took. */
async function deliverAll(ports: MemoryPorts): Promise<number> {
  let count = 0;
  for (;;) {
    const [entry] = await ports.store.waitingOutbox(FAR, 1);
    if (entry === undefined) return count;
    await deliverOutbox(ports, entry);
    count += 1;
  }
}

async function apply(ports: MemoryPorts, checked: CheckImportResult): Promise<void> {
  if (checked.result !== 'checked') throw new Error(JSON.stringify(checked).slice(0, 500));
  expect(await applyImport(ports, { ...by, importId: checked.import.importId })).toMatchObject({
    result: 'done',
  });
}

const problemsOf = (checked: CheckImportResult) =>
  checked.result === 'faulty' ? checked.report.problems : [];

describe('a file that is right', () => {
  test('is kept until somebody says yes, and then applied', async () => {
    const ports = await registerWorld();
    const checked = await check(
      ports,
      'id,title,side,purposes\ngates,Gates,controller,"Air\nNoise"\nbins,Bins,processor,\n',
    );
    expect(checked).toMatchObject({ result: 'checked', report: { counts: { new: 2, changed: 0, same: 0 } } });
    expect(await readAllEntries(ports, 'mobility', 'processing-record')).toEqual([]);
    await apply(ports, checked);
    await deliverAll(ports);
    expect(await ports.store.registerEntry('mobility', 'processing-record', 'gates')).toMatchObject({
      title: 'Gates',
      state: 'draft',
      data: { side: 'controller', purposes: ['Air', 'Noise'] },
      changedBy: { kind: 'person', personId: 'mobility-records' },
    });
    expect(await ports.store.registerImport('mobility', 'processing-record')).toMatchObject({
      status: 'done',
      rowsApplied: 2,
    });
    expect((await check(ports, 'id,title,side\ngates,Gates,controller\n')).result).toBe('nothing-new');
  });

  test('changes only the fields it has columns for, and keeps how the entry stood before', async () => {
    const ports = await registerWorld();
    const answers = { title: 'Gates', side: 'controller', purposes: ['Air'], systems: ['Server'] };
    await createEntry(ports, { ...by, id: 'gates', answers });
    await apply(ports, await check(ports, 'id,title,systems\ngates,Six gates,\n'));
    await deliverAll(ports);
    const entry = await ports.store.registerEntry('mobility', 'processing-record', 'gates');
    expect(entry).toMatchObject({ title: 'Six gates', version: 2, reviewOn: '2027-05-22' });
    expect(entry?.data).toEqual({ side: 'controller', purposes: ['Air'] });
    const copy = await ports.store.registerVersion('mobility', 'processing-record', 'gates', 1);
    expect(copy?.entry.title).toBe('Gates');
  });

  test('that somebody drops changes nothing', async () => {
    const ports = await registerWorld();
    const checked = await check(ports, 'id,title,side\ngates,Gates,controller\n');
    if (checked.result !== 'checked') throw new Error(checked.result);
    const { importId } = checked.import;
    expect(await dropImport(ports, { ...by, importId })).toMatchObject({ result: 'done' });
    expect(await applyImport(ports, { ...by, importId })).toEqual({ result: 'gone' });
    expect(await deliverAll(ports)).toBe(0);
  });

  test('is not taken from somebody who may not change the register', async () => {
    const ports = await registerWorld();
    const file = new TextEncoder().encode('id,title,side\n');
    const request = { ...by, person: colleague, fileName: 'x.csv', format: 'csv' as const, file };
    expect(await checkImport({ ...ports, spreadsheets }, request)).toEqual({ result: 'not-allowed' });
  });
});

describe('a file with faults', () => {
  test('is reported row by row, and nothing of it is kept', async () => {
    const ports = await registerWorld();
    const rows = [
      'id,title,side,state,people',
      'gates,Gates,controller,active,12',
      ',Nameless,controller,,',
      'gates,Again,controller,,',
      'bins,,controller,,',
      'lots,Lots,spectator,,',
      'cams,Cameras,controller,forgotten,many',
    ];
    const checked = await check(ports, rows.join('\n'));
    expect(problemsOf(checked).map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 id',
      '4 id',
      '5 title',
      '6 side',
      '7 state',
      '7 people',
    ]);
    expect(await ports.store.registerImport('mobility', 'processing-record')).toBeUndefined();
  });

  test('in its heading says which columns, and which were meant', async () => {
    const ports = await registerWorld();
    const checked = await check(ports, 'ID,title,title,Purposes,colour\na,b,c,d,e\n');
    expect(problemsOf(checked).map(({ message }) => message)).toEqual([
      expect.stringContaining('There is no column “id”'),
      expect.stringContaining('there twice'),
      expect.stringContaining('Did you mean “id”?'),
      expect.stringContaining('Did you mean “purposes”?'),
      expect.stringContaining('no such column. Leave it out'),
    ]);
  });

  test('that would bring back what is retired, or skip a state, is refused', async () => {
    const ports = await registerWorld();
    await apply(
      ports,
      await check(ports, 'id,title,side,state\ngates,Gates,controller,retired\nbins,Bins,controller,draft\n'),
    );
    await deliverAll(ports);
    const checked = await check(ports, 'id,title,state\ngates,Six gates,\nbins,Bins,active\n');
    expect(problemsOf(checked).map(({ message }) => message)).toEqual([
      expect.stringContaining('changes no more'),
      'From “Draft” it cannot become “Active”.',
    ]);
  });

  test.each([
    ['no JSON', 'no register in JSON'],
    ['{"format":"clause8.register/1","kind":"sensor","entries":[]}', 'entries of “sensor”'],
    ['{"format":"clause8.register/1","kind":"processing-record","entries":[{"id":7}]}', 'id'],
  ])('in JSON: %s', async (text, message) => {
    const ports = await registerWorld();
    const checked = await check(ports, text, { format: 'json' });
    expect(problemsOf(checked)[0]?.message).toContain(message);
  });
});

describe('while an import is applied', () => {
  const lines = Array.from({ length: 200 }, (_, at) => `r-${at},Record ${at},controller`);
  const FILE = `id,title,side\n${lines.join('\n')}\n`;

  test('a second import and changes by hand wait', async () => {
    const ports = await registerWorld();
    const checked = await check(ports, FILE);
    await apply(ports, checked);
    expect(await check(ports, FILE)).toEqual({ result: 'import-under-way' });
    const answers = { title: 'Mine', side: 'controller' };
    expect(await createEntry(ports, { ...by, id: 'mine', answers })).toEqual({ result: 'import-under-way' });
    // Said twice, it is one.
    await apply(ports, checked);
    await deliverAll(ports);
    expect(await createEntry(ports, { ...by, id: 'mine', answers })).toMatchObject({ result: 'saved' });
    expect(await readAllEntries(ports, 'mobility', 'processing-record')).toHaveLength(201);
  });

  test('a crash in the middle loses and repeats nothing', async () => {
    const ports = await registerWorld();
    await apply(ports, await check(ports, FILE));
    const [order] = await ports.store.waitingOutbox(FAR, 1);
    if (order === undefined) throw new Error('no order');
    for (let survived = 0; ; survived += 1) {
      const store = dyingStore(ports.store, survived === 0 ? 1 : 2);
      const died = await deliverOutbox({ ...ports, store }, order).then(
        () => false,
        () => true,
      );
      if (!died) break;
      const standing = await ports.store.registerImport('mobility', 'processing-record');
      expect(await readAllEntries(ports, 'mobility', 'processing-record')).toHaveLength(
        standing?.rowsApplied ?? -1,
      );
    }
    await deliverAll(ports);
    const entries = await readAllEntries(ports, 'mobility', 'processing-record');
    expect(entries).toHaveLength(200);
    expect(entries.every(({ version }) => version === 1)).toBe(true);
  });

  test('two deliveries at once do the work together', async () => {
    const ports = await registerWorld();
    await apply(ports, await check(ports, FILE));
    const [order] = await ports.store.waitingOutbox(FAR, 1);
    if (order === undefined) throw new Error('no order');
    await Promise.all([deliverOutbox(ports, order), deliverOutbox(ports, order)]);
    await deliverAll(ports);
    const entries = await readAllEntries(ports, 'mobility', 'processing-record');
    expect(entries).toHaveLength(200);
    expect(entries.every(({ version }) => version === 1)).toBe(true);
  });

  test('what was changed since the check is named, and stands in the history', async () => {
    const ports = await registerWorld();
    const answers = { title: 'Gates', side: 'controller' };
    await createEntry(ports, { ...by, id: 'gates', answers });
    const checked = await check(ports, 'id,title,side\ngates,Six gates,controller\n');
    await editEntry(ports, { ...by, id: 'gates', version: 1, answers: { ...answers, title: 'Seven gates' } });
    await apply(ports, checked);
    await deliverAll(ports);
    expect(await ports.store.registerImport('mobility', 'processing-record')).toMatchObject({
      overtaken: ['gates'],
    });
    const copy = await ports.store.registerVersion('mobility', 'processing-record', 'gates', 2);
    expect(copy?.entry.title).toBe('Seven gates');
  });
});

/** A store whose process dies after so many commits. */
function dyingStore(store: Store, commits: number): Store {
  let left = commits;
  return new Proxy(store, {
    get(target, name) {
      if (name !== 'commit') {
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      }
      return (transaction: Parameters<Store['commit']>[0]) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('killed')) : target.commit(transaction);
      };
    },
  });
}

test('50,000 rows are checked, applied and taken out again', async () => {
  const ports = await registerWorld();
  const lines = Array.from({ length: 50_000 }, (_, at) => `s-${at},Sensor ${at},=HYPERLINK(${at}),yes`);
  const file = new TextEncoder().encode(`id,title,place,personalData\n${lines.join('\n')}\n`);
  const sensors = { ...by, kind: 'sensor' } as const;
  const request = { ...sensors, fileName: 'sensors.csv', format: 'csv' as const, file };
  const checked = await checkImport({ ...ports, spreadsheets }, request);
  if (checked.result !== 'checked') throw new Error(JSON.stringify(checked).slice(0, 500));
  expect(checked.report).toMatchObject({ rows: 50_000, counts: { new: 50_000 }, problemCount: 0 });
  await applyImport(ports, { ...sensors, importId: checked.import.importId });
  await deliverAll(ports);
  expect(await ports.store.registerImport('mobility', 'sensor')).toMatchObject({
    status: 'done',
    rowsApplied: 50_000,
    overtaken: [],
  });
  expect((await ports.store.registerEntry('mobility', 'sensor', 's-49999'))?.data).toMatchObject({
    place: '=HYPERLINK(49999)',
  });

  const tooMany = new TextEncoder().encode(`id,title\n${'a,b\n'.repeat(50_001)}`);
  const refused = await checkImport({ ...ports, spreadsheets }, { ...request, file: tooMany });
  expect(problemsOf(refused)[0]?.message).toContain('Split it into files of at most 50000');
}, 60_000);

test('an export brought in again changes nothing, in every format', async () => {
  const ports = await registerWorld();
  const answers = { title: '=SUM(A1)', side: 'controller', sources: [{ kind: 'device', name: '-gate' }] };
  await createEntry(ports, { ...by, id: 'gates', answers });
  for (const format of ['csv', 'xlsx', 'json'] as const) {
    const exported = await exportRegister({ ...ports, spreadsheets }, { ...by, format });
    if (exported.result !== 'exported') throw new Error(exported.result);
    const { bytes: file, name: fileName } = exported.file;
    expect(fileName).toBe(`mobility-processing-record-2026-05-22.${format}`);
    const again = await checkImport({ ...ports, spreadsheets }, { ...by, fileName, format, file });
    expect(again.result).toBe('nothing-new');
  }
});

test('an export in the Data Privacy Vocabulary speaks of the same entries, and is refused where there are no terms', async () => {
  const ports = await registerWorld();
  await createEntry(ports, { ...by, id: 'gates', answers: { title: 'Gates', side: 'controller' } });
  const exported = await exportRegister({ ...ports, spreadsheets }, { ...by, format: 'jsonld' });
  if (exported.result !== 'exported') throw new Error(exported.result);
  const { bytes, contentType } = exported.file;
  expect(contentType).toBe('application/ld+json');
  const document = JSON.parse(new TextDecoder().decode(bytes)) as { '@graph': unknown[] };
  expect(document['@graph']).toContainEqual(
    expect.objectContaining({ '@id': 'urn:clause8:mobility:processing-record:gates', 'dct:title': 'Gates' }),
  );
  const none = await exportRegister(
    { ...ports, spreadsheets },
    { ...by, kind: 'supplier', format: 'jsonld' },
  );
  expect(none).toEqual({ result: 'not-found' });
});
