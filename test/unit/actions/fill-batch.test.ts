import { expect, test } from '@jest/globals';
import { planTransaction } from '../../../adapters/dynamodb/plan-transaction.ts';
import { fillBatch } from '../../../core/actions/fill-batch.ts';
import { endRun } from '../../../core/actions/end-run.ts';
import type { Role } from '../../../core/rules/organization.ts';
import { process, taskStep } from './support/processes.ts';
import { World } from './support/world.ts';

const MANY: Role[] = [
  'dpo',
  'privacy-lead',
  'accountable',
  'engineer',
  'records',
  'responder',
  'contact',
  'member',
];

test('takes what fits, in order, and one at least', () => {
  expect(fillBatch([40, 40, 15, 1], (weight) => weight)).toEqual([40, 40, 15]);
  expect(fillBatch([200, 1], (weight) => weight)).toEqual([200]);
  expect(fillBatch([], () => 1)).toEqual([]);
});

test('a step that many roles may take is opened and cancelled in transactions that the table takes', async () => {
  const step = taskStep('facts', { by: { roles: MANY, of: 'item' } });
  const world = await World.create(
    process([{ kind: 'each', id: 'all', title: 'All', over: 'controllers', steps: [step] }]),
  );
  const { store } = world.ports;
  const ids = Array.from({ length: 40 }, (_, at) => `org-${String(at).padStart(2, '0')}`);
  for (const id of ids) {
    const after = { id, name: id, lead: false, country: 'DE', timeZone: 'Europe/Berlin', version: 1 };
    await store.commit({
      writes: [{ entity: 'organization', after: { ...after, legalRole: 'controller' } }],
      events: [],
    });
  }
  const runId = await world.start({ parties: [] });
  for (const organizationId of ids) {
    const after = {
      runId,
      organizationId,
      taskRoles: [],
      private: false,
      startedAt: world.ports.now(),
      version: 1,
    };
    await store.commit({
      writes: [{ entity: 'party', after: { ...after, legalRole: 'controller' } }],
      events: [],
    });
  }
  const sizes: number[] = [];
  const commit = store.commit.bind(store);
  store.commit = (transaction) => {
    sizes.push(planTransaction('clause8', transaction).length);
    return commit(transaction);
  };
  expect(await world.open(runId, 'all')).toMatchObject({ result: 'opened', tasks: 40 });
  await endRun(world.ports, { runId, status: 'stopped' });
  expect((await store.case(runId))?.tasks.map(({ status }) => status)).toEqual(ids.map(() => 'cancelled'));
  expect(Math.max(...sizes)).toBeGreaterThan(60);
});
