import { describe, expect, test } from '@jest/globals';

import type { MemoryPorts } from '../../../../adapters/memory/memory-ports.ts';
import { spreadsheets } from '../../../../adapters/spreadsheet/spreadsheets.ts';
import { deliverOutbox } from '../../../../core/actions/deliver-outbox.ts';
import { applyImport } from '../../../../core/actions/register/apply-import.ts';
import { checkImport } from '../../../../core/actions/register/check-import.ts';
import { createEntry } from '../../../../core/actions/register/create-entry.ts';
import { editEntry } from '../../../../core/actions/register/edit-entry.ts';
import { moveEntry } from '../../../../core/actions/register/move-entry.ts';
import type { Cycle } from '../../../../core/rules/cycle.ts';
import { checkAnswers } from '../../../../core/rules/form-check.ts';
import type { Run } from '../../../../core/rules/run.ts';
import { dataManagement } from '../../../../workflows/data-management/process.ts';
import { sampleRun, sampleTask } from '../../../support/store-samples.ts';
import { keeper, RECORDS, registerWorld } from './register-world.ts';

const by = { ...RECORDS, person: keeper, channel: 'portal' } as const;
const ROUND = 'data-management~mobility~record-change';

/** A world with an active record "gates". */
async function withActive(): Promise<MemoryPorts> {
  const ports = await registerWorld();
  await createEntry(ports, { ...by, id: 'gates', answers: { title: 'Gates', side: 'controller' } });
  await moveEntry(ports, { ...by, id: 'gates', version: 1, to: 'validated' });
  await moveEntry(ports, { ...by, id: 'gates', version: 2, to: 'active' });
  return ports;
}

/** A round that the cycle has begun, and that runs. */
function runningRound(): { run: Run; cycle: Cycle } {
  const run = sampleRun({ id: 'run-1', processId: 'data-management', status: 'running', version: 1 });
  const begun = { id: ROUND, processId: 'data-management', organizationId: 'mobility', runId: 'run-1' };
  return { run, cycle: { ...begun, status: 'started', log: [], version: 1 } as unknown as Cycle };
}

const edit = (ports: MemoryPorts, version: number, purpose: string) =>
  editEntry(ports, {
    ...by,
    id: 'gates',
    version,
    answers: { title: 'Gates', side: 'controller', purposes: [purpose] },
  });

const round = (ports: MemoryPorts) => ports.store.cycle(ROUND);

describe('a change of a record of processing that counts', () => {
  test('made by hand orders one round of that organization, on the next day', async () => {
    const ports = await withActive();
    expect(await round(ports)).toBeUndefined();
    await edit(ports, 3, 'Clean air');
    const ordered = await round(ports);
    expect(ordered).toMatchObject({
      status: 'waiting',
      organizationId: 'mobility',
      dueOn: '2026-05-23',
      answers: { reason: 'change', organizations: ['mobility'] },
    });
    expect(checkAnswers(dataManagement.start, ordered?.answers).ok).toBe(true);
    // Others of the same day are looked at in the same round.
    ports.clock.set('2026-05-23T01:00:00.000Z');
    await edit(ports, 4, 'Quiet');
    expect(await round(ports)).toEqual(ordered);
  });

  test('brought in by a file orders it too, and is to be reviewed like one by hand', async () => {
    const ports = await withActive();
    const file = new TextEncoder().encode('id,title,side,purposes\ngates,Gates,controller,Noise\n');
    const request = { ...by, fileName: 'records.csv', format: 'csv' as const, file };
    const checked = await checkImport({ ...ports, spreadsheets }, request);
    if (checked.result !== 'checked') throw new Error(checked.result);
    await applyImport(ports, { ...by, importId: checked.import.importId });
    for (const entry of await ports.store.waitingOutbox('9999', 10)) await deliverOutbox(ports, entry);
    expect(await ports.store.registerEntry('mobility', 'processing-record', 'gates')).toMatchObject({
      state: 'changed',
      data: { purposes: ['Noise'] },
    });
    expect(await round(ports)).toMatchObject({ status: 'waiting' });
  });

  test('orders none while the last one still runs, and one when it has ended', async () => {
    const ports = await withActive();
    const { run, cycle } = runningRound();
    await ports.store.commit({
      writes: [
        { entity: 'run', after: run },
        { entity: 'cycle', after: cycle },
      ],
      events: [],
    });
    await edit(ports, 3, 'Clean air');
    expect(await round(ports)).toEqual(cycle);
    await moveEntry(ports, { ...by, id: 'gates', version: 4, to: 'active' });
    const ended: Run = { ...run, status: 'completed', version: 2 };
    await ports.store.commit({ writes: [{ entity: 'run', before: run, after: ended }], events: [] });
    await edit(ports, 5, 'Quiet');
    expect(await round(ports)).toMatchObject({ status: 'waiting', dueOn: '2026-05-23' });
  });

  test('orders one once the officer has confirmed, while the last one still runs', async () => {
    const ports = await withActive();
    const { run, cycle } = runningRound();
    const signOff = (outcome: string, iteration: number) =>
      sampleTask({
        ...{ runId: run.id, stepId: 'sign-off', scope: 'mobility', organizationId: 'mobility', iteration },
        ...{ id: `sign-off-${iteration}`, kind: 'approval', status: 'done', outcome },
      });
    const sent = signOff('changes', 1);
    await ports.store.commit({
      writes: [
        { entity: 'run', after: run },
        { entity: 'cycle', after: cycle },
        { entity: 'task', after: sent },
      ],
      events: [],
    });
    // Sent back: the officer looks at it once more.
    await edit(ports, 3, 'Clean air');
    expect(await round(ports)).toEqual(cycle);
    await ports.store.commit({
      writes: [{ entity: 'task', after: signOff('confirmed', 2) }],
      events: [],
    });
    // Confirmed, and not yet made active: still to be looked at.
    await edit(ports, 4, 'Quiet');
    expect(await round(ports)).toMatchObject({ status: 'waiting', dueOn: '2026-05-23' });
  });

  test('nothing else does: a draft, or an entry of another register', async () => {
    const ports = await registerWorld();
    await createEntry(ports, { ...by, id: 'draft', answers: { title: 'Draft', side: 'controller' } });
    await editEntry(ports, {
      ...by,
      id: 'draft',
      version: 1,
      answers: { title: 'Draft', side: 'controller', purposes: ['Air'] },
    });
    expect(await round(ports)).toBeUndefined();
  });
});
