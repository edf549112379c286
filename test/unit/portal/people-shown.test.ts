import { beforeEach, expect, test } from '@jest/globals';
import { failNotice } from '../../../core/actions/fail-notice.ts';
import { openStep, startBreach } from './support/city-in-memory.ts';
import { portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;
let runId: string;

beforeEach(async () => {
  portal = await portalInMemory();
  runId = await startBreach(portal.city);
  const triage = await openStep(portal.city, runId, { stepId: 'triage' });
  const responder = portal.api('mobility-responder');
  await responder.call('POST', `/api/v1/tasks/${triage}/complete`, {
    answers: {
      assessment: 'personal-data-breach',
      reason: 'Plates.',
      controllers: ['mobility', 'transit'],
    },
  });
  await openStep(portal.city, runId, { stepId: 'awareness-acts' });
  await openStep(portal.city, runId, { stepId: 'contain' });
  await responder.call('POST', `/api/v1/tasks/${runId}~contain~1~/claim`);
});

const addresses = () => [
  `/api/v1/runs/${runId}`,
  '/api/v1/runs',
  '/api/v1/tasks?scope=organization',
  `/api/v1/tasks/${runId}~awareness~1~transit`,
];

test('the API names people of other organizations by their organization only', async () => {
  for (const address of addresses()) {
    const response = await portal.api('transit-dpo').call('GET', address);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('mobility-responder');
  }
  const run = await portal.api('transit-dpo').call('GET', `/api/v1/runs/${runId}`);
  const { tasks } = (await run.json()) as { tasks: { stepId: string; endedBy?: unknown }[] };
  expect(tasks.find(({ stepId }) => stepId === 'triage')?.endedBy).toEqual({
    kind: 'person',
    organizationId: 'mobility',
    channel: 'api',
  });
});

test('colleagues are named', async () => {
  const run = await portal.api('mobility-dpo').call('GET', `/api/v1/runs/${runId}`);
  expect(await run.json()).toMatchObject({
    run: { startedBy: { personId: 'mobility-responder' } },
    tasks: expect.arrayContaining([
      expect.objectContaining({
        stepId: 'triage',
        endedBy: expect.objectContaining({ personId: 'mobility-responder' }),
      }),
      expect.objectContaining({ stepId: 'contain', claimedBy: 'mobility-responder' }),
    ]),
  });
});

test('the coordinator sees whose work it is, not by whom, and no reasons of other clocks', async () => {
  const dpo = portal.api('mobility-dpo');
  await dpo.call('POST', `/api/v1/tasks/${runId}~awareness~1~mobility/complete`, {
    answers: { awareAt: '2026-05-22T13:00:00.000Z', foundBy: 'controller', evidence: 'Log' },
  });
  await dpo.call('POST', `/api/v1/runs/${runId}/awareness`, {
    organizationId: 'mobility',
    awareAt: '2026-05-22T13:30:00.000Z',
    reason: 'The night shift wrote it down wrongly.',
  });
  const detail = await portal.api('lead-dpo').call('GET', `/api/v1/tasks/${runId}~awareness~1~mobility`);
  expect(await detail.text()).not.toContain('mobility-dpo');
  const own = await portal.browser('mobility-dpo');
  const page = `/tasks/${encodeURIComponent(`${runId}~awareness~1~mobility`)}`;
  expect(await own.page(page)).toContain('The night shift');
  expect(await (await portal.browser('lead-dpo')).page(page)).not.toContain('The night shift');
});

test('a run page says which messages did not arrive, to whom', async () => {
  const { ports } = portal.city;
  const waiting = await ports.store.waitingOutbox('9999', 100);
  const entry = waiting.find(
    ({ work }) => work.kind === 'notify' && work.taskId === `${runId}~awareness~1~mobility`,
  );
  if (entry?.work.kind !== 'notify') throw new Error('nobody is told of the task');
  await failNotice(ports, entry, entry.work, ['mobility-dpo']);
  const dpo = await portal.browser('mobility-dpo');
  const page = await dpo.page(`/runs/${runId}`);
  expect(page).toContain('Messages that did not arrive');
  expect(page).toMatch(/A question\s+\([^)]*Mobility Agency\)\s+for\s+dpo of mobility/);
});

test('a run page without such messages says nothing of them', async () => {
  const dpo = await portal.browser('mobility-dpo');
  expect(await dpo.page(`/runs/${runId}`)).not.toContain('Messages that did not arrive');
});
