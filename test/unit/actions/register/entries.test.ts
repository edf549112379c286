import { describe, expect, test } from '@jest/globals';

import type { MemoryPorts } from '../../../../adapters/memory/memory-ports.ts';
import { createEntry } from '../../../../core/actions/register/create-entry.ts';
import { editEntry } from '../../../../core/actions/register/edit-entry.ts';
import { moveEntry } from '../../../../core/actions/register/move-entry.ts';
import { person } from '../../rules/city.ts';
import { colleague, keeper, RECORDS, registerWorld, stranger } from './register-world.ts';

const by = { ...RECORDS, id: 'gates', person: keeper, channel: 'portal' } as const;
const answers = { title: 'Gates', side: 'controller', purposes: ['Clean air'], systems: ['Gate server'] };

async function withEntry(): Promise<MemoryPorts> {
  const ports = await registerWorld();
  expect(await createEntry(ports, { ...by, answers })).toMatchObject({ result: 'saved' });
  return ports;
}

describe('a new entry', () => {
  test('begins as a draft, says who made it, and is looked at again in a year', async () => {
    const ports = await withEntry();
    expect(await ports.store.registerEntry('mobility', 'processing-record', 'gates')).toEqual({
      ...RECORDS,
      id: 'gates',
      title: 'Gates',
      state: 'draft',
      at: '2026-05-22T14:30:00.000Z',
      changedBy: {
        kind: 'person',
        personId: 'mobility-records',
        organizationId: 'mobility',
        channel: 'portal',
      },
      changedAt: '2026-05-22T14:30:00.000Z',
      reviewOn: '2027-05-22',
      data: { side: 'controller', purposes: ['Clean air'], systems: ['Gate server'] },
      version: 1,
    });
  });

  test('made twice is one; with other content the id is taken', async () => {
    const ports = await withEntry();
    expect(await createEntry(ports, { ...by, answers })).toMatchObject({
      result: 'saved',
      entry: { version: 1 },
    });
    expect(await createEntry(ports, { ...by, answers: { ...answers, title: 'Other' } })).toMatchObject({
      result: 'exists',
      entry: { title: 'Gates' },
    });
  });

  test.each([
    ['without a title', { side: 'controller' }, 'title'],
    ['with an unknown field', { ...answers, colour: 'red' }, 'colour'],
    ['with a value that is no choice', { ...answers, side: 'spectator' }, 'side'],
  ])('%s is refused, and named', async (_what, wrong, field) => {
    const ports = await registerWorld();
    expect(await createEntry(ports, { ...by, answers: wrong })).toMatchObject({
      result: 'invalid',
      problems: [{ field }],
    });
  });

  test('whose id could not stand in an address is refused', async () => {
    const ports = await registerWorld();
    expect(await createEntry(ports, { ...by, id: '../up', answers })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'id' }],
    });
  });

  test('is made by who keeps the register, in their own organization, and by nobody else', async () => {
    const ports = await registerWorld();
    expect(await createEntry(ports, { ...by, person: colleague, answers })).toEqual({
      result: 'not-allowed',
    });
    expect(await createEntry(ports, { ...by, person: stranger, answers })).toEqual({ result: 'not-found' });
    const coordinator = person('office', 'dpo');
    expect(await createEntry(ports, { ...by, person: coordinator, answers })).toEqual({
      result: 'not-allowed',
    });
    expect(await createEntry(ports, { ...by, kind: 'decision', answers: { title: 'No cars' } })).toEqual({
      result: 'not-allowed',
    });
  });
});

