import { describe, expect, test } from '@jest/globals';

import { correctAssessment, type AssessmentRequest } from '../../../core/actions/correct-assessment.ts';
import { meetClock } from '../../../core/actions/meet-clock.ts';
import { breachDossier } from '../../../core/rules/breach/dossier.ts';
import { closeGuard } from '../../../core/rules/breach/close-guard.ts';
import type { Case } from '../../../core/rules/case.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { after, caseWithFacts, newTask, RUN_ID } from '../rules/breach/breach-case.ts';
import { CITY } from '../rules/city.ts';
import { stored } from './support/stored-breach.ts';

const SCOPE = 'transit.nis2';
const AWARE_AT = '2026-05-25T06:00:00.000Z';

function assessed(answers: Record<string, unknown>): Case {
  const ended = { scope: SCOPE, outcome: String(answers.assessment), answers: { reasons: 'x', ...answers } };
  return after(caseWithFacts(), 'assess-duty', 'transit', ended).case;
}

/** The transit authority has signed that nothing is owed under NIS2. */
const NOT_OWED = assessed({ assessment: 'does-not-apply' });
const OWED = assessed({ assessment: 'applies', awareAt: '2026-05-24T08:00:00.000Z' });
/** It was reported once, and then signed that no more is owed. */
const DROPPED = (() => {
  const first = {
    receiptNumber: 'C-1',
    submittedAt: '2026-05-24T20:00:00.000Z',
    reported: 'x',
    completeness: 'more-to-follow',
  };
  const none = { completeness: 'not-owed', notOwedReason: 'No service was touched.' };
  return [first, none].reduce<Case>(
    (found, answers, index) =>
      after(found, 'report', 'transit', {
        scope: SCOPE,
        iteration: index + 1,
        outcome: answers.completeness,
        answers,
        at: `2026-05-24T2${index}:00:00.000Z`,
      }).case,
    OWED,
  );
})();

async function corrected(aCase: Case) {
  const kept = await stored(aCase);
  const { world, found } = kept;
  const correct = async (more: Partial<AssessmentRequest> = {}, personId = 'transit-dpo') =>
    correctAssessment(world.ports, {
      runId: RUN_ID,
      organizationId: 'transit',
      regime: 'nis2',
      person: await world.person(personId),
      assessment: 'applies',
      starts: more.assessment === 'does-not-apply' ? {} : { awareAt: AWARE_AT },
      reason: 'The line stood still.',
      channel: 'portal',
      ...more,
    });
  const owes = async () =>
    closeGuard(await found(), CITY)
      .filter(({ organizationId, code }) => organizationId === 'transit' && /report|clock/.test(code))
      .map(({ code, message }) => `${code} ${message}`);
  const nis2 = async () => (await found()).clocks.filter(({ ruleId }) => ruleId.startsWith('nis2'));
  return { ...kept, correct, owes, nis2 };
}

const RUNNING = {
  'nis2-early-warning': 'running 2026-05-26T06:00:00.000Z',
  'nis2-notification': 'running 2026-05-28T06:00:00.000Z',
};

