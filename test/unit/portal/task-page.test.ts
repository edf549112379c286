import { beforeEach, describe, expect, test } from '@jest/globals';
import { openStep, startBreach } from './support/city-in-memory.ts';
import { type Browser, portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;
let responder: Browser;
let path: string;
let runId: string;

beforeEach(async () => {
  portal = await portalInMemory();
  runId = await startBreach(portal.city);
  path = `/tasks/${encodeURIComponent(await openStep(portal.city, runId, { stepId: 'triage' }))}`;
  responder = await portal.browser('mobility-responder');
});

describe('a task without scripts', () => {
  test('is in the inbox with its due time, zone and time left', async () => {
    const page = await responder.page('/');
    expect(page).toContain('Say what it is');
    expect(page).toContain('Due in 4 h');
    expect(page).toContain('Fri 22 May 2026, 20:00 (Europe/Berlin)');
  });

  test('is answered by sending its form', async () => {
    const page = await responder.page(path);
    const sent = await responder.post(
      path,
      {
        do: 'complete',
        'a.assessment': 'personal-data-breach',
        'a.reason': 'Plates.',
        'a.controllers': ['mobility', 'transit'],
      },
      page,
    );
    expect(sent.status).toBe(303);
    const after = await responder.page(path);
    expect(after).toContain('This is done');
    expect(after).toContain('responder of mobility');
    const task = await portal.city.ports.store.task(decodeURIComponent(path.slice('/tasks/'.length)));
    expect(task?.answers).toMatchObject({ controllers: ['mobility', 'transit'] });
  });

  test('names faults at the top and beside the field, and keeps what was typed', async () => {
    const page = await responder.page(path);
    const sent = await responder.post(path, { do: 'complete', 'a.reason': 'Typed <b>before</b>' }, page);
    expect(sent.status).toBe(422);
    const again = await sent.text();
    expect(again).toContain('<title>Error: ');
    expect(again).toContain('href="#a-assessment"');
    expect(again).toContain('id="a-assessment-error"');
    expect(again).toContain('Typed &lt;b&gt;before&lt;/b&gt;');
  });

  test('says in words when a question is asked', async () => {
    expect(await responder.page(path)).toContain('Only if “What is it?” is “Personal data breach”.');
  });

  test('keeps a draft, and shows it to a colleague who is asked too', async () => {
    const page = await responder.page(path);
    const saved = await responder.post(path, { do: 'save', 'a.reason': 'Half a thought' }, page);
    expect(saved.headers.get('location')).toBe(`${path}?said=saved`);
    const dpo = await portal.browser('mobility-dpo');
    expect(await dpo.page(path)).toContain('Half a thought');
  });

  test('is claimed and given back; a colleague sees by whom', async () => {
    await responder.post(path, { do: 'claim' }, await responder.page(path));
    const dpo = await portal.browser('mobility-dpo');
    const held = await dpo.page(path);
    expect(held).toContain('With responder of mobility');
    expect(held).toContain('Release it from responder of mobility');
    const tooLate = await dpo.post(
      path,
      { do: 'complete', 'a.assessment': 'false-alarm', 'a.reason': 'x' },
      await dpo.page(path),
    );
    expect(tooLate.status).toBe(409);
    expect(await tooLate.text()).toContain('responder of mobility is at it');
    const free = await dpo.post(path, { do: 'release' }, await dpo.page(path));
    expect(free.status).toBe(303);
    expect(await responder.page(path)).toContain('Take it on');
  });

  test('tells whoever comes later who was faster and when', async () => {
    const dpo = await portal.browser('mobility-dpo');
    const old = await dpo.page(path);
    await responder.post(
      path,
      { do: 'complete', 'a.assessment': 'false-alarm', 'a.reason': 'A test.' },
      await responder.page(path),
    );
    const late = await dpo.post(
      path,
      { do: 'complete', 'a.assessment': 'suspected', 'a.reason': 'Hm.' },
      old,
    );
    expect(late.status).toBe(409);
    expect(await late.text()).toContain(
      'Already done by responder of mobility on Fri 22 May 2026, 16:00 (Europe/Berlin)',
    );
  });

  test('grows and shrinks a list by buttons, and stores nothing by that', async () => {
    const contain = `/tasks/${encodeURIComponent(await openStep(portal.city, runId, { stepId: 'contain' }))}`;
    const page = await responder.page(contain);
    expect(page).toContain('Measures 1');
    const grown = await (
      await responder.post(
        contain,
        { _add: 'measures', 'a.summary': 'Closed it', 'a.measures.0.description': 'Close' },
        page,
      )
    ).text();
    expect(grown).toContain('Measures 2');
    expect(grown).toContain('value="Close"');
    expect(grown).toContain('Closed it');
    const shrunk = await (
      await responder.post(
        contain,
        { _remove: 'measures.0', 'a.measures.0.description': 'Close', 'a.measures.1.description': 'Tell' },
        page,
      )
    ).text();
    expect(shrunk).not.toContain('value="Close"');
    expect(shrunk).toContain('value="Tell"');
    const middle = await responder.post(
      contain,
      {
        _remove: 'measures.1',
        'a.measures.0.description': 'First',
        'a.measures.1.description': '',
        'a.measures.2.description': 'Third',
      },
      page,
    );
    const kept = await middle.text();
    expect(kept).toContain('value="First"');
    expect(kept).toContain('value="Third"');
    const task = await portal.city.ports.store.task(decodeURIComponent(contain.slice('/tasks/'.length)));
    expect(task?.draft).toBeUndefined();
  });

  test('reads local times in the zone of the organization', async () => {
    await responder.post(
      path,
      {
        do: 'complete',
        'a.assessment': 'personal-data-breach',
        'a.reason': 'x',
        'a.controllers': 'mobility',
      },
      await responder.page(path),
    );
    await openStep(portal.city, runId, { stepId: 'awareness-acts' });
    const aware = `/tasks/${encodeURIComponent(`${runId}~awareness~1~mobility`)}`;
    const dpo = await portal.browser('mobility-dpo');
    const page = await dpo.page(aware);
    expect(page).toContain('Time in Europe/Berlin.');
    const sent = await dpo.post(
      aware,
      { do: 'complete', 'a.awareAt': '2026-05-22T15:30', 'a.foundBy': 'controller', 'a.evidence': 'Log' },
      page,
    );
    expect(sent.status).toBe(303);
    const run = await dpo.page(`/runs/${runId}`);
    expect(run).toContain('Mon 25 May 2026, 15:30 (Europe/Berlin)');
    expect(run).toContain('in 2 days 23 h');
    expect(run).toContain('How was this computed?');
  });
});