describe('a changed entry', () => {
  test('keeps how it stood before', async () => {
    const ports = await withEntry();
    const saved = await editEntry(ports, { ...by, version: 1, answers: { ...answers, title: 'Six gates' } });
    expect(saved).toMatchObject({
      result: 'saved',
      entry: { title: 'Six gates', version: 2, state: 'draft' },
    });
    const copy = await ports.store.registerVersion('mobility', 'processing-record', 'gates', 1);
    expect(copy?.entry.title).toBe('Gates');
  });

  test('that is active is to be reviewed', async () => {
    const ports = await withEntry();
    await moveEntry(ports, { ...by, version: 1, to: 'validated' });
    await moveEntry(ports, { ...by, version: 2, to: 'active' });
    expect(
      await editEntry(ports, { ...by, version: 3, answers: { ...answers, title: 'Six' } }),
    ).toMatchObject({
      entry: { state: 'changed', version: 4 },
    });
  });

  test('sent twice is one version', async () => {
    const ports = await withEntry();
    const again = { ...by, version: 1, answers: { ...answers, title: 'Six gates' } };
    await editEntry(ports, again);
    expect(await editEntry(ports, again)).toMatchObject({ result: 'unchanged', entry: { version: 2 } });
    expect(await editEntry(ports, { ...again, version: 2 })).toMatchObject({ result: 'unchanged' });
  });

  test('by two people at once: the second is shown what the first changed and loses nothing', async () => {
    const ports = await withEntry();
    await editEntry(ports, {
      ...by,
      version: 1,
      answers: { ...answers, title: 'Six gates', purposes: ['Air', 'Noise'] },
    });
    const second = { ...answers, title: 'Seven gates', systems: ['New server'] };
    const told = await editEntry(ports, { ...by, version: 1, answers: second });
    expect(told).toMatchObject({
      result: 'changed-meanwhile',
      entry: { version: 2, title: 'Six gates' },
      merged: {
        answers: { title: 'Seven gates', purposes: ['Air', 'Noise'], systems: ['New server'] },
        theirs: ['title', 'purposes'],
        both: ['title'],
      },
    });
    // Nothing is written until the second person has looked at it.
    expect((await ports.store.registerEntry('mobility', 'processing-record', 'gates'))?.version).toBe(2);
    if (told.result !== 'changed-meanwhile') return;
    expect(await editEntry(ports, { ...by, version: 2, answers: told.merged.answers })).toMatchObject({
      result: 'saved',
      entry: {
        title: 'Seven gates',
        data: { purposes: ['Air', 'Noise'], systems: ['New server'] },
        version: 3,
      },
    });
  });

  test('by two people in the same instant: one is first', async () => {
    const ports = await withEntry();
    const results = await Promise.all(
      ['One', 'Two'].map((title) => editEntry(ports, { ...by, version: 1, answers: { ...answers, title } })),
    );
    expect(results.map(({ result }) => result).sort()).toEqual(['changed-meanwhile', 'saved']);
  });

  test('waits while an import is under way', async () => {
    const ports = await withEntry();
    const underWay = {
      ...RECORDS,
      importId: 'imp-1',
      status: 'applying' as const,
      fileName: 'records.csv',
      by: { kind: 'system' as const, name: 'test' },
      checkedAt: ports.now(),
      counts: { new: 1, changed: 0, same: 0 },
      batches: 1,
      applied: 0,
      rows: 1,
      rowsApplied: 0,
      overtaken: [],
      version: 1,
    };
    await ports.store.commit({ writes: [{ entity: 'registerImport', after: underWay }], events: [] });
    expect(await editEntry(ports, { ...by, version: 1, answers })).toEqual({ result: 'import-under-way' });
  });
});

describe('the state of an entry', () => {
  test('changes only as its kind allows', async () => {
    const ports = await withEntry();
    expect(await moveEntry(ports, { ...by, version: 1, to: 'active' })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'to', message: 'From “Draft” it cannot become “Active”.' }],
    });
    expect(await moveEntry(ports, { ...by, version: 1, to: 'validated' })).toMatchObject({
      result: 'saved',
      entry: { state: 'validated', data: { purposes: ['Clean air'] } },
    });
  });

  test('is not changed by who has not seen the last version', async () => {
    const ports = await withEntry();
    await moveEntry(ports, { ...by, version: 1, to: 'validated' });
    expect(await moveEntry(ports, { ...by, version: 1, to: 'retired', reason: 'Gone' })).toMatchObject({
      result: 'changed-meanwhile',
      entry: { version: 2 },
    });
  });

  test('ends with a reason, and then nothing changes any more', async () => {
    const ports = await withEntry();
    expect(await moveEntry(ports, { ...by, version: 1, to: 'retired', reason: ' ' })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'reason' }],
    });
    const retired = await moveEntry(ports, {
      ...by,
      version: 1,
      to: 'retired',
      reason: 'The gates are gone',
    });
    expect(retired).toMatchObject({
      result: 'saved',
      entry: { state: 'retired', reason: 'The gates are gone' },
    });
    expect(retired.result === 'saved' && 'reviewOn' in retired.entry).toBe(false);
    expect(
      await editEntry(ports, { ...by, version: 2, answers: { ...answers, title: 'Back' } }),
    ).toMatchObject({
      result: 'closed',
    });
    expect(await moveEntry(ports, { ...by, version: 2, to: 'draft' })).toMatchObject({ result: 'invalid' });
  });

  test('looked at again, its review begins anew', async () => {
    const ports = await withEntry();
    ports.clock.set('2027-06-01T08:00:00.000Z');
    expect(await moveEntry(ports, { ...by, version: 1, to: 'draft' })).toMatchObject({
      result: 'saved',
      entry: { state: 'draft', reviewOn: '2028-05-31', version: 2 },
    });
  });
});
