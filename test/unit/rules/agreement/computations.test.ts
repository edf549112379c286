import { describe, expect, test } from '@jest/globals';

import { agreementDataOf } from '../../../../core/rules/agreement/agreement-data.ts';
import {
  agreementBegin,
  agreementSettled,
  agreementSigning,
} from '../../../../core/rules/agreement/computations.ts';
import {
  agreementLeavers,
  agreementParties,
  agreementReceivers,
} from '../../../../core/rules/agreement/lists.ts';
import { reviewDay } from '../../../../core/rules/agreement/review-day.ts';
import type { Case } from '../../../../core/rules/case.ts';
import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { CITY } from '../city.ts';
import { agreementCase, ARRANGEMENT, CONTRACT, draftedData, ended, SHARING } from './agreement-case.ts';

const PLACE = { stepId: 'settled', iteration: 1, scope: '' };

function reading(aCase: Case, registers: RegisterEntry[] = []) {
  return {
    case: aCase,
    organizations: CITY,
    registers,
    products: [],
    at: '2026-06-01T10:00:00.000Z',
    place: PLACE,
  };
}

function at(hour: number): string {
  return `2026-06-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
}

const SENT = ended('draft', 'sent', at(1));

describe('a round of drafting', () => {
  test.each<[string, Task[], string]>([
    ['signed by all is signed', [SENT, ended('sign', 'signed', at(5))], 'signed'],
    ['with changes of a party is drafted again', [SENT, ended('party-review', 'changes', at(2))], 'redraft'],
    ['with changes of a signatory is drafted again', [SENT, ended('sign', 'changes', at(5))], 'redraft'],
    ['refused is drafted again', [SENT, ended('sign', 'refused', at(5))], 'redraft'],
    [
      'that stayed unsigned ends when the coordinator says so',
      [SENT, ended('sign', 'unsigned', at(5)), ended('unsigned', 'end-draft', at(6))],
      'ended',
    ],
    [
      'that stayed unsigned is drafted again otherwise',
      [SENT, ended('sign', 'unsigned', at(5)), ended('unsigned', 'redraft', at(6))],
      'redraft',
    ],
    ['given up ends', [ended('draft', 'withdrawn', at(1))], 'ended'],
    [
      'is not signed by the signatures of the round before',
      [
        SENT,
        ended('sign', 'signed', at(5)),
        ended('draft', 'sent', at(6), { iteration: 2 }),
        ended('party-review', 'changes', at(7), { iteration: 2 }),
      ],
      'redraft',
    ],
  ])('%s', (_what, tasks, outcome) => {
    const aCase = agreementCase(draftedData(CONTRACT), tasks);
    expect(agreementSettled.compute(reading(aCase)).outcome).toBe(outcome);
  });

  test('that ends marks the entries of a new agreement as ended, and leaves one in force as it was', () => {
    const tasks = [ended('draft', 'withdrawn', at(1))];
    const states = (aCase: Case) =>
      (agreementSettled.compute(reading(aCase)).puts ?? []).map(
        ({ organizationId, change }) =>
          `${organizationId} ${change(entryOf(organizationId))?.state ?? 'left'}`,
      );
    expect(states(agreementCase(draftedData(CONTRACT), tasks))).toEqual([
      'mobility terminated',
      'cloud terminated',
    ]);
    const inForce = { title: 'Old', data: { type: 'processing' as const, parties: CONTRACT.parties } };
    expect(states(agreementCase({ ...draftedData(SHARING), inForce }, tasks))).toEqual([
      'mobility active',
      'cloud active',
    ]);
  });

  test.each([
    ['ask-again', 'ask-again'],
    ['redraft', 'decided'],
    ['end-draft', 'decided'],
  ])('asks for signatures again only on "%s"', (next, outcome) => {
    const tasks = [SENT, ended('sign', 'unsigned', at(5)), ended('unsigned', next, at(6))];
    const aCase = agreementCase(draftedData(CONTRACT), tasks);
    expect(agreementSigning.compute(reading(aCase)).outcome).toBe(outcome);
  });
});

describe('the beginning', () => {
  const review = { about: 'review', title: 'Review', agreementId: 'a-1' } as const;

  test.each([
    ['active', 'review'],
    ['suspended', 'review'],
    ['terminated', 'not-in-force'],
    ['drafted', 'not-in-force'],
  ])('of a review finds an agreement that is %s: %s', (state, outcome) => {
    const aCase = agreementCase({ start: review, agreementId: 'a-1' });
    expect(agreementBegin.compute(reading(aCase, [{ ...entryOf('mobility'), state }])).outcome).toBe(outcome);
  });

  test('of a review of an agreement that is nowhere ends without asking anybody', () => {
    const { outcome, runData } = agreementBegin.compute(
      reading(agreementCase({ start: review, agreementId: 'a-2' })),
    );
    expect(outcome).toBe('not-in-force');
    expect(runData).toMatchObject({ plan: 'nothing' });
  });
});

test.each([
  [CONTRACT, ['cloud', 'mobility'], ['cloud']],
  [ARRANGEMENT, ['mobility', 'transit'], ['mobility', 'transit']],
  [SHARING, ['mobility', 'transit'], ['transit']],
])('parties sign, and those who received data return them', (terms, parties, receivers) => {
  const aCase = agreementCase(draftedData(terms));
  expect(agreementParties(aCase).map(({ scope }) => scope)).toEqual(parties);
  expect(agreementReceivers(aCase).map(({ scope }) => scope)).toEqual(receivers);
});

test('who is no party of the new version any more, and received data, gives them back', () => {
  const parties = [...CONTRACT.parties, { organizationId: 'transit', role: 'controller' as const }];
  const inForce = { title: 'Old', data: { type: 'processing' as const, parties } };
  const [controller] = CONTRACT.parties;
  if (controller === undefined) throw new Error('The contract has a controller.');
  const terms = {
    ...CONTRACT,
    parties: [controller, { organizationId: 'office', role: 'processor' as const }],
  };
  const leavers = (data: Parameters<typeof agreementCase>[0]) =>
    agreementLeavers(agreementCase(data)).map(({ scope }) => scope);
  expect(leavers({ ...draftedData(terms), inForce })).toEqual(['cloud']);
  expect(leavers({ inForce })).toEqual([]);
  expect(leavers(draftedData(terms))).toEqual([]);
});

test.each([
  ['twelve months later', {}, '2027-06-15'],
  ['on the day agreed', { reviewOn: '2026-12-01' }, '2026-12-01'],
  ['not after the end', { endsOn: '2027-01-31' }, '2027-01-31'],
])('is looked at again %s', (_when, more, day) => {
  const data = agreementDataOf(agreementCase(draftedData({ ...CONTRACT, ...more })));
  expect(reviewDay(data, '2026-06-15')).toBe(day);
});

function entryOf(organizationId: string): RegisterEntry {
  return {
    organizationId,
    kind: 'agreement',
    id: 'a-1',
    title: 'Statistics',
    state: 'active',
    at: at(1),
    data: { type: 'processing', parties: CONTRACT.parties },
    version: 1,
  };
}
