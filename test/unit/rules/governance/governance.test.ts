import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analysisOf, matrixOf } from '../../../../core/rules/governance/analysis.ts';
import { OpenCycle } from '../../../../core/rules/governance/answers.ts';
import { closeComments } from '../../../../core/rules/governance/computations.ts';
import { adoptedDecisions, decisionsOf, openDecisions } from '../../../../core/rules/governance/decisions.ts';
import { countedFigures, kpiBars, kpisOf } from '../../../../core/rules/governance/figures.ts';
import * as lists from '../../../../core/rules/governance/lists.ts';
import { GOVERNANCE_MEANING } from '../../../../core/rules/governance/meaning.ts';
import { charterQuorum, governanceQuorum } from '../../../../core/rules/governance/quorum.ts';
import { governancePrefill } from '../../../../core/rules/governance/task-forms.ts';
import { neededVoices } from '../../../../core/rules/quorum.ts';
import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { CITY } from '../city.ts';
import {
  ASSESSMENT,
  CHARTER,
  decision,
  done,
  governanceCase,
  lapsed,
  NOW,
  OPENING,
  vote,
} from './governance-case.ts';

const OPENED = done('open-cycle', '', OPENING);

function proposed(decisions: unknown[], iteration = 1): Task {
  return done('propose', '', { summary: 'So it is.', decisions }, iteration);
}

function context(tasks: Task[], stepId: string, organizationId = 'office') {
  const task = done(stepId, organizationId === 'office' ? '' : organizationId, {});
  return { task, case: governanceCase(tasks), organizations: CITY, now: NOW };
}

describe('the quorum of the charter', () => {
  test.each([
    ['majority', 3, 4, 3],
    ['majority', 1, 5, 3],
    ['two-thirds', 3, 7, 5],
    ['two-thirds', 5, 6, 5],
    ['unanimous', 3, 4, 4],
  ] as const)('%s, at least %i, of %i seats: %i voices', (rule, atLeast, seats, voices) => {
    expect(neededVoices(charterQuorum({ rule, atLeast }), seats)).toBe(voices);
  });

  test('is more than half and at least what the charter says, whatever the seats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (seats, atLeast) => {
        const needed = neededVoices(charterQuorum({ rule: 'majority', atLeast }), seats);
        expect(needed * 2).toBeGreaterThan(seats);
        expect(needed).toBeGreaterThanOrEqual(atLeast);
      }),
    );
  });

  test('is none before the cycle is open', () => {
    expect(governanceQuorum(governanceCase([]))).toBeUndefined();
    expect(governanceQuorum(governanceCase([OPENED]))).toEqual({ rule: 'majority', atLeast: 3 });
  });
});

describe('decisions', () => {
  test('an interest of one’s own, named or declared, has no voice', () => {
    const comment = done('comment', 'transit', {
      position: 'agreed',
      conflicts: [{ number: 1, why: 'We are paid for it.' }],
    });
    const aCase = governanceCase([
      OPENED,
      proposed([decision(1), decision(2, { interested: ['cloud'] })]),
      comment,
    ]);
    expect(lists.voters(aCase).map(({ scope }) => scope)).toEqual([
      'office.1.cloud',
      'office.1.mobility',
      'office.1.office',
      'office.2.mobility',
      'office.2.office',
      'office.2.transit',
    ]);
  });

  test('where too few have no interest nobody votes, and it is put off', () => {
    const aCase = governanceCase([OPENED, proposed([decision(1, { interested: ['cloud', 'transit'] })])]);
    expect(openDecisions(aCase)).toEqual([]);
    const closed = closeComments.compute({
      case: aCase,
      organizations: CITY,
      registers: [],
      products: [],
      at: NOW,
      place: { stepId: 'close-comments', iteration: 1, scope: '' },
    });
    expect(closed.outcome).toBe('nothing-to-vote');
    expect(closed.puts?.[0]?.change(undefined)).toMatchObject({ state: 'deferred' });
  });

  test('what is sent back is proposed and voted on again; what is settled is not', () => {
    const first = [
      OPENED,
      proposed([decision(1), decision(2)]),
      vote(1, 'adopted', ['adopted']),
      vote(2, 'changes', ['changes']),
    ];
    expect(openDecisions(governanceCase(first))).toEqual([]);
    expect(governancePrefill('propose', context(first, 'propose'))).toMatchObject({
      decisions: [{ number: 2 }],
    });
    const again = governanceCase([...first, proposed([decision(2, { title: 'Better' })], 2)]);
    expect(openDecisions(again).map(({ number, proposed: { title } }) => [number, title])).toEqual([
      [2, 'Better'],
    ]);
    const after = governanceCase([
      ...first,
      proposed([decision(2, { title: 'Better' })], 2),
      vote(2, 'adopted', ['adopted', 'adopted', 'adopted'], 2),
    ]);
    expect(adoptedDecisions(after).map(({ number, proposed: { title } }) => [number, title])).toEqual([
      [1, 'Decision 1'],
      [2, 'Better'],
    ]);
  });

  test('each owner is asked on the day of the decision, and a title never holds words of an answer', () => {
    const aCase = governanceCase([
      OPENED,
      proposed([decision(1, { owners: ['transit', 'mobility', 'transit'] })]),
      vote(1, 'adopted', ['adopted']),
    ]);
    expect(lists.owners(aCase)).toEqual([
      { scope: 'mobility.1', organizationId: 'mobility', label: 'no. 1', dueOn: '2026-09-01' },
      { scope: 'transit.1', organizationId: 'transit', label: 'no. 1', dueOn: '2026-09-01' },
    ]);
    expect(decisionsOf(aCase)[0]?.carried).toEqual([
      { organizationId: 'mobility' },
      { organizationId: 'transit' },
    ]);
  });
});

