import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { countTypes, endedTasks } from './support/breach-world.ts';
import { startProcess, type ProcessCase, type ProcessScript } from './support/process-case.ts';
import {
  RISK_START,
  riskScript,
  SCREENING_OF_NOTHING,
  treatment,
} from './support/scripts/risk-management.ts';
import { goOnWithout, silentIn } from './support/silent.ts';
import { storeOf } from './support/stored-case.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** Months of virtual time. */
jest.setTimeout(240_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
});

function begin(more: Record<string, unknown> = {}): Promise<ProcessCase> {
  return startProcess(cloud, {
    processId: 'risk-management',
    personId: 'jonas-adler',
    organizationId: 'mobility-agency',
    answers: { ...RISK_START, ...more },
  });
}

describe('8.4 risk management', () => {
  test('goes from the screening to a published report, measures done, and its review waits', async () => {
    const assessment = await begin();
    await assessment.play(riskScript);

    const { run, parties, tasks } = await assessment.detail();
    expect(run.status).toBe('completed');
    expect(tasks.filter(({ status }) => status === 'open')).toEqual([]);
    expect(parties.map(({ organizationId, legalRole }) => `${organizationId} ${legalRole}`).sort()).toEqual([
      'brightgrid processor',
      'coordination-office other',
      'mobility-agency controller',
      'transit-authority joint-controller',
    ]);
    const events = await assessment.events();
    const done = endedTasks(events);
    expect(done.filter((step) => step.startsWith('contribution')).sort()).toEqual([
      'contribution (brightgrid)',
      'contribution (mobility-agency)',
      'contribution (transit-authority)',
    ]);
    expect(done.filter((step) => step.startsWith('implement'))).toEqual(['implement (brightgrid.m1)']);
    expect(done).not.toContain('dpo-reason');

    const products = await assessment.products();
    expect(products.map(({ product }) => `${product.id} ${product.audience}`).sort()).toEqual([
      'pia-report.sensors-in-waste-bins.1 organization',
      'pia-summary.sensors-in-waste-bins.1 public',
    ]);
    const report = products.find(({ product }) => product.kind === 'pia-report')?.document;
    expect(report?.sections.map(({ id }) => id)).toEqual([
      'scope',
      'privacy-requirements',
      'risk-assessment',
      'treatment-plan',
      'conclusion',
      'public-summary',
    ]);
    expect(report?.data).toMatchObject({ decision: 'accept', threshold: { result: 'needed' } });
    const open = products.find(({ product }) => product.kind === 'pia-summary')?.document;
    expect(JSON.stringify(open)).not.toContain('stalker');
    expect(JSON.stringify(open)).toContain('Somebody follows where a person walks');

    const [entry] = await assessment.register('assessment', 'mobility-agency');
    expect(entry).toMatchObject({
      id: 'sensors-in-waste-bins',
      state: 'review-due',
      data: { screening: 'needed', outcome: 'accept', highestSeverity: 4, residualLikelihood: 1 },
    });
    expect(entry?.reviewOn?.slice(0, 4)).toBe('2027');
    const cycle = await storeOf(cloud).cycle('risk-management~mobility-agency~sensors-in-waste-bins');
    expect(cycle).toMatchObject({
      status: 'waiting',
      dueOn: entry?.reviewOn,
      answers: { trigger: 'review', assessment: 'sensors-in-waste-bins' },
    });
    const risks = await assessment.register('risk', 'mobility-agency');
    expect(risks.map(({ id, state }) => `${id} ${state}`).sort()).toEqual([
      'sensors-in-waste-bins.r1 treated',
      'sensors-in-waste-bins.r2 accepted',
    ]);
    expect(await assessment.verdict()).toMatchObject({ ok: true, events: events.length });
    expect(cloud.trouble).toEqual([]);
  });

  test('of the same service takes up the last version; one that needs none stops, downwards only with the reason of the DPO', async () => {
    const again = await begin({ trigger: 'change', assessment: 'sensors-in-waste-bins' });
    const asked = await again.look('jonas-adler', 'screen');
    expect(JSON.stringify(asked)).toContain('The radio of phones near a bin is counted.');
    await again.play({
      ...riskScript,
      course: { course: 'no-assessment', reason: 'Only the colour of the bins changes.' },
      'dpo-reason': { verdict: 'no-assessment', reason: 'Nothing changes for anybody; the last one stands.' },
    });
    expect((await again.detail()).run.status).toBe('completed');
    const [entry] = await again.register('assessment', 'mobility-agency');
    expect(entry?.state).toBe('not-needed');
    expect(entry?.data.screeningReason).toContain('the last one stands');
    expect(await again.products()).toEqual([]);

    const upwards = await begin({ title: 'Bench with a lamp' });
    await upwards.play({ ...riskScript, screen: SCREENING_OF_NOTHING }, { until: 'plan' });
    expect(endedTasks(await upwards.events())).toEqual(['screen', 'course']);
    expect(await upwards.openTasks()).toHaveLength(1);
  });

  test('waits for the authority: extended within a month, held up by questions, then decided again', async () => {
    const assessment = await begin({ title: 'Cameras at crossings' });
    const consult: ProcessScript = {
      ...riskScript,
      treat: (scene) => treatment(scene, '3'),
      'review-treatment': ({ round }) =>
        round === 1 ? { outcome: 'changes', reason: 'Say who tests it.' } : { outcome: 'approve' },
      advice: { recommends: 'consult-authority', advice: 'A high risk remains.' },
      decide: ({ organizationId, round }) =>
        round === 1 && organizationId === 'mobility-agency'
          ? { outcome: 'consult-authority', reason: 'I follow the advice.' }
          : round === 1
            ? { outcome: 'accept', reason: 'I do not follow it: we only use counts.' }
            : {
                outcome: 'accept-with-conditions',
                reason: 'Only with the masking that the authority wants.',
              },
      'consult-file': ({ now }) => ({
        authority: 'State commissioner for data protection',
        contents: ['responsibilities', 'purposes', 'safeguards', 'dpo-contact', 'assessment'],
        receivedAt: now,
        reference: 'DS-2026-114',
      }),
      conditions: ({ now }) => ({
        conditions: [
          { description: 'Mask faces in the camera', organization: 'brightgrid', dueOn: now.slice(0, 10) },
        ],
      }),
    };
    await assessment.play({ ...consult, authority: undefined }, { until: 'authority' });
    const clock = async () =>
      (await assessment.detail()).clocks.find(({ id }) => id === 'gdpr-36-2.mobility-agency');
    const begun = await clock();
    if (begun?.due.evaluable !== true) throw new Error('The clock must be evaluable.');
    const weeks = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / (7 * 86_400_000);
    expect(weeks(cloud.now(), begun.due.legalLatestAt)).toBeCloseTo(8, 0);
    const dpo = 'selma-okafor';

    // Too early to say that nothing will come.
    expect(await said(assessment, { act: 'no-advice' })).toContain('not over yet');
    await cloud.advance({ days: 20 });
    await assessment.answer(dpo, 'authority', {
      act: 'extension-told',
      at: cloud.now(),
      reasons: 'Many cameras, three organizations.',
    });
    const extended = await clock();
    if (extended?.due.evaluable !== true) throw new Error('The clock must be evaluable.');
    expect(weeks(begun.due.legalLatestAt, extended.due.legalLatestAt)).toBeCloseTo(6, 0);

    await cloud.advance({ days: 10 });
    await assessment.answer(dpo, 'authority', {
      act: 'information-asked',
      at: cloud.now(),
      reasons: 'How long are pictures kept?',
    });
    expect((await clock())?.status).toBe('suspended');
    await cloud.advance({ days: 14 });
    await assessment.answer(dpo, 'authority', { act: 'information-sent', at: cloud.now() });
    const resumed = await clock();
    if (resumed?.due.evaluable !== true) throw new Error('The clock must be evaluable.');
    expect(resumed.status).toBe('running');
    expect(weeks(extended.due.legalLatestAt, resumed.due.legalLatestAt)).toBeCloseTo(2, 0);

    await assessment.play({
      ...consult,
      authority: ({ now }) => ({
        act: 'advice-given',
        at: now,
        answer: 'Mask faces before anything is stored.',
        reference: 'DS-2026-114-A',
      }),
    });
    expect((await assessment.detail()).run.status).toBe('completed');
    expect((await clock())?.status).toBe('met');
    const events = await assessment.events();
    expect(countTypes(events)).toMatchObject({
      'clock-started': 1,
      'clock-extended': 1,
      'clock-suspended': 1,
      'clock-resumed': 1,
      'clock-met': 1,
    });
    expect(
      endedTasks(events)
        .filter((step) => step.startsWith('implement'))
        .sort(),
    ).toEqual(['implement (brightgrid.c1)', 'implement (brightgrid.m1)']);
    expect(endedTasks(events, 'approval-decided').filter((step) => step.startsWith('decide'))).toHaveLength(
      4,
    );
    const report = (await assessment.products()).find(({ product }) => product.kind === 'pia-report');
    const text = JSON.stringify(report?.document);
    expect(text).toContain('No, for the reason given');
    expect(text).toContain('Mask faces before anything is stored.');
    expect(await assessment.verdict()).toMatchObject({ ok: true });
  });

  test('goes on without an organization that never answers, and what a controller stops is not carried out', async () => {
    const assessment = await begin({ title: 'Lamps that count' });
    const silent: ProcessScript = {
      ...silentIn(riskScript, 'transit-authority', 'contribution'),
      decide: ({ organizationId }) =>
        organizationId === 'transit-authority'
          ? { outcome: 'stop', reason: 'I do not follow it: we were never heard.' }
          : { outcome: 'accept', reason: 'I follow the advice.' },
    };
    await assessment.play(silent);
    await cloud.advance({ days: 32 });
    const waiting = (await assessment.detail()).tasks.filter(({ status }) => status === 'open');
    expect(waiting.map(({ stepId, organizationId }) => `${stepId} ${organizationId}`)).toEqual([
      'contribution transit-authority',
    ]);
    const counts = countTypes(await assessment.events());
    expect(counts['reminder-sent']).toBeGreaterThan(0);
    expect(counts['task-escalated']).toBeGreaterThanOrEqual(3);
    expect(counts['task-expired']).toBeUndefined();

    await goOnWithout(assessment, 'contribution', 'transit-authority');
    await assessment.play(silent);
    const { run } = await assessment.detail();
    expect(run.status).toBe('completed');
    expect(endedTasks(await assessment.events()).some((step) => step.startsWith('implement'))).toBe(false);
    const report = (await assessment.products()).find(({ product }) => product.kind === 'pia-report');
    expect(report?.document.data).toMatchObject({ decision: 'stop' });
    expect(JSON.stringify(report?.document)).toContain('No answer');
    expect(cloud.trouble).toEqual([]);
  });
});

/** What is wrong with an answer of the DPO to `authority`, as the API says it. */
async function said(assessment: ProcessCase, answers: Record<string, unknown>): Promise<string> {
  const task = (await assessment.detail()).tasks.find(
    ({ stepId, status }) => stepId === 'authority' && status === 'open',
  );
  const dpo = await cloud.as('selma.okafor@mobility-agency.example');
  const answer = await dpo.send('POST', `/api/v1/tasks/${encodeURIComponent(task?.id ?? '')}/complete`, {
    answers,
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  return answer.text;
}
