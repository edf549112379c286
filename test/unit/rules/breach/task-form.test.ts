import { describe, expect, test } from '@jest/globals';

import type { Case } from '../../../../core/rules/case.ts';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import { filingDraft } from '../../../../core/rules/breach/filing-draft.ts';
import { subjectTextDraft } from '../../../../core/rules/breach/subject-text-draft.ts';
import type { FormProblem } from '../../../../core/rules/form.ts';
import type { TaskStep } from '../../../../core/rules/process-definition.ts';
import type { TaskContext } from '../../../../core/rules/task-context.ts';
import { checkTaskAnswers, formFor, outcomeOf, prefillFor } from '../../../../core/rules/task-form.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { CITY, organization } from '../city.ts';
import { after, AWARE, BREACH, caseWithFacts, CONTAINED, FACTS, newCase, newTask } from './breach-case.ts';

const IN_TIME = '2026-05-25T14:30:00.000Z';
const LATE = '2026-05-25T14:30:00.001Z';
const SCOPE = 'mobility.gdpr-33';

function step(id: string): TaskStep {
  const found = personStep(breachNotification, id);
  if (found?.kind !== 'task') throw new Error(`no task ${id}`);
  return found;
}

function context(stepId: string, aCase: Case, now = IN_TIME, scope = 'mobility'): TaskContext {
  return { task: newTask(stepId, 'mobility', { scope }), case: aCase, organizations: CITY, now };
}

function problems(stepId: string, answers: unknown, given = context(stepId, caseWithFacts())): FormProblem[] {
  const verdict = checkTaskAnswers(step(stepId), given, answers);
  return verdict.ok ? [] : verdict.problems;
}

function fields(found: FormProblem[]): string[] {
  return found.map(({ field }) => field);
}

/** A notification with everything the draft could not know. */
function notification(changed: Record<string, unknown> = {}): Record<string, unknown> {
  const { values } = filingDraft(caseWithFacts(), SCOPE, organization('mobility'), CITY);
  const block = (name: string) => values[name] as Record<string, unknown>;
  return {
    ...values,
    controller: {
      ...block('controller'),
      reporterName: 'A',
      reporterContact: 'a@example.org',
      dpoContact: 'dpo@example.org',
    },
    consequences: { ...block('consequences'), method: 'By judgement.' },
    ...changed,
  };
}

describe('a late notification (GDPR art. 33(1))', () => {
  const required = (now: string, aCase = caseWithFacts()) =>
    formFor(step('prepare-filing'), context('prepare-filing', aCase, now, SCOPE)).properties.time?.required ??
    [];

  test('must give the reasons for the delay once the 72 hours are over', () => {
    expect(required(IN_TIME)).not.toContain('delayReasons');
    expect(required(LATE)).toContain('delayReasons');
    expect(
      fields(
        problems(
          'prepare-filing',
          notification(),
          context('prepare-filing', caseWithFacts(), IN_TIME, SCOPE),
        ),
      ),
    ).toEqual([]);
    expect(
      problems('prepare-filing', notification(), context('prepare-filing', caseWithFacts(), LATE, SCOPE)),
    ).toEqual([{ field: 'time.delayReasons', message: 'Reasons for the delay: Answer this field.' }]);
  });

  test('not in a follow-up, when the first one met the clock', () => {
    const receipt = { receiptNumber: 'L-1', filedAt: '2026-05-24T10:00:00.000Z', completeness: 'incomplete' };
    const filed = after(caseWithFacts(), 'file', 'mobility', { scope: SCOPE, answers: receipt }).case;
    expect(required('2026-06-24T10:00:00.000Z', filed)).not.toContain('delayReasons');
  });

  test('the snapshot itself is left as it was', () => {
    const before = JSON.stringify(step('prepare-filing'));
    formFor(step('prepare-filing'), context('prepare-filing', caseWithFacts(), LATE, SCOPE));
    expect(JSON.stringify(step('prepare-filing'))).toBe(before);
  });

  const receipt = { receiptNumber: 'L-1', filedAt: LATE, completeness: 'complete' };
  const recording = context('file', caseWithFacts(), '2026-05-25T15:00:00.000Z', SCOPE);

  test('filed late although prepared in time: the receipt gives the reasons', () => {
    expect(fields(problems('file', receipt, recording))).toEqual(['delayReasons']);
    expect(problems('file', { ...receipt, delayReasons: 'The portal was down.' }, recording)).toEqual([]);
    expect(problems('file', { ...receipt, filedAt: IN_TIME }, recording)).toEqual([]);
  });

  test('the receipt does not ask again for what the notification says', () => {
    const prepared = after(caseWithFacts(), 'prepare-filing', 'mobility', {
      scope: SCOPE,
      answers: notification({ time: { ...AWARE, timing: 'ongoing', delayReasons: 'Told late.' } }),
    }).case;
    const given = { ...recording, case: prepared };
    expect(formFor(step('file'), given).properties).not.toHaveProperty('delayReasons');
    expect(problems('file', receipt, given)).toEqual([]);
    expect(formFor(step('file'), { ...recording, now: IN_TIME }).properties).not.toHaveProperty(
      'delayReasons',
    );
  });
});

