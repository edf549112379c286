import { beforeEach, describe, expect, test } from '@jest/globals';
import { openStep, startBreach } from './support/city-in-memory.ts';
import { portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;
let runId: string;

beforeEach(async () => {
  portal = await portalInMemory();
  runId = await startBreach(portal.city);
});

const open = (stepId: string) => openStep(portal.city, runId, { stepId });
const pathOf = (taskId: string) => `/tasks/${encodeURIComponent(taskId)}`;
const taskNow = async (taskId: string) => portal.city.ports.store.task(taskId);

describe('on the page of a task', () => {
  test('the coordinator sees what follows, gives a reason, and the run page says who left it out', async () => {
    const taskId = await open('contain');
    const coordinator = await portal.browser('lead-dpo');
    const page = await coordinator.page(pathOf(taskId));
    expect(page).toContain('Go on without them');
    expect(page).toContain(
      'The incident responder or data protection officer of Mobility Agency will not be asked any more.',
    );
    expect(page).toContain('The case goes on at once, and nothing counts as answered.');
    const sent = await coordinator.post(
      pathOf(taskId),
      { do: 'cancel', goOnReason: 'They cannot be reached.' },
      page,
    );
    expect(sent.headers.get('location')).toBe(`/runs/${runId}?said=went-on`);
    expect(await taskNow(taskId)).toMatchObject({ status: 'cancelled', reason: 'They cannot be reached.' });
    const run = await coordinator.page(`/runs/${runId}?said=went-on`);
    expect(run).toContain('Those people are not asked any more.');
    expect(run).toContain('left out by dpo of lead');
    const asked = await portal.browser('mobility-responder');
    const ended = await asked.page(pathOf(taskId));
    expect(ended).toContain('The case goes on without this');
    expect(ended).toContain('They cannot be reached.');
  });

  test('a missing reason is named at its field, and nothing has changed', async () => {
    const taskId = await open('contain');
    const coordinator = await portal.browser('lead-dpo');
    const page = await coordinator.page(pathOf(taskId));
    const sent = await coordinator.post(pathOf(taskId), { do: 'cancel', goOnReason: ' ' }, page);
    expect(sent.status).toBe(422);
    const again = await sent.text();
    expect(again).toContain('href="#a-goOnReason"');
    expect(again).toContain('id="a-goOnReason-error"');
    expect(await taskNow(taskId)).toMatchObject({ status: 'open', version: 1 });
  });

  test('nobody else is offered it, nor may send it', async () => {
    const taskId = await open('contain');
    const dpo = await portal.browser('mobility-dpo');
    const page = await dpo.page(pathOf(taskId));
    expect(page).not.toContain('Go on without them');
    const sent = await dpo.post(pathOf(taskId), { do: 'cancel', goOnReason: 'x' }, page);
    expect(sent.status).toBe(409);
    expect(await taskNow(taskId)).toMatchObject({ status: 'open', version: 1 });
  });

  test('is not offered where the next step depends on the answer, and says so when sent', async () => {
    const taskId = await open('triage');
    const coordinator = await portal.browser('lead-dpo');
    const page = await coordinator.page(pathOf(taskId));
    expect(page).not.toContain('Go on without them');
    const sent = await coordinator.post(pathOf(taskId), { do: 'cancel', goOnReason: 'x' }, page);
    expect(sent.status).toBe(409);
    expect(await sent.text()).toContain('depends on this very answer');
  });

  test('of one organization among several, the others are still waited for', async () => {
    await portal.api('mobility-responder').call('POST', `/api/v1/tasks/${await open('triage')}/complete`, {
      answers: {
        assessment: 'personal-data-breach',
        reason: 'Plates.',
        controllers: ['mobility', 'transit'],
      },
    });
    await open('awareness-acts');
    const coordinator = await portal.browser('lead-dpo');
    const taskId = `${runId}~awareness~1~transit`;
    const page = await coordinator.page(pathOf(taskId));
    expect(page).toContain('as soon as nobody else is asked in this step');
    await coordinator.post(pathOf(taskId), { do: 'cancel', goOnReason: 'Silent.' }, page);
    expect(await taskNow(taskId)).toMatchObject({ status: 'cancelled' });
    expect(await taskNow(`${runId}~awareness~1~mobility`)).toMatchObject({ status: 'open' });
  });
});

describe('over the API', () => {
  test('goes on once per Idempotency-Key, and a late answer is told', async () => {
    const taskId = await open('contain');
    const cancel = () =>
      portal
        .api('lead-dpo')
        .call('POST', `/api/v1/tasks/${taskId}/cancel`, { reason: 'Away.' }, { 'idempotency-key': 'c1' });
    const first = await cancel();
    expect(first.status).toBe(200);
    expect(await first.json()).toMatchObject({ result: 'done', task: { status: 'cancelled' } });
    expect((await cancel()).status).toBe(200);
    const late = await portal
      .api('mobility-responder')
      .call('POST', `/api/v1/tasks/${taskId}/complete`, { answers: { summary: 'x' } });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'task.cancelled' });
  });

  test.each([
    ['mobility-dpo', 'contain', 'x', 403, 'task.not-allowed'],
    ['lead-dpo', 'contain', ' ', 422, 'answers.invalid'],
    ['lead-dpo', 'triage', 'x', 409, 'task.needed'],
  ])('%s at %s with reason %j', async (personId, stepId, reason, status, code) => {
    const taskId = await open(stepId);
    const response = await portal.api(personId).call('POST', `/api/v1/tasks/${taskId}/cancel`, { reason });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('a run is stopped once, by the coordinator, for a reason', async () => {
    const taskId = await open('triage');
    const stop = async (personId: string, reason: string) =>
      portal.api(personId).call('POST', `/api/v1/runs/${runId}/stop`, { reason, now: true });
    expect((await stop('mobility-responder', 'x')).status).toBe(403);
    expect((await stop('lead-dpo', ' ')).status).toBe(422);
    expect((await stop('lead-dpo', 'Opened by mistake.')).status).toBe(200);
    expect((await stop('lead-dpo', 'Again.')).status).toBe(409);
    const run = await portal.city.ports.store.run(runId);
    expect(run).toMatchObject({ status: 'stopped', cause: 'Opened by mistake.' });
    expect(await taskNow(taskId)).toMatchObject({ status: 'cancelled' });
  });
});
