import { describe, expect, test } from '@jest/globals';

import { completeTask } from '../../../core/actions/complete-task.ts';
import { OPERATOR } from '../rules/city.ts';
import { openStep, startBreach } from './support/city-in-memory.ts';
import { portalInMemory } from './support/portal-in-memory.ts';

/** The transit authority, an important entity, has signed under NIS2 that nothing is owed. */
async function assessed() {
  const portal = await portalInMemory();
  const { ports, person } = portal.city;
  const runId = await startBreach(portal.city);
  const transit = await ports.store.organization('transit');
  if (transit === undefined) throw new Error('no transit');
  const operator = { ...transit, profile: OPERATOR, version: transit.version + 1 };
  await ports.store.commit({
    writes: [{ entity: 'organization', before: transit, after: operator }],
    events: [],
  });
  const complete = async (taskId: string, personId: string, answers: Record<string, unknown>) => {
    const done = await completeTask(ports, {
      taskId,
      person: await person(personId),
      channel: 'portal',
      answers,
    });
    if (done.result !== 'done') throw new Error(JSON.stringify(done));
  };
  await complete(await openStep(portal.city, runId, { stepId: 'triage' }), 'mobility-responder', {
    assessment: 'personal-data-breach',
    reason: 'x',
    controllers: ['mobility'],
    jointControllers: ['transit'],
  });
  const scope = 'transit.nis2';
  const asked = { stepId: 'assess-duty', scope, organizationId: 'transit' };
  const taskId = await openStep(portal.city, runId, asked);
  const sign = async () =>
    complete(taskId, 'transit-dpo', { assessment: 'does-not-apply', reasons: 'Small.' });
  const clocks = async () =>
    ((await ports.store.case(runId))?.clocks ?? [])
      .filter(({ ruleId }) => ruleId.startsWith('nis2'))
      .map(({ ruleId, status }) => `${ruleId} ${status}`)
      .sort();
  return { portal, runId, sign, clocks, path: `/runs/${runId}/assessments/transit/nis2` };
}

const STARTED = ['nis2-early-warning running', 'nis2-notification running'];

describe('the page that corrects what was signed about a report', () => {
  test('is reached from the run by its own organization once it was signed', async () => {
    const { portal, runId, sign, path } = await assessed();
    const dpo = await portal.browser('transit-dpo');
    expect(await dpo.page(`/runs/${runId}`)).not.toContain(path);
    expect((await dpo.get(path)).status).toBe(404);
    await sign();
    expect(await dpo.page(`/runs/${runId}`)).toContain(`href="${path}"`);
    const page = await dpo.page(path);
    expect(page).toContain('It need not be reported.');
    expect(page).not.toContain('not-yet-known');
    expect(page).not.toContain('a.detectedAt');
    const other = await portal.browser('mobility-dpo');
    expect(await other.page(`/runs/${runId}`)).not.toContain(path);
    expect((await other.get(path)).status).toBe(404);
  });

  test('names each fault, and starts the time limits', async () => {
    const { portal, runId, sign, clocks, path } = await assessed();
    await sign();
    const dpo = await portal.browser('transit-dpo');
    const drawn = await dpo.page(path);
    const fields = { 'a.assessment': 'applies', 'a.awareAt': '2026-05-22T15:00' };
    const empty = await dpo.post(path, fields, drawn);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('href="#a-reason"');
    const late = { ...fields, 'a.awareAt': '2026-05-23T15:00', 'a.reason': 'The line stood still.' };
    const toCome = await dpo.post(path, late, drawn);
    expect(toCome.status).toBe(422);
    expect(await toCome.text()).toContain('still to come');
    expect(await clocks()).toEqual([]);
    const sent = await dpo.post(path, { ...fields, 'a.reason': 'The line stood still.' }, drawn);
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`/runs/${runId}?said=reassessed`);
    expect(await clocks()).toEqual(STARTED);
    expect(await dpo.page(path)).toContain('It must be reported.');
    expect(await dpo.page(`/runs/${runId}/dossier/transit`)).toContain('The line stood still.');
  });

  test('takes nothing without the token of the session', async () => {
    const { portal, sign, clocks, path } = await assessed();
    await sign();
    const dpo = await portal.browser('transit-dpo');
    const fields = { 'a.assessment': 'applies', 'a.awareAt': '2026-05-22T15:00', 'a.reason': 'x' };
    expect((await dpo.post(path, fields)).status).toBe(403);
    expect(await clocks()).toEqual([]);
  });
});

describe('the same by the API', () => {
  const body = {
    organizationId: 'transit',
    regime: 'nis2',
    assessment: 'applies',
    awareAt: '2026-05-22T13:00:00Z',
    reason: 'The line stood still.',
  };

  test('answers with the clocks of that law, the second time too', async () => {
    const { portal, runId, sign, clocks } = await assessed();
    const dpo = portal.api('transit-dpo');
    const path = `/api/v1/runs/${runId}/assessments`;
    const early = await dpo.call('POST', path, body);
    expect(early.status).toBe(409);
    expect(await early.json()).toMatchObject({ code: 'assessment.not-stated' });
    await sign();
    const first = await dpo.call('POST', path, body);
    expect(first.status).toBe(200);
    const said = (await first.json()) as { clocks: { ruleId: string }[] };
    expect(said.clocks.map(({ ruleId }) => ruleId).sort()).toEqual([
      'nis2-early-warning',
      'nis2-notification',
    ]);
    expect(await (await dpo.call('POST', path, body)).json()).toEqual(said);
    expect(await clocks()).toEqual(STARTED);
    expect((await portal.api('mobility-dpo').call('POST', path, body)).status).toBe(403);
    const unknown = await dpo.call('POST', path, { ...body, awareAt: undefined });
    expect(unknown.status).toBe(422);
    expect((await dpo.call('POST', path, { ...body, assessment: 'not-yet-known' })).status).toBe(400);
  });
});
