import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { BREACH_SCRIPT, FALSE_ALARM_SCRIPT } from '../../cli/demo/breach-script.ts';
import { breachPace } from '../../cli/demo/breach-pace.ts';
import { answers, decision, hoursFrom, type BreachScript } from '../../cli/demo/script.ts';
import { isFailure } from '../../cli/failure.ts';
import { countTypes, endedTasks, openBreach } from './support/breach-world.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** Days of virtual time are hundreds of sweeps. */
jest.setTimeout(240_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

/** At once a breach, without the round of doubt; the rest as usual. */
const BREACH_AT_ONCE: BreachScript = {
  ...BREACH_SCRIPT,
  triage: (scene) => BREACH_SCRIPT.triage?.({ ...scene, round: 2 }),
};
/** One controller that notifies the authority only: the shortest way through a whole breach. */
const ONE_CONTROLLER: BreachScript = {
  ...BREACH_AT_ONCE,
  triage: ({ cast }) =>
    answers({
      assessment: 'personal-data-breach',
      reason: 'Trips of card holders were open.',
      controllers: [cast.controller],
    }),
  contain: ({ now }) => answers({ state: 'contained', containedAt: now, summary: 'Closed.', measures: [] }),
  facts: (scene) => {
    const act = BREACH_SCRIPT.facts?.(scene);
    return act?.kind === 'answers' ? answers({ ...act.answers, measures: [] }) : act;
  },
  decide: () => decision('notify-authority', 'A risk, but no high one.'),
  'approve-filing': () => decision('approve'),
  file: ({ now }) => answers({ receiptNumber: 'R-1', filedAt: now, completeness: 'complete' }),
};

describe('a breach', () => {
  test('goes from the alert to the sealed dossier, with a round of doubt, changes, a follow-up and a late answer', async () => {
    const breach = await openBreach(cloud, 'INC-WHOLE');
    // One controller answers after the time it was given, so that it is reminded and its head brought in.
    const pace = breachPace('transit-authority');
    await breach.play({ delayMinutes: (task) => (task.stepId === 'facts' ? pace(task) : 20) });

    const { run, parties, clocks, tasks } = await breach.detail();
    expect(run.status).toBe('completed');
    expect(parties.map(({ organizationId, legalRole }) => `${organizationId} ${legalRole}`).sort()).toEqual(
      expect.arrayContaining([
        'brightgrid processor',
        'mobility-agency controller',
        'transit-authority joint-controller',
      ]),
    );
    expect(clocks.map(({ id, status }) => `${id} ${status}`).sort()).toEqual([
      'gdpr-33-2.brightgrid met',
      'gdpr-33.mobility-agency met',
      'gdpr-33.transit-authority met',
      'gdpr-34.mobility-agency met',
      'gdpr-34.transit-authority met',
      'nis2-early-warning.transit-authority met',
      'nis2-final.transit-authority met',
      'nis2-notification.transit-authority met',
    ]);
    expect(tasks.filter(({ status }) => status === 'open')).toEqual([]);

    const events = await breach.events();
    const done = endedTasks(events);
    expect(done.filter((task) => task === 'triage')).toHaveLength(2);
    expect(done.filter((task) => task.startsWith('awareness'))).toHaveLength(2);
    expect(done.filter((task) => task.startsWith('facts')).sort()).toEqual([
      'facts (brightgrid)',
      'facts (mobility-agency)',
      'facts (transit-authority)',
    ]);
    // The Mobility Agency: first text, text after changes, follow-up. The Transit Authority: once.
    expect(done.filter((task) => task.startsWith('prepare-filing (mobility'))).toHaveLength(3);
    expect(done.filter((task) => task.startsWith('prepare-filing (transit'))).toHaveLength(1);
    expect(done.filter((task) => task.startsWith('file (mobility'))).toHaveLength(2);
    expect(done.filter((task) => task.startsWith('file (transit'))).toHaveLength(1);
    expect(done.filter((task) => task.startsWith('tell-partner')).length).toBeGreaterThanOrEqual(3);
    expect(done.filter((task) => task.startsWith('remedy'))).toHaveLength(1);
    // Only the Transit Authority is an entity under NIS2: warning, notification, final report.
    expect(done.filter((task) => task.startsWith('assess-duty'))).toEqual([
      'assess-duty (transit-authority.nis2)',
    ]);
    expect(done.filter((task) => task.startsWith('report ('))).toHaveLength(3);
    expect(endedTasks(events, 'approval-decided').filter((task) => task.startsWith('decide'))).toHaveLength(
      2,
    );
    const counts = countTypes(events);
    expect(counts).toMatchObject({
      'severity-proposed': 1,
      'filing-drafted': 3,
      'product-published': 1,
      'run-ended': 1,
    });
    expect(counts['reminder-sent']).toBeGreaterThan(0);
    expect(counts['task-escalated']).toBeGreaterThan(0);
    expect(await breach.verdict()).toMatchObject({ ok: true, events: events.length });
    expect(cloud.trouble).toEqual([]);
  });

  test('that is a false alarm asks one person and closes', async () => {
    const breach = await openBreach(cloud, 'INC-FALSE');
    const acts = await breach.play({ script: FALSE_ALARM_SCRIPT });
    expect(acts.map(({ task }) => task.title)).toHaveLength(1);
    const { run, clocks } = await breach.detail();
    expect(run.status).toBe('completed');
    expect(clocks).toEqual([]);
    expect(endedTasks(await breach.events())).toEqual(['triage']);
  });

  test('that is only suspected is asked again after 24 hours, and can be answered earlier', async () => {
    const breach = await openBreach(cloud, 'INC-DOUBT');
    const responder = breach.person('priya-nandakumar');
    await breach.playUntil('awareness');
    const triages = (await breach.detail()).tasks.filter(({ stepId }) => stepId === 'triage');
    expect(triages.map(({ outcome }) => outcome)).toEqual(['suspected', 'personal-data-breach']);
    const [first, second] = triages;
    const asked = await breach.taskOf(responder, second?.id ?? '');
    expect(Date.parse(String(asked.task.tellAt)) - Date.parse(first?.endedAt ?? '')).toBe(24 * 3_600_000);
    expect(Date.parse(second?.endedAt ?? '')).toBeLessThan(Date.parse(String(asked.task.tellAt)));
  });
});

describe('clocks', () => {
  test('a corrected awareness moves the clock and what is owed by it, and both values stay on record', async () => {
    const breach = await openBreach(cloud, 'INC-CORRECT');
    await breach.playUntil('decide', { script: ONE_CONTROLLER });
    const dpo = breach.person('selma-okafor');
    const before = (await breach.detail()).clocks.find(({ id }) => id === 'gdpr-33.mobility-agency');
    const taskBefore = await breach.openTask(dpo, 'decide');
    if (before?.due.evaluable !== true) throw new Error('The clock must be evaluable.');
    const aware = hoursFrom(before.due.strictAt, -72);

    const corrected = await (
      await cloud.as(dpo.email)
    ).send('POST', `/api/v1/runs/${breach.runId}/awareness`, {
      organizationId: 'mobility-agency',
      awareAt: hoursFrom(aware, -5),
      reason: 'The call of the processor was five hours earlier than noted.',
    });
    expect(corrected.status).toBe(200);

    const after = (await breach.detail()).clocks.find(({ id }) => id === 'gdpr-33.mobility-agency');
    expect(after?.due).toMatchObject({ evaluable: true, strictAt: hoursFrom(before.due.strictAt, -5) });
    const taskAfter = await breach.openTask(dpo, 'decide');
    expect(taskAfter.dueAt).toBe(hoursFrom(taskBefore.dueAt ?? '', -5));
    expect(countTypes(await breach.events())).toMatchObject({ 'clock-started': 1, 'clock-corrected': 1 });

    const outsider = await (
      await cloud.as('clara.benoit@transit-authority.example')
    ).send('POST', `/api/v1/runs/${breach.runId}/awareness`, {
      organizationId: 'mobility-agency',
      awareAt: aware,
      reason: 'I am not asked.',
    });
    expect(outsider.status).toBe(404);
  });

  test('a filing after 72 hours needs its reasons, and the missed clock is met with them', async () => {
    const breach = await openBreach(cloud, 'INC-LATE');
    await breach.playUntil('prepare-filing', { script: ONE_CONTROLLER });
    await cloud.advance({ hours: 75 });

    await expect(breach.play({ script: ONE_CONTROLLER })).rejects.toThrow('time.delayReasons');
    const late: BreachScript = {
      ...ONE_CONTROLLER,
      'prepare-filing': (scene) => {
        const act = ONE_CONTROLLER['prepare-filing']?.(scene);
        if (act?.kind !== 'answers') return act;
        const time = scene.draft.time;
        const delayReasons = 'The people who know the export were away over the weekend.';
        return answers({ ...act.answers, time: { ...(typeof time === 'object' ? time : {}), delayReasons } });
      },
    };
    await breach.play({ script: late });
    expect((await breach.detail()).run.status).toBe('completed');
    expect((await breach.detail()).clocks).toMatchObject([{ id: 'gdpr-33.mobility-agency', status: 'met' }]);
    const counts = countTypes(await breach.events());
    expect(counts['clock-missed']).toBe(1);
    expect(counts['clock-warned']).toBeGreaterThan(0);
    expect(counts['clock-met']).toBe(1);
  });
});

describe('silence', () => {
  test('is reminded, escalated and recorded as a lapse; it is no answer, and the case goes on', async () => {
    const breach = await openBreach(cloud, 'INC-SILENT');
    const silent: BreachScript = {
      ...BREACH_AT_ONCE,
      facts: (scene) => (scene.organizationId === 'brightgrid' ? undefined : BREACH_SCRIPT.facts?.(scene)),
    };
    await breach.play({ script: silent });
    await cloud.advance({ hours: 25 });

    const facts = (await breach.detail()).tasks.find(
      ({ stepId, organizationId }) => stepId === 'facts' && organizationId === 'brightgrid',
    );
    expect(facts).toMatchObject({ status: 'expired', outcome: 'expired' });
    const types = (await breach.events())
      .filter(({ data }) => data.taskId === facts?.id)
      .map(({ type }) => type);
    expect(types.filter((type) => type === 'reminder-sent').length).toBeGreaterThan(0);
    expect(types.filter((type) => type === 'task-escalated').length).toBeGreaterThan(0);
    expect(types.at(-1)).toBe('task-expired');

    await breach.play({ script: silent });
    expect((await breach.detail()).run.status).toBe('completed');
  });

  test('a task that lapsed or is done cannot be answered any more, and who asks learns why', async () => {
    const breach = await openBreach(cloud, 'INC-CLOSED');
    const responder = breach.person('priya-nandakumar');
    const { id } = await breach.openTask(responder, 'triage');
    await breach.play({ script: FALSE_ALARM_SCRIPT });
    const again = breach.play({ script: FALSE_ALARM_SCRIPT });
    await expect(again).resolves.toEqual([]);
    const late = await (
      await cloud.as(responder.email)
    ).send('POST', `/api/v1/tasks/${id}/complete`, {
      answers: { assessment: 'false-alarm', reason: 'Once more.' },
    });
    expect(late.status).toBe(409);
    expect(late.json).toMatchObject({
      code: 'task.already-done',
      detail: expect.stringContaining('Priya Nandakumar'),
    });
  });
});

test('answers that miss the form are refused with each field named, and nothing changes', async () => {
  const breach = await openBreach(cloud, 'INC-FIELDS');
  const before = (await breach.events()).length;
  const script: BreachScript = {
    triage: () => answers({ assessment: 'maybe', controllers: 'all', colour: 'red' }),
  };
  const refusal: unknown = await breach.play({ script }).catch((error: unknown) => error);
  expect(isFailure(refusal)).toBe(true);
  expect(String(refusal)).toMatch(/assessment: .*\n.*reason: .*/s);
  expect(String(refusal)).toContain('colour: ');
  const types = (await breach.events()).slice(before).map(({ type }) => type);
  expect(types.filter((type) => type !== 'reminder-sent')).toEqual([]);
  await breach.play({ script: FALSE_ALARM_SCRIPT });
});