describe('answers that do not fit the case', () => {
  const future = '2026-05-25T14:31:00.000Z';
  test.each<[string, string, unknown, string[]]>([
    ['triage', 'as it should be', BREACH, []],
    ['triage', 'an organization there is not', { ...BREACH, processors: ['atlantis'] }, ['processors']],
    [
      'triage',
      'one organization in two lists',
      { ...BREACH, jointControllers: ['mobility'] },
      ['jointControllers'],
    ],
    ['triage', 'a breach without a controller', { ...BREACH, controllers: [] }, ['controllers']],
    ['triage', 'a false alarm needs no organizations', { assessment: 'false-alarm', reason: 'A test.' }, []],
    ['awareness', 'a time to come', { ...AWARE, awareAt: future }, ['awareAt']],
    ['contain', 'as it should be', CONTAINED, []],
    ['contain', 'a time to come', { ...CONTAINED, containedAt: future }, ['containedAt']],
    [
      'contain',
      'an owner there is not',
      {
        ...CONTAINED,
        measures: [{ description: 'x', state: 'planned', ownerOrganization: 'nobody', dueOn: '2026-06-01' }],
      },
      ['measures.0.ownerOrganization'],
    ],
    [
      'contain',
      'a planned measure without owner and date',
      { ...CONTAINED, measures: [{ description: 'x', state: 'planned' }] },
      ['measures.0.ownerOrganization', 'measures.0.dueOn'],
    ],
    ['facts', 'as it should be', FACTS, []],
    ['facts', 'an end before the start', { ...FACTS, endedAt: '2026-05-19T06:00:00.000Z' }, ['endedAt']],
    [
      'facts',
      'a step the method does not have',
      {
        ...FACTS,
        dataTypes: [
          {
            description: 'x',
            category: 'sensitive',
            adjustment: 'plus-1',
            adjustmentReason: 'much',
            identification: 'maximum',
          },
        ],
      },
      ['dataTypes.0.adjustment'],
    ],
    [
      'facts',
      'a step without a reason',
      {
        ...FACTS,
        dataTypes: [
          { description: 'x', category: 'simple', adjustment: 'plus-1', identification: 'maximum' },
        ],
      },
      ['dataTypes.0.adjustmentReason'],
    ],
    ['subject-text', 'a gap of the draft', { subject: 'x', text: 'We [Measures taken.] now.' }, ['text']],
    ['subject-text', 'no gap', { subject: 'x', text: 'We closed it.' }, []],
    [
      'tell-subjects',
      'a notice without its ground',
      {
        how: 'public-notice',
        means: ['public-notice'],
        toldAt: AWARE.awareAt,
        exception: 'unintelligible',
        exceptionReason: 'x',
      },
      ['exception'],
    ],
    [
      'tell-subjects',
      'a ground without its notice',
      { how: 'exception', exception: 'disproportionate', exceptionReason: 'x' },
      ['exception'],
    ],
    [
      'tell-partner',
      'received before it was given',
      { toldAt: '2026-05-23T10:00:00.000Z', receivedAt: '2026-05-23T09:00:00.000Z', means: 'Email' },
      ['receivedAt'],
    ],
    ['remedy', 'done on a day to come', { result: 'done', doneOn: '2026-05-26', evidence: 'x' }, ['doneOn']],
    ['remedy', 'done today', { result: 'done', doneOn: '2026-05-25', evidence: 'x' }, []],
  ])('%s: %s', (stepId, _name, answers, expected) => {
    expect(fields(problems(stepId, answers))).toEqual(expected);
  });

  test('a filing before awareness', () => {
    const answers = { receiptNumber: 'L-1', filedAt: '2026-05-22T14:00:00.000Z', completeness: 'complete' };
    expect(fields(problems('file', answers, context('file', caseWithFacts(), IN_TIME, SCOPE)))).toEqual([
      'filedAt',
    ]);
  });
});