describe('that nothing is owed turns out to be wrong', () => {
  test('the clocks of the first reports start, the evidence keeps both, reasons stay out of it', async () => {
    const { correct, clocks, world } = await corrected(NOT_OWED);
    expect(await correct()).toMatchObject({ result: 'corrected', clocks: [{}, {}] });
    expect(await clocks()).toEqual(RUNNING);
    const [event] = await world.ports.store.events(RUN_ID);
    expect(event).toMatchObject({
      type: 'assessment-corrected',
      actor: { personId: 'transit-dpo', organizationId: 'transit' },
      data: {
        organizationId: 'transit',
        regime: 'nis2',
        assessment: 'applies',
        awareAt: AWARE_AT,
        before: 'does-not-apply',
      },
    });
    expect(JSON.stringify(await world.ports.store.events(RUN_ID))).not.toContain('stood still');
    expect(await world.chainHolds(RUN_ID)).toBe(true);
  });

  test('the same again changes nothing and answers the same', async () => {
    const { correct, world, found } = await corrected(NOT_OWED);
    const first = await correct();
    const { version } = (await found()).run;
    expect(await correct()).toEqual(first);
    expect((await found()).run.version).toBe(version);
    expect(await world.eventTypes(RUN_ID)).toEqual([
      'assessment-corrected',
      'clock-started',
      'clock-started',
    ]);
  });

  test('the case stays open until every report is recorded on its clock, and asks for no more then', async () => {
    const { correct, owes, nis2, request, world } = await corrected(NOT_OWED);
    expect(await owes()).not.toContainEqual(expect.stringContaining('report-missing'));
    await correct();
    expect(await owes()).toContainEqual(expect.stringContaining('clock-open'));
    world.ports.clock.set('2026-05-25T12:00:00.000Z');
    for (const id of ['nis2-early-warning', 'nis2-notification', 'nis2-final']) {
      expect(await owes()).toContainEqual(expect.stringContaining('report-missing'));
      const meeting = { metAt: '2026-05-25T11:00:00Z', proof: `Receipt of ${id}` };
      const met = await meetClock(world.ports, { ...(await request(`${id}.transit`)), ...meeting });
      expect(met).toMatchObject({ result: 'changed', clock: { status: 'met' } });
    }
    expect((await nis2()).map(({ status }) => status)).toEqual(['met', 'met', 'met']);
    expect((await owes()).filter((line) => /report-missing|NIS ?2/i.test(line))).toEqual([]);
  });

  test('after it was dropped midway: what was lifted runs again, what was met stays met', async () => {
    const { correct, clocks, owes } = await corrected(DROPPED);
    expect(await clocks()).toEqual({
      'nis2-early-warning': expect.stringMatching(/^met/),
      'nis2-notification': expect.stringMatching(/^lifted/),
    });
    expect(await owes()).not.toContainEqual(expect.stringContaining('report-missing'));
    await correct();
    expect(await clocks()).toEqual({
      'nis2-early-warning': expect.stringMatching(/^met/),
      'nis2-notification': 'running 2026-05-28T06:00:00.000Z',
    });
    expect(await owes()).toContainEqual(expect.stringContaining('report-missing'));
  });

  test('the dossier of the organization says it with the reason', async () => {
    const { correct, found } = await corrected(NOT_OWED);
    await correct();
    const input = {
      definition: breachNotification,
      events: [],
      organizations: CITY,
      people: [],
      at: AWARE_AT,
    };
    const dossier = async (organizationId: string) =>
      breachDossier({ ...input, case: await found(), organizationId }).assessments;
    expect(await dossier('transit')).toMatchObject([
      { regime: 'nis2', assessment: 'applies', awareAt: AWARE_AT, reason: 'The line stood still.' },
    ]);
    expect(await dossier('mobility')).toBeUndefined();
  });
});

describe('that a report is owed turns out to be wrong', () => {
  test('lifts its clocks, and it can be said otherwise once more', async () => {
    const { correct, clocks, owes } = await corrected(OWED);
    await correct({ assessment: 'does-not-apply' });
    expect(Object.values(await clocks()).map((line) => line.split(' ')[0])).toEqual(['lifted', 'lifted']);
    expect((await owes()).filter((line) => line.startsWith('report-missing'))).toEqual([]);
    await correct();
    expect(await clocks()).toEqual(RUNNING);
  });

  test('that was signed already in a report changes nothing', async () => {
    const { correct, world } = await corrected(DROPPED);
    expect(await correct({ assessment: 'does-not-apply' })).toMatchObject({ result: 'corrected' });
    expect(await world.eventTypes(RUN_ID)).toEqual([]);
  });
});

describe('a correction that cannot be', () => {
  const moment = (awareAt: string) => ({ starts: { awareAt } });
  test.each([
    ['a time to come', moment('2026-05-25T08:00:00.001Z'), 'awareAt'],
    ['before the law applied', moment('2024-10-17T10:00:00Z'), 'awareAt'],
    ['no moment', { starts: {} }, 'awareAt'],
    ['an act the law does not count from', { starts: { awareAt: AWARE_AT, linkedAt: AWARE_AT } }, 'linkedAt'],
    ['no reason', { reason: '  ' }, 'reason'],
  ])('is refused by field: %s', async (_name, more, field) => {
    const { correct, clocks } = await corrected(NOT_OWED);
    expect(await correct(more)).toMatchObject({ result: 'invalid', problems: [{ field }] });
    expect(await clocks()).toEqual({});
  });

  test('of a law nobody was asked about, or is being asked about, is none', async () => {
    const { correct } = await corrected(NOT_OWED);
    expect(await correct({ regime: 'dora' })).toEqual({ result: 'not-assessed' });
    const again = newTask('assess-duty', 'transit', { scope: SCOPE, iteration: 2 });
    const asked = await corrected({ ...NOT_OWED, tasks: [...NOT_OWED.tasks, again] });
    expect(await asked.correct()).toEqual({ result: 'not-assessed' });
  });

  test('is not for others', async () => {
    const { correct } = await corrected(NOT_OWED);
    expect(await correct({}, 'mobility-dpo')).toEqual({ result: 'not-allowed' });
  });

  test('comes too late once the run is over', async () => {
    const ended: Case = { ...NOT_OWED, run: { ...NOT_OWED.run, status: 'completed' } };
    const { correct } = await corrected(ended);
    expect(await correct()).toEqual({ result: 'run-over' });
  });
});
