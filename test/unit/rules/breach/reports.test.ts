import { describe, expect, test } from '@jest/globals';

import { closeGuard } from '../../../../core/rules/breach/close-guard.ts';
import { dutiesOf } from '../../../../core/rules/breach/duties.ts';
import { reportsDossier } from '../../../../core/rules/breach/dossier-reports.ts';
import type { Case } from '../../../../core/rules/case.ts';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import type { Organization } from '../../../../core/rules/organization.ts';
import { participantsOf } from '../../../../core/rules/participants.ts';
import type { TaskStep } from '../../../../core/rules/process-definition.ts';
import { checkTaskAnswers, formFor, prefillFor } from '../../../../core/rules/task-form.ts';
import { materialFor } from '../../../../core/rules/task-material.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { CITY, OPERATOR } from '../city.ts';
import { after, caseWithFacts, newTask } from './breach-case.ts';

const SCOPE = 'transit.nis2';
/** Sunday, 24 May 2026, 10:00 in Berlin. */
const AWARE_AT = '2026-05-24T08:00:00.000Z';
const APPLIES = { assessment: 'applies', awareAt: AWARE_AT, reasons: 'No ticket could be checked.' };

function step(id: string): TaskStep {
  const found = personStep(breachNotification, id);
  if (found?.kind !== 'task') throw new Error(`no task ${id}`);
  return found;
}

function assessed(answers: Record<string, unknown> = APPLIES, aCase = caseWithFacts()): Case {
  const outcome = String(answers.assessment);
  return after(aCase, 'assess-duty', 'transit', { scope: SCOPE, answers, outcome }).case;
}

function report(submittedAt: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { receiptNumber: 'C-1', submittedAt, reported: 'x', completeness: 'more-to-follow', ...more };
}

function reported(aCase: Case, ...reports: Record<string, unknown>[]): Case {
  return reports.reduce<Case>(
    (found, answers, index) =>
      after(found, 'report', 'transit', {
        scope: SCOPE,
        iteration: index + 1,
        outcome: String(answers.completeness),
        answers,
        at: typeof answers.submittedAt === 'string' ? answers.submittedAt : '2026-05-25T10:00:00.000Z',
      }).case,
    aCase,
  );
}

function problems(stepId: string, aCase: Case, answers: Record<string, unknown>, now: string): string[] {
  const task = newTask(stepId, 'transit', { scope: SCOPE, iteration: 9 });
  const verdict = checkTaskAnswers(step(stepId), { task, case: aCase, organizations: CITY, now }, answers);
  return verdict.ok ? [] : verdict.problems.map(({ field }) => field);
}

function nis2(aCase: Case): Record<string, string> {
  return Object.fromEntries(
    aCase.clocks
      .filter(({ ruleId }) => ruleId.startsWith('nis2'))
      .map(({ ruleId, status, due }) => [
        ruleId,
        due.evaluable ? `${status} ${due.strictAt} ${due.legalLatestAt}` : `${status} ${due.missing}`,
      ]),
  );
}

function scopes(organizations: Organization[]): string[] | undefined {
  return participantsOf('possible-reports', caseWithFacts(), organizations)?.map(({ scope }) => scope);
}

describe('who may owe a report', () => {
  test('whoever the law binds by what it is, whatever is still to be found out', () => {
    expect(scopes(CITY)).toEqual([SCOPE]);
  });

  test('nobody whose own facts are not recorded: that is listed with what is missing', () => {
    const unknown = CITY.map(({ profile: _, ...organization }) => organization);
    expect(scopes(unknown)).toEqual([]);
    const [transit] = unknown.filter(({ id }) => id === 'transit');
    if (transit === undefined) throw new Error('no transit');
    expect(
      dutiesOf(caseWithFacts(), transit).find(({ ruleId }) => ruleId === 'nis2-early-warning'),
    ).toMatchObject({
      verdict: 'not-evaluable',
      missing: expect.arrayContaining([expect.stringContaining('essential or important entity')]),
    });
  });

  test('under each law that binds it', () => {
    const critical = CITY.map((organization) =>
      organization.id === 'transit'
        ? { ...organization, profile: { ...OPERATOR, criticalEntity: true } }
        : organization,
    );
    expect(scopes(critical)).toEqual([SCOPE, 'transit.cer']);
  });
});

