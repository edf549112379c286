import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../../core/rules/case.ts';
import { DECISION_RULES } from '../../../../core/rules/risk/decision-rules.ts';
import { MEANING } from '../../../../core/rules/risk/meaning.ts';
import { CRITERIA } from '../../../../core/rules/risk/nine-criteria.ts';
import type { TaskContext } from '../../../../core/rules/task-context.ts';
import { organization } from '../city.ts';

const agency = { ...organization('mobility-agency'), country: 'DE', timeZone: 'Europe/Berlin' };
const NOW = '2026-03-04T09:00:00.000Z';

interface Done {
  stepId: string;
  answers?: Record<string, unknown>;
  outcome?: string;
  scope?: string;
}

/** A context of a case in which these tasks are done. */
function contextOf(stepId: string, done: Done[], asked = agency): TaskContext {
  const tasks = done.map(({ scope = '', ...task }, index) => ({
    ...task,
    id: `t${index}`,
    kind: 'task',
    scope,
    organizationId: scope === '' ? agency.id : scope,
    iteration: 1,
    status: 'done',
    endedAt: NOW,
    voices: [],
  }));
  const run = { id: 'run-1', leadOrganizationId: agency.id, ownerOrganizationId: agency.id };
  return {
    task: { stepId, organizationId: asked.id, processId: 'risk-management' },
    case: { run, parties: [], tasks, groups: [], clocks: [] } as unknown as Case,
    organizations: [asked],
    now: NOW,
  } as unknown as TaskContext;
}

const assess: Done = {
  stepId: 'assess',
  answers: {
    risks: [
      {
        title: 'Somebody follows people',
        fearedEvent: 'illegitimate-access',
        consequences: 'They are watched.',
        sources: ['attacker'],
        severity: '4',
        likelihood: '3',
      },
    ],
  },
};
const treat = (residualLikelihood: string): Done => ({
  stepId: 'treat',
  answers: {
    risks: { r1: { treatment: 'modify', measures: [], residualSeverity: '4', residualLikelihood } },
  },
});

describe('a controller cannot accept a high risk that remains (GDPR art. 36(1))', () => {
  const refused = (outcome: string, done: Done[], asked = agency) =>
    DECISION_RULES.decide?.(outcome, contextOf('decide', done, asked)).map(({ field }) => field);

  test.each(['accept', 'accept-with-conditions'])('by "%s" before its authority is consulted', (outcome) => {
    expect(refused(outcome, [assess, treat('3')])).toEqual(['outcome']);
  });

  test('it consults, or stops; and a risk that is not high any more can be accepted', () => {
    expect(refused('consult-authority', [assess, treat('3')])).toEqual([]);
    expect(refused('stop', [assess, treat('3')])).toEqual([]);
    expect(refused('accept', [assess, treat('2')])).toEqual([]);
  });

  test('nor where nobody has rated what remains', () => {
    expect(refused('accept', [assess])).toEqual(['outcome']);
  });

  test('it can once the authority has answered, or its time has passed; not while it only takes longer', () => {
    const said = (act: string): Done => ({ stepId: 'authority', scope: agency.id, answers: { act } });
    expect(refused('accept', [assess, treat('3'), said('extension-told')])).toEqual(['outcome']);
    expect(refused('accept', [assess, treat('3'), said('advice-given')])).toEqual([]);
    expect(refused('accept', [assess, treat('3'), said('no-advice')])).toEqual([]);
  });

  test('where no law with such a duty is known, nothing is refused', () => {
    const elsewhere = { ...agency, country: 'JP', timeZone: 'Asia/Tokyo' };
    expect(refused('accept', [assess, treat('3')], elsewhere)).toEqual([]);
  });
});

test('what the law itself names is exempt by no list of an authority', () => {
  const answer = { applies: 'yes', reason: 'It does.' };
  const fields = (cases: string[]) =>
    MEANING.screen?.(
      {
        ...Object.fromEntries(CRITERIA.map((criterion) => [criterion, answer])),
        cases,
        authorityList: 'exempt',
        authorityEntry: 'Entry 4',
      },
      contextOf('screen', []),
    ).map(({ field }) => field);
  expect(fields([])).toEqual([]);
  expect(fields(['public-monitoring'])).toEqual(['authorityList']);
});

describe('an assessment that the law itself asks for (GDPR art. 35(3))', () => {
  const answer = { applies: 'yes', reason: 'It does.' };
  const screen = (cases: string[], authorityList = 'neither'): Done => ({
    stepId: 'screen',
    answers: {
      ...Object.fromEntries(CRITERIA.map((criterion) => [criterion, answer])),
      cases,
      authorityList,
    },
  });

  test.each([
    ['course', { course: 'no-assessment', reason: 'Too much work.' }, 'course'],
    ['dpo-reason', { verdict: 'no-assessment', reason: 'Small.' }, 'verdict'],
  ])('is left out by nobody in "%s"', (step, answers, field) => {
    const fields = (cases: string[], list?: string) =>
      MEANING[step]?.(answers, contextOf(step, [screen(cases, list)])).map((problem) => problem.field);
    expect(fields(['public-monitoring'])).toEqual([field]);
    // Nor what the authority's list names (35(4)).
    expect(fields([], 'required')).toEqual([field]);
    expect(fields([], 'exempt')).toEqual([]);
    // The nine criteria are guidance: there the officer's reason counts.
    expect(fields([])).toEqual([]);
  });
});
