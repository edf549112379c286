import { beforeEach, describe, expect, test } from '@jest/globals';
import { endRun } from '../../../core/actions/end-run.ts';
import { openTask } from '../../../core/actions/open-task.ts';
import { startRun } from '../../../core/actions/start-run.ts';
import { sampleCycle } from '../../support/store-samples.ts';
import { process, taskStep } from '../actions/support/processes.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { cityInMemory, START } from './support/city-in-memory.ts';
import { portalInMemory, type Browser, type TestPortal } from './support/portal-in-memory.ts';

const HOUR = 3_600_000;
const sample = process([taskStep('write')], { startedBy: ['contact', 'dpo'] });

let portal: TestPortal;
let coordinator: Browser;
let runId: string;

beforeEach(async () => {
  portal = await portalInMemory(await cityInMemory([sample]));
  const { ports } = portal.city;
  const started = await startRun(ports, {
    processId: 'sample',
    title: 'A matter',
    leadOrganizationId: 'lead',
    parties: ['mobility', 'transit'].map((organizationId) => ({ organizationId, legalRole: 'controller' })),
    data: { start: { text: 'how it began' } },
    actor: { kind: 'person', personId: 'mobility-contact', organizationId: 'mobility', channel: 'portal' },
  });
  if (started.result !== 'started') throw new Error(started.result);
  runId = started.runId;
  for (const organizationId of ['mobility', 'transit'])
    await openTask(ports, {
      ...{ runId, stepId: 'write', iteration: 1, scope: organizationId, organizationId },
      token: `token-${organizationId}`,
      execution: 'arn',
    });
  coordinator = await portal.browser('lead-dpo');
});

describe('the organizations of a run', () => {
  test('are shown to the coordinator, late ones first, filtered and found by name', async () => {
    const address = `/runs/${runId}/organizations`;
    const early = await coordinator.page(address);
    expect(early).toContain('Mobility Agency');
    expect(early).toContain('Has time (2)');
    expect(early).not.toContain('Remind all who are late');
    portal.city.ports.clock.advance(9 * HOUR);
    const late = await coordinator.page(address);
    expect(late).toContain('Late (2)');
    expect(late.indexOf('Mobility Agency')).toBeLessThan(late.indexOf('Lead Office'));
    expect(await coordinator.page(`${address}?state=not-asked`)).not.toContain('Mobility Agency');
    const found = await coordinator.page(`${address}?search=TRANSIT`);
    expect(found).toContain('Transit Authority');
    expect(found).not.toContain('Mobility Agency');
    expect((await (await portal.browser('mobility-dpo')).get(address)).status).toBe(404);
  });

  test('are reminded all at once, and told so', async () => {
    portal.city.ports.clock.advance(9 * HOUR);
    const page = await coordinator.page(`/runs/${runId}`);
    expect(page).toContain('2 late');
    const reminded = await coordinator.post(`/runs/${runId}/remind-late`, {}, page);
    expect(reminded.headers.get('location')).toBe(`/runs/${runId}/organizations?said=reminded`);
    const again = await coordinator.post(`/runs/${runId}/remind-late`, {}, page);
    expect(again.headers.get('location')).toBe(`/runs/${runId}/organizations?said=reminded-before`);
  });

  test('come over the API in pages', async () => {
    const first = await portal.api('lead-dpo').call('GET', `/api/v1/runs/${runId}/organizations?limit=2`);
    expect(await first.json()).toMatchObject({
      items: [{ organizationId: 'mobility', state: 'waiting' }, { organizationId: 'transit' }],
      counts: { waiting: 2, 'not-asked': 1, late: 0 },
      total: 3,
      next: 2,
    });
    const last = await portal.api('lead-dpo').call('GET', `/api/v1/runs/${runId}/organizations?from=2`);
    const page = (await last.json()) as { items: unknown[]; next?: number };
    expect(page.items).toHaveLength(1);
    expect(page.next).toBeUndefined();
    portal.city.ports.clock.advance(9 * HOUR);
    const remind = await portal.api('lead-dpo').call('POST', `/api/v1/runs/${runId}/remind-late`);
    expect(await remind.json()).toEqual({ now: 2, before: 0, organizations: 2 });
  });
});

describe('stopping', () => {
  test('shows what is left undone', async () => {
    const clock = { ...clockFrom('gdpr-12-3', START), runId };
    await portal.city.ports.store.commit({ writes: [{ entity: 'clock', after: clock }], events: [] });
    const page = await coordinator.page(`/runs/${runId}`);
    expect(page).toContain('This is left undone');
    expect(page).toContain('Do write: open at Transit Authority.');
    expect(page).toContain(`The time limit &quot;${clock.label}&quot;`);
    portal.city.ports.clock.advance(2 * HOUR);
    expect(await coordinator.page(`/runs/${runId}`)).not.toContain('This cannot be undone');
    const refused = await coordinator.post(`/runs/${runId}/stop`, { reason: 'x', now: 'yes' }, page);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('A legal time limit runs in it');
  });

  test('is asked for and undone over the API', async () => {
    const { api } = portal;
    const stop = await api('lead-dpo').call('POST', `/api/v1/runs/${runId}/stop`, { reason: 'x' });
    expect(await stop.json()).toEqual({ result: 'stopping', at: '2026-05-23T14:00:00.000Z' });
    const run = await api('lead-dpo').call('GET', `/api/v1/runs/${runId}`);
    expect(await run.json()).toMatchObject({ run: { stopping: { at: '2026-05-23T14:00:00.000Z' } } });
    expect((await api('mobility-dpo').call('POST', `/api/v1/runs/${runId}/stop/undo`)).status).toBe(403);
    expect((await api('lead-dpo').call('POST', `/api/v1/runs/${runId}/stop/undo`)).status).toBe(200);
  });
});