describe('the analysis', () => {
  const tasks = [
    OPENED,
    done('self-assess', 'mobility', ASSESSMENT),
    lapsed('self-assess', 'transit', 'expired'),
  ];

  test('names who lapsed, roles nobody fills and duties nobody answers for', () => {
    const { answered, lapsed: silent, gaps } = analysisOf(governanceCase(tasks));
    expect(answered).toEqual(['mobility']);
    expect(silent).toEqual(['transit']);
    const said = gaps.map(({ duty, organizationId = 'all', what }) => `${duty} ${organizationId}: ${what}`);
    expect(said).toContain('governance office: It has not said who does it.');
    expect(said).toContain('engineering mobility: Nobody is named for the role “Privacy engineer”.');
    expect(said).toContain('breach-notification all: Nobody answers for it in the ecosystem.');
    expect(said).not.toContain('governance mobility: Nobody is named for the role “Privacy lead”.');
  });

  test('draws the responsibility matrix', () => {
    const matrix = matrixOf(OpenCycle.parse(OPENING), (id) => id);
    expect(matrix.columns).toEqual(['mobility', 'transit', 'office']);
    expect(matrix.rows.map(({ cells }) => cells)).toEqual([
      ['R', 'C', 'A/R'],
      ['A/R', 'C', 'C'],
    ]);
  });
});

describe('figures', () => {
  test('what nobody reported is not known, and no bar; never zero', () => {
    const kpis = kpisOf([]);
    expect(kpis.map(({ value }) => value)).toEqual(kpis.map(() => undefined));
    expect(kpiBars(kpis).bars.some((bar) => 'value' in bar)).toBe(false);
  });

  test('shares are taken over all, hours are a median', () => {
    const kpis = kpisOf([
      { organizationId: 'a', figures: { records: 10, recordsReviewed: 10, noticeHours: 10 } },
      { organizationId: 'b', figures: { records: 30, recordsReviewed: 0, noticeHours: 70 } },
      { organizationId: 'c', figures: { records: 0, recordsReviewed: 0, noticeHours: 20 } },
    ]);
    expect(kpis.find(({ id }) => id === 'records-reviewed')).toMatchObject({ value: 25, unit: '%' });
    expect(kpis.find(({ id }) => id === 'notice-hours')).toMatchObject({ value: 20 });
  });

  test('are counted in the registers where there is something to count', () => {
    const entry = (kind: RegisterEntry['kind'], more: Partial<RegisterEntry>): RegisterEntry => ({
      organizationId: 'mobility',
      kind,
      id: 'x',
      title: 'X',
      state: 'active',
      at: NOW,
      data: {},
      version: 1,
      ...more,
    });
    expect(countedFigures([], '2026-06-01')).toEqual({});
    expect(
      countedFigures(
        [
          entry('processing-record', { reviewOn: '2026-07-01' }),
          entry('processing-record', { reviewOn: '2026-05-01' }),
          entry('processing-record', { state: 'retired' }),
          entry('risk', {
            data: {
              residualSeverity: 4,
              residualLikelihood: 3,
              measures: [{ description: 'M', dueOn: '2026-05-01' }],
            },
          }),
          entry('request', {
            data: { answeredAt: '2026-05-02T10:00:00.000Z', dueAt: '2026-05-01T10:00:00.000Z' },
          }),
        ],
        '2026-06-01',
      ),
    ).toEqual({ records: 2, recordsReviewed: 1, highRisksPastDue: 1, requests: 1, requestsOnTime: 0 });
  });
});

describe('answers that fit the form but not the cycle', () => {
  const opened = [OPENED, proposed([decision(1)]), vote(1, 'adopted', ['adopted'])];
  test.each([
    ['open-cycle', { ...OPENING, charter: { ...CHARTER, atLeast: 5 } }, 'charter.atLeast'],
    ['open-cycle', { ...OPENING, organizations: ['nobody'] }, 'organizations'],
    [
      'self-assess',
      { ...ASSESSMENT, figures: { records: 1, recordsReviewed: 2 } },
      'figures.recordsReviewed',
    ],
    ['propose', { summary: 'S', decisions: [decision(1)] }, 'decisions.0.number'],
    ['propose', { summary: 'S', decisions: [decision(2), decision(2)] }, 'decisions.1.number'],
    ['propose', { summary: 'S', decisions: [decision(3, { owners: ['stranger'] })] }, 'decisions.0.owners'],
    ['propose', { summary: 'S', decisions: [decision(3, { dueOn: '2026-06-01' })] }, 'decisions.0.dueOn'],
    ['comment', { position: 'agreed', conflicts: [{ number: 9, why: 'W' }] }, 'conflicts.0.number'],
    ['implement', { result: 'implemented', doneOn: '2026-06-02', evidence: 'E' }, 'doneOn'],
    ['review', { result: 'effective', decisions: [], findings: 'F' }, 'decisions'],
  ])('%s: %#', (stepId, answers, field) => {
    const problems = GOVERNANCE_MEANING[stepId]?.(answers, context(opened, stepId)) ?? [];
    expect(problems.map((problem) => problem.field)).toContain(field);
  });
});
