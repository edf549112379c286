import { beforeEach, describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { sweepRun } from '../../../core/actions/sweep-run.ts';
import { openStep, startBreach } from './support/city-in-memory.ts';
import { type Browser, portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;
let runId: string;
let path: string;
let dpo: Browser;
let head: Browser;

beforeEach(async () => {
  portal = await portalInMemory();
  const { ports, person } = portal.city;
  runId = await startBreach(portal.city);
  const taskId = await openStep(portal.city, runId, { stepId: 'triage' });
  await completeTask(ports, {
    taskId,
    person: await person('mobility-responder'),
    channel: 'portal',
    answers: { assessment: 'personal-data-breach', reason: 'Plates.', controllers: ['mobility'] },
  });
  await openStep(portal.city, runId, { stepId: 'decisions' });
  path = `/tasks/${encodeURIComponent(`${runId}~decide~1~mobility`)}`;
  dpo = await portal.browser('mobility-dpo');
  head = await portal.browser('mobility-accountable');
});

function hashIn(page: string): string {
  return /name="shownHash" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? 'no hash';
}

async function decide(browser: Browser, fields: Record<string, string>): Promise<Response> {
  const page = await browser.page(path);
  return browser.post(path, { do: 'decide', shownHash: hashIn(page), ...fields }, page);
}

describe('the approval page', () => {
  test('shows the ways to decide with what each leads to, none chosen', async () => {
    const page = await dpo.page(path);
    expect(page).toContain('Nothing is filed. Your reasons are kept in the register');
    expect(page).toContain('All 2 must speak.');
    expect(page).not.toMatch(/name="outcome"[^>]*checked/);
  });

  test('takes one voice, shows it to the other, and decides with the second', async () => {
    const first = await decide(head, { outcome: 'notify-authority', reason: 'A risk is not unlikely.' });
    expect(first.headers.get('location')).toBe(`/?said=recorded&run=${runId}`);
    expect(await dpo.page(path)).toContain('A risk is not unlikely.');
    expect(await head.page(path)).toContain('You have already spoken in this decision.');
    const second = await decide(dpo, { outcome: 'notify-authority', reason: 'Agreed.' });
    expect(second.headers.get('location')).toBe(`/?said=decided&run=${runId}`);
    expect(await dpo.page(path)).toMatch(
      /Decided by dpo of mobility on Fri 22 May 2026, 16:00 \(Europe\/Berlin\): Notify the authority/,
    );
  });

  test('wants a choice and a reason, and keeps what was given', async () => {
    const none = await decide(dpo, { reason: 'Because.' });
    expect(none.status).toBe(422);
    const page = await none.text();
    expect(page).toContain('Choose a decision.');
    expect(page).toContain('>Because.</textarea>');
    const silent = await decide(dpo, { outcome: 'notify-authority' });
    expect(silent.status).toBe(422);
    expect(await silent.text()).toMatch(/value="notify-authority" checked/);
  });

  test('refuses a decision on something else than was shown', async () => {
    const refused = await decide(dpo, {
      outcome: 'notify-authority',
      reason: 'x',
      shownHash: '0'.repeat(64),
    });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('It has changed since you opened it.');
    expect(await dpo.page(path)).toContain('has not spoken yet');
  });

  test('says to whoever comes later what was decided, by whom and when', async () => {
    const { ports } = portal.city;
    const old = await dpo.page(path);
    await decide(head, { outcome: 'notify-authority', reason: 'a' });
    await decide(await portal.browser('mobility-dpo'), { outcome: 'notify-authority', reason: 'b' });
    ports.clock.advance(60_000);
    const late = await dpo.post(
      path,
      { do: 'decide', shownHash: hashIn(old), outcome: 'not-notifiable', reason: 'c' },
      old,
    );
    expect(late.status).toBe(409);
    expect(await late.text()).toContain(
      'Already decided by dpo of mobility on Fri 22 May 2026, 16:00 (Europe/Berlin)',
    );
  });

  test('lets a delegate decide, and records both names', async () => {
    const away = await portal.browser('mobility-accountable');
    const me = await away.page('/me');
    const handed = await away.post(
      '/me/delegation',
      {
        'a.toPersonId': 'mobility-engineer',
        'a.from': '2026-05-22',
        'a.until': '2026-06-05',
        'a.scope': 'approvals',
      },
      me,
    );
    expect(handed.headers.get('location')).toBe('/me?said=delegated');
    const delegate = await portal.browser('mobility-engineer');
    expect(await delegate.page('/')).toContain('Decide whether to notify');
    expect(await delegate.page(path)).toContain('On behalf of accountable of mobility');
    const spoken = await decide(delegate, {
      outcome: 'notify-authority',
      reason: 'For the head.',
      onBehalfOf: 'mobility-accountable',
    });
    expect(spoken.status).toBe(303);
    expect(await dpo.page(path)).toContain('engineer of mobility on behalf of accountable of mobility');
    await away.post('/me/delegation/end', { organizationId: 'mobility' }, me);
    expect((await delegate.get(path)).status).toBe(404);
  });

  test('does not let the author of the work decide on it', async () => {
    const { ports } = portal.city;
    const scope = 'mobility.gdpr-33';
    const prepared = await openStep(portal.city, runId, {
      stepId: 'prepare-filing',
      scope,
      organizationId: 'mobility',
    });
    // The head prepared the filing, acting for the data protection officer.
    const task = await ports.store.task(prepared);
    if (task === undefined) throw new Error('not opened');
    await ports.store.commit({
      writes: [
        {
          entity: 'task',
          before: task,
          after: {
            ...task,
            status: 'done',
            outcome: 'done',
            answers: {},
            authors: ['mobility-accountable'],
            endedAt: ports.now(),
            endedBy: {
              kind: 'person',
              personId: 'mobility-accountable',
              organizationId: 'mobility',
              channel: 'portal',
            },
            version: task.version + 1,
          },
        },
      ],
      events: [],
    });
    path = `/tasks/${encodeURIComponent(await openStep(portal.city, runId, { stepId: 'approve-filing', scope, organizationId: 'mobility' }))}`;
    expect(await head.page(path)).toContain('nobody decides on their own work');
    const tried = await decide(head, { outcome: 'approve' });
    expect(tried.status).toBe(409);
    const events = await ports.store.events(runId);
    expect(events.map(({ type }) => type)).toContain('decision-refused');
  });
});

describe('a stuck step', () => {
  test('shows its cause, and is tried again by the coordinator', async () => {
    const { ports } = portal.city;
    await openStep(portal.city, runId, {
      stepId: 'severity',
      stuck: { error: 'Lambda.Unknown', cause: 'The function <b>failed</b>.' },
    });
    const found = await ports.store.case(runId);
    const stuck = found?.tasks.find((task) => task.kind === 'stuck');
    const coordinator = await portal.browser('lead-dpo');
    const run = await coordinator.page(`/runs/${runId}`);
    expect(run).toContain('Lambda.Unknown');
    const address = `/tasks/${encodeURIComponent(stuck?.id ?? '')}`;
    const page = await coordinator.page(address);
    expect(page).toContain('The function &lt;b&gt;failed&lt;/b&gt;.');
    const again = await coordinator.post(address, { do: 'retry' }, page);
    expect(again.headers.get('location')).toBe(`/?said=retried&run=${runId}`);
    expect((await ports.store.task(stuck?.id ?? ''))?.outcome).toBe('retry');
  });
});

describe('stopping a run', () => {
  test('is for the coordinator, wants a reason, and calls off what is open', async () => {
    const coordinator = await portal.browser('lead-dpo');
    const address = `/runs/${runId}/stop`;
    const page = await coordinator.page(`/runs/${runId}`);
    expect(await dpo.page(`/runs/${runId}`)).not.toContain('Stop this run');
    expect((await dpo.post(address, { reason: 'x' }, await dpo.page('/'))).status).toBe(404);
    const silent = await coordinator.post(address, { reason: ' ' }, page);
    expect(silent.status).toBe(422);
    expect(await silent.text()).toContain('Say why');
    const asked = await coordinator.post(address, { reason: 'Opened twice.', now: 'no' }, page);
    expect(asked.headers.get('location')).toBe(`/runs/${runId}?said=stopping`);
    const stopping = await coordinator.page(`/runs/${runId}`);
    expect(stopping).toContain('This run is about to be stopped');
    expect(stopping).toContain('Opened twice.');
    expect(await dpo.page(`/runs/${runId}`)).toContain('This run is about to be stopped');
    expect(await dpo.page(`/runs/${runId}`)).not.toContain('Undo the stop');
    const undone = await coordinator.post(`/runs/${runId}/stop/undo`, {}, stopping);
    expect(undone.headers.get('location')).toBe(`/runs/${runId}?said=goes-on`);
    expect(await coordinator.page(`/runs/${runId}`)).not.toContain('about to be stopped');
    await coordinator.post(address, { reason: 'Opened twice.' }, page);
    portal.city.ports.clock.advance(24 * 3_600_000);
    expect(await sweepRun(portal.city.ports, runId)).toBe(true);
    const [lead, own] = [await portal.browser('lead-dpo'), await portal.browser('mobility-dpo')];
    expect(await lead.page(`/runs/${runId}`)).toContain('Stopped: Opened twice.');
    expect(await own.page(path)).toContain('This is no longer needed');
  });
});