describe('taking up again', () => {
  test('is offered once a run has ended, with what it began with', async () => {
    const address = `/runs/${runId}/reopen`;
    expect((await coordinator.get(address)).status).toBe(404);
    await endRun(portal.city.ports, { runId, status: 'completed' });
    expect(await coordinator.page(`/runs/${runId}`)).toContain('Take up this run again');
    const page = await coordinator.page(address);
    expect(page).toContain('how it began');
    const silent = await coordinator.post(address, { 'a.reopen-reason': '', 'a.text': 'anew' }, page);
    expect(silent.status).toBe(422);
    const fields = { 'a.reopen-reason': 'It changed.', 'a.text': 'anew' };
    const reopened = await coordinator.post(address, fields, page);
    const location = reopened.headers.get('location') ?? '';
    expect(location).toMatch(/^\/runs\/run-[0-9a-f]{32}\?said=started$/);
    expect(await coordinator.page(location)).toContain(`href="/runs/${runId}"`);
    expect(await coordinator.page(`/runs/${runId}`)).toContain('This run was taken up again');
    const again = await coordinator.get(address);
    expect(`${again.headers.get('location') ?? ''}?said=started`).toBe(location);
    const api = await portal.api('lead-dpo').call('POST', `/api/v1/runs/${runId}/reopen`, { reason: 'x' });
    expect(api.status).toBe(201);
  });
});

describe('the calendar', () => {
  test('shows what begins by itself and the time limits of runs one sees', async () => {
    const { ports } = portal.city;
    const clock = { ...clockFrom('gdpr-12-3', START), runId, organizationId: 'mobility' };
    const cycle = sampleCycle({ dueOn: '2026-11-02', nextAt: '2026-11-02T07:00:00.000Z' });
    await ports.store.commit({
      writes: [
        { entity: 'clock', after: { ...clock, nextAt: START } },
        { entity: 'cycle', after: cycle },
      ],
      events: [],
    });
    const own = await (await portal.browser('mobility-dpo')).page('/calendar');
    expect(own).toContain('Yearly governance cycle');
    expect(own).toContain('November 2026');
    expect(own).toContain(clock.label);
    const forum = await (await portal.browser('forum-member')).page('/calendar');
    expect(forum).not.toContain('Yearly governance cycle');
    expect(forum).not.toContain(clock.label);
    const answer = await portal.api('lead-dpo').call('GET', '/api/v1/calendar');
    const { items } = (await answer.json()) as { items: { kind: string }[] };
    expect(items.map(({ kind }) => kind).sort()).toEqual(['clock', 'cycle']);
  });

  test('plans, moves, lifts and begins a process', async () => {
    const dpo = await portal.browser('mobility-dpo');
    const list = await dpo.page('/calendar/plan');
    expect(list).toContain('Sample process');
    const page = await dpo.page('/calendar/plan/sample');
    const plan = {
      organizationId: 'mobility',
      'a.cycle-reason': 'Yearly cycle',
      'a.cycle-dueOn': '2026-11-02',
      'a.cycle-every': '12',
      'a.text': 'as always',
    };
    const wrong = await dpo.post('/calendar/plan/sample', { ...plan, 'a.cycle-dueOn': '2026-01-01' }, page);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('This day has passed');
    const planned = await dpo.post('/calendar/plan/sample', plan, page);
    const address = (planned.headers.get('location') ?? '').split('?')[0] ?? '';
    const shown = await dpo.page(address);
    expect(shown).toContain('again every year');
    const moved = await dpo.post(
      address,
      { do: 'move', 'a.dueOn': '2026-12-01', 'a.why': 'An audit.' },
      shown,
    );
    expect(moved.headers.get('location')).toBe(`${address}?said=moved`);
    expect(await dpo.page(address)).toContain('An audit.');
    const begun = await dpo.post(address, { do: 'begin', 'a.text': 'now' }, shown);
    expect(begun.headers.get('location')).toMatch(/^\/runs\/run-[0-9a-f]{32}\?said=started$/);
    expect(await dpo.page(address)).toContain('1 Dec 2027');
    const lifted = await dpo.post(address, { do: 'lift', 'a.why': 'Not needed.' }, shown);
    expect(lifted.headers.get('location')).toBe(`${address}?said=lifted`);
    expect((await (await portal.browser('mobility-contact')).page(address)).includes('Lift it')).toBe(false);
  });

  test('does the same over the API', async () => {
    const api = portal.api('mobility-dpo');
    const body = {
      processId: 'sample',
      organizationId: 'mobility',
      reason: 'Yearly',
      dueOn: '2026-11-02',
      answers: { text: 'x' },
    };
    const planned = await api.call('POST', '/api/v1/cycles', body);
    expect(planned.status).toBe(200);
    const { id } = (await planned.json()) as { id: string };
    expect(id).toBe('sample~mobility~sample');
    const list = await api.call('GET', '/api/v1/cycles');
    expect(await list.json()).toMatchObject({ items: [{ id, dueOn: '2026-11-02' }] });
    const path = `/api/v1/cycles/${id}`;
    expect((await api.call('POST', `${path}/move`, { dueOn: '2026-12-02', why: 'x' })).status).toBe(200);
    expect((await api.call('POST', `${path}/lift`, { why: 'x' })).status).toBe(200);
    expect((await api.call('POST', `${path}/begin`, {})).status).toBe(409);
    expect((await portal.api('transit-dpo').call('POST', '/api/v1/cycles', body)).status).toBe(404);
    expect((await portal.api('mobility-engineer').call('POST', '/api/v1/cycles', body)).status).toBe(403);
  });
});