describe('what a form shows before anybody has typed', () => {
  test('awareness: the time of the alert as a proposal', () => {
    expect(prefillFor(step('awareness'), context('awareness', newCase()))).toEqual({
      awareAt: '2026-05-22T07:30:00.000Z',
    });
  });

  test('the notification: the draft, and after "changes" what was sent back', () => {
    const aCase = caseWithFacts();
    const drafted = {
      ...aCase,
      run: {
        ...aCase.run,
        data: {
          ...aCase.run.data,
          drafts: { [SCOPE]: { values: { notification: { type: 'new' } }, missing: [] } },
        },
      },
    };
    const given = context('prepare-filing', drafted, IN_TIME, SCOPE);
    expect(prefillFor(step('prepare-filing'), given)).toEqual({ notification: { type: 'new' } });
    const prepared = after(drafted, 'prepare-filing', 'mobility', {
      scope: SCOPE,
      answers: { mine: true },
    }).case;
    const sentBack = after(prepared, 'approve-filing', 'mobility', { scope: SCOPE, outcome: 'changes' }).case;
    expect(prefillFor(step('prepare-filing'), { ...given, case: sentBack })).toEqual({ mine: true });
    const approved = after(sentBack, 'approve-filing', 'mobility', {
      scope: SCOPE,
      outcome: 'approve',
      iteration: 2,
    }).case;
    expect(prefillFor(step('prepare-filing'), { ...given, case: approved })).toEqual({
      notification: { type: 'new' },
    });
  });

  test('the message to the people: a draft that marks what only people know', () => {
    const draft = subjectTextDraft(caseWithFacts(), 'mobility', CITY);
    expect(prefillFor(step('subject-text'), context('subject-text', caseWithFacts()))).toEqual(draft);
    expect(draft.text).toContain('Location data');
    expect(draft.text).toContain('- Bucket closed');
    expect(fields(problems('subject-text', draft))).toEqual(['text']);
  });

  test('nothing elsewhere, and nothing in other processes', () => {
    expect(prefillFor(step('remedy'), context('remedy', caseWithFacts()))).toEqual({});
    const other = context('awareness', newCase());
    const elsewhere = { ...other, task: { ...other.task, processId: 'governance' } };
    expect(prefillFor(step('awareness'), elsewhere)).toEqual({});
    expect(formFor(step('file'), elsewhere)).toBe(step('file').form);
  });
});

test('the outcome is the answer of the outcome field, or done', () => {
  expect(outcomeOf(step('triage'), BREACH)).toBe('personal-data-breach');
  expect(outcomeOf(step('awareness'), AWARE)).toBe('done');
});