describe('the assessment', () => {
  test('starts the clocks that count from awareness, and no other', () => {
    expect(nis2(assessed())).toEqual({
      'nis2-early-warning': 'running 2026-05-25T08:00:00.000Z 2026-05-25T09:00:00.000Z',
      'nis2-notification': 'running 2026-05-27T08:00:00.000Z 2026-05-27T09:00:00.000Z',
    });
  });

  test('that it is not owed starts nothing and is said with the duties', () => {
    const not = assessed({ assessment: 'does-not-apply', reasons: 'x' });
    expect(nis2(not)).toEqual({});
    const transit = CITY.find(({ id }) => id === 'transit');
    if (transit === undefined) throw new Error('no transit');
    expect(dutiesOf(not, transit).find(({ ruleId }) => ruleId === 'nis2-final')).toMatchObject({
      verdict: 'does-not-apply',
    });
  });

  test('not yet known starts nothing', () => {
    expect(nis2(assessed({ assessment: 'not-yet-known', reasons: 'x' }))).toEqual({});
  });

  test('asks only for the acts from which the law counts, and proposes the stated awareness', () => {
    const context = {
      task: newTask('assess-duty', 'transit', { scope: SCOPE }),
      case: caseWithFacts(),
      organizations: CITY,
      now: '2026-05-24T10:00:00.000Z',
    };
    expect(Object.keys(formFor(step('assess-duty'), context).properties)).toEqual([
      'assessment',
      'awareAt',
      'reasons',
    ]);
    expect(prefillFor(step('assess-duty'), context)).toEqual({ awareAt: '2026-05-22T15:10:00.000Z' });
    const dora = { ...context, task: newTask('assess-duty', 'transit', { scope: 'transit.dora' }) };
    expect(Object.keys(formFor(step('assess-duty'), dora).properties)).toEqual([
      'assessment',
      'awareAt',
      'classifiedAt',
      'reasons',
    ]);
  });

  test.each([
    ['a time to come', '2026-05-24T10:00:00.001Z'],
    ['before the law applied', '2024-10-17T10:00:00.000Z'],
  ])('cannot be of %s', (_name, awareAt) => {
    expect(
      problems('assess-duty', caseWithFacts(), { ...APPLIES, awareAt }, '2026-05-24T10:00:00.000Z'),
    ).toEqual(['awareAt']);
  });

  test('is asked beside what the law asks, and its recipient', () => {
    const sections = materialFor(breachNotification, {
      task: newTask('assess-duty', 'transit', { scope: SCOPE }),
      case: caseWithFacts(),
      organizations: CITY,
      now: '2026-05-24T10:00:00.000Z',
    });
    const said = JSON.stringify(sections);
    expect(said).toContain('24 hours from when the organization became aware');
    expect(said).toContain('Emergency team (the CSIRT or the competent authority)');
  });
});

