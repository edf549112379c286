import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CRITERIA, SCREENING_CRITERIA } from '../../../../core/rules/risk/nine-criteria.ts';
import { overrulingOf, thresholdOf, type Screened } from '../../../../core/rules/risk/threshold.ts';

test('there are nine criteria, the ninth about being kept from a right or a service', () => {
  expect(CRITERIA).toHaveLength(9);
  expect(CRITERIA.at(-1)).toBe('blocks-right-or-service');
  expect(Object.values(SCREENING_CRITERIA).join(' ')).not.toMatch(/border|transfer/i);
});

describe('the threshold', () => {
  test.each([
    [[], [], 'neither', 'not-needed'],
    [['large-scale'], [], 'neither', 'advisable'],
    [['large-scale', 'large-scale'], [], 'neither', 'advisable'],
    [['large-scale', 'matching'], [], 'neither', 'needed'],
    [[], ['public-monitoring'], 'neither', 'needed'],
    [['evaluation'], ['systematic-evaluation'], 'neither', 'needed'],
    [[], [], 'required', 'needed'],
    [[], [], 'exempt', 'not-needed'],
    // Somebody has to agree that it is what the list means.
    [['large-scale', 'matching'], [], 'exempt', 'advisable'],
    [[], ['public-monitoring'], 'exempt', 'needed'],
  ] as const)('of %j, %j and a list (%s) is %s', (criteria, cases, authorityList, result) => {
    expect(thresholdOf({ criteria, cases, authorityList }).result).toBe(result);
  });

  test('names what it rests on', () => {
    const because = (
      criteria: Screened['criteria'],
      cases: Screened['cases'] = [],
      authorityList: Screened['authorityList'] = 'neither',
    ) => thresholdOf({ criteria, cases, authorityList }).because;
    expect(because(['matching', 'large-scale'])).toBe(
      '2 of nine criteria apply: matching or combining data sets, large scale.',
    );
    expect(because([], ['public-monitoring'])).toContain('art. 35(3)');
    expect(because([], [], 'required')).toContain('art. 35(4)');
    expect(because([], [], 'exempt')).toContain('art. 35(5)');
  });

  test('never falls when another criterion is met', () => {
    const of = (criteria: Screened['criteria']) =>
      thresholdOf({ criteria, cases: [], authorityList: 'neither' });
    const order = ['not-needed', 'advisable', 'needed'];
    fc.assert(
      fc.property(fc.subarray([...CRITERIA]), fc.constantFrom(...CRITERIA), (met, more) => {
        const before = order.indexOf(of(met).result);
        expect(order.indexOf(of([...met, more]).result)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

test.each([
  ['not-needed', 'assess', 'upwards'],
  ['not-needed', 'no-assessment', 'as-computed'],
  ['advisable', 'assess', 'as-computed'],
  ['advisable', 'no-assessment', 'downwards'],
  ['needed', 'assess', 'as-computed'],
  ['needed', 'no-assessment', 'downwards'],
] as const)('%s and then %s is %s', (computed, course, overruling) => {
  expect(overrulingOf(computed, course)).toBe(overruling);
});