describe('a report', () => {
  const warned = reported(assessed(), report('2026-05-24T20:00:00.000Z'));
  const notified = reported(
    assessed(),
    report('2026-05-24T20:00:00.000Z'),
    report('2026-05-27T07:00:00.000Z'),
  );

  test('meets the clock that ends first', () => {
    expect(nis2(warned)).toMatchObject({
      'nis2-early-warning': expect.stringMatching(/^met/),
      'nis2-notification': expect.stringMatching(/^running/),
    });
  });

  test('starts the next phase from its submission: a month, a Saturday, moved to Monday', () => {
    expect(nis2(notified)).toMatchObject({
      'nis2-notification': expect.stringMatching(/^met/),
      'nis2-final': 'running 2026-06-27T22:00:00.000Z 2026-06-29T22:00:00.000Z',
    });
    expect(nis2(notified)).not.toHaveProperty('nis2-progress');
  });

  test('is not final before the last phase', () => {
    const final = report('2026-05-24T20:00:00.000Z', { completeness: 'final' });
    expect(problems('report', assessed(), final, '2026-05-24T21:00:00.000Z')).toEqual(['completeness']);
    const last = report('2026-06-20T10:00:00.000Z', {
      handled: 'yes',
      handledAt: '2026-05-28T10:00:00.000Z',
      completeness: 'final',
    });
    expect(problems('report', notified, last, '2026-06-20T10:00:00.000Z')).toEqual([]);
  });

  test('that was submitted once for two phases is each of them in the dossier', () => {
    const both = report('2026-05-24T20:00:00.000Z');
    expect(reportsDossier(reported(assessed(), both, both), 'transit').map(({ ruleId }) => ruleId)).toEqual([
      'nis2-early-warning',
      'nis2-notification',
    ]);
  });

  test('that is a supplement does not stand in for the final one', () => {
    const supplement = report('2026-06-01T10:00:00.000Z', {
      handled: 'yes',
      handledAt: '2026-05-28T10:00:00.000Z',
    });
    const reports = [report('2026-05-24T20:00:00.000Z'), report('2026-05-27T07:00:00.000Z'), supplement];
    const open = reported(assessed(), ...reports);
    expect(nis2(open)).toMatchObject({ 'nis2-final': expect.stringMatching(/^running/) });
    expect(reportsDossier(open, 'transit').at(-1)).not.toHaveProperty('ruleId');
    const last = after(open, 'report', 'transit', {
      scope: SCOPE,
      iteration: 4,
      outcome: 'more-to-follow',
      answers: supplement,
    });
    expect(last.effect.registers).toMatchObject([{ data: { ruleId: 'nis2', late: false } }]);
    const final = reported(assessed(), ...reports, { ...supplement, completeness: 'final' });
    expect(nis2(final)).toMatchObject({ 'nis2-final': expect.stringMatching(/^met/) });
  });

  test('cannot be of a time to come, or before its time limit began', () => {
    const now = '2026-05-24T10:00:00.000Z';
    expect(problems('report', assessed(), report('2026-05-24T10:00:01.000Z'), now)).toEqual(['submittedAt']);
    expect(problems('report', assessed(), report('2026-05-24T07:59:00.000Z'), now)).toEqual(['submittedAt']);
  });

  test('before its time limit says in local time when that began', () => {
    const context = {
      task: newTask('report', 'transit', { scope: SCOPE, iteration: 9 }),
      case: assessed(),
      organizations: CITY,
      now: '2026-05-24T10:00:00.000Z',
    };
    expect(checkTaskAnswers(step('report'), context, report('2026-05-24T07:59:00.000Z'))).toMatchObject({
      problems: [{ message: expect.stringContaining('Sun 24 May 2026, 10:00 (Europe/Berlin)') }],
    });
  });

  test('that is late gives the reasons; in time it is not asked for them', () => {
    const now = '2026-05-25T08:30:00.000Z';
    expect(problems('report', assessed(), report(now), now)).toEqual(['lateReasons']);
    expect(problems('report', assessed(), report(now, { lateReasons: 'x' }), now)).toEqual([]);
    const early = report('2026-05-25T07:30:00.000Z', { lateReasons: 'x' });
    expect(problems('report', assessed(), early, '2026-05-25T07:40:00.000Z')).toEqual(['lateReasons']);
    const late = reported(assessed(), report(now, { lateReasons: 'The portal was down.' }));
    expect(reportsDossier(late, 'transit')).toMatchObject([
      { ruleId: 'nis2-early-warning', late: true, lateReasons: 'The portal was down.' },
    ]);
  });

  test('asks whether it is over only where the law counts from that', () => {
    const asked = (aCase: Case) =>
      Object.keys(
        formFor(step('report'), {
          task: newTask('report', 'transit', { scope: SCOPE, iteration: 9 }),
          case: aCase,
          organizations: CITY,
          now: '2026-05-27T08:00:00.000Z',
        }).properties,
      );
    expect(asked(warned)).not.toContain('handled');
    expect(asked(notified)).toEqual(expect.arrayContaining(['handled', 'handledAt']));
  });

  describe('that turns out not to be owed', () => {
    const none = { completeness: 'not-owed', notOwedReason: 'No service was touched.' };
    const withdrawn = reported(assessed(), report('2026-05-24T20:00:00.000Z'), none);

    test('asks for the reason, and for no receipt', () => {
      const now = '2026-05-25T10:00:00.000Z';
      expect(problems('report', warned, none, now)).toEqual([]);
      expect(problems('report', warned, { completeness: 'not-owed' }, now)).toEqual(['notOwedReason']);
    });

    test('lifts what still runs, leaves what was met, and owes no more', () => {
      expect(nis2(withdrawn)).toMatchObject({
        'nis2-early-warning': expect.stringMatching(/^met/),
        'nis2-notification': expect.stringMatching(/^lifted/),
      });
      const open = closeGuard(withdrawn, CITY).filter(({ organizationId }) => organizationId === 'transit');
      expect(open.map(({ code }) => code)).toEqual(
        expect.not.arrayContaining(['report-missing', 'clock-open']),
      );
      expect(reportsDossier(withdrawn, 'transit')).toHaveLength(1);
    });
  });

  describe('on an incident that goes on', () => {
    const progress = report('2026-06-26T10:00:00.000Z', { handled: 'no' });
    const going = reported(
      assessed(),
      report('2026-05-24T20:00:00.000Z'),
      report('2026-05-27T07:00:00.000Z'),
      progress,
    );

    test('is a progress report: the final one is lifted, and follows the handling', () => {
      expect(nis2(going)).toMatchObject({
        'nis2-final': expect.stringMatching(/^lifted/),
        'nis2-progress': expect.stringMatching(/^met/),
      });
      expect(nis2(going)).not.toHaveProperty('nis2-final-after-handling');
    });

    test('is no progress report long before that is due: its time limit runs on', () => {
      const early = report('2026-05-29T10:00:00.000Z', { handled: 'no' });
      expect(nis2(reported(notified, early))).toMatchObject({
        'nis2-final': expect.stringMatching(/^lifted/),
        'nis2-progress': 'running 2026-06-27T22:00:00.000Z 2026-06-29T22:00:00.000Z',
      });
    });

    test('is not final while it goes on', () => {
      const final = { ...progress, completeness: 'final' };
      expect(problems('report', notified, final, '2026-06-26T10:00:00.000Z')).toEqual(['completeness']);
    });

    test('the final one is due a month after it was handled', () => {
      const over = report('2026-07-10T10:00:00.000Z', {
        handled: 'yes',
        handledAt: '2026-07-09T10:00:00.000Z',
      });
      const handled = reported(
        assessed(),
        report('2026-05-24T20:00:00.000Z'),
        report('2026-05-27T07:00:00.000Z'),
        progress,
        over,
      );
      // Sunday 9 August, moved to Monday.
      expect(nis2(handled)).toMatchObject({
        'nis2-final-after-handling': 'running 2026-08-09T22:00:00.000Z 2026-08-10T22:00:00.000Z',
      });
      const closed = (aCase: Case) =>
        closeGuard(aCase, CITY).filter(
          ({ organizationId, code }) => organizationId === 'transit' && code !== 'decision-missing',
        );
      expect(closed(handled).map(({ code }) => code)).toContain('report-missing');
      const final = { ...over, submittedAt: '2026-08-03T10:00:00.000Z', completeness: 'final' };
      expect(problems('report', handled, final, '2026-08-03T10:00:00.000Z')).toEqual([]);
    });
  });
});
