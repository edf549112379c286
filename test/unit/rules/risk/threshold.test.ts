import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CRITERIA, SCREENING_CRITERIA } from '../../../../core/rules/risk/nine-criteria.ts';
import { overrulingOf, thresholdOf } from '../../../../core/rules/risk/threshold.ts';

test('there are nine criteria, the ninth about being kept from a right or a service', () => {
  expect(CRITERIA).toHaveLength(9);
  expect(CRITERIA.at(-1)).toBe('blocks-right-or-service');
  expect(Object.values(SCREENING_CRITERIA).join(' ')).not.toMatch(/border|transfer/i);
});

describe('the threshold', () => {
  test.each([
    [[], [], 'not-needed'],
    [['large-scale'], [], 'advisable'],
    [['large-scale', 'large-scale'], [], 'advisable'],
    [['large-scale', 'matching'], [], 'needed'],
    [[], ['public-monitoring'], 'needed'],
    [['evaluation'], ['systematic-evaluation'], 'needed'],
  ] as const)('of %j and %j is %s', (criteria, cases, result) => {
    expect(thresholdOf(criteria, cases).result).toBe(result);
  });

  test('names what it rests on', () => {
    expect(thresholdOf(['matching', 'large-scale'], []).because).toBe(
      '2 of nine criteria apply: matching or combining data sets, large scale.',
    );
    expect(thresholdOf([], ['public-monitoring']).because).toContain('art. 35(3)');
  });

  test('never falls when another criterion is met', () => {
    const order = ['not-needed', 'advisable', 'needed'];
    fc.assert(
      fc.property(fc.subarray([...CRITERIA]), fc.constantFrom(...CRITERIA), (met, more) => {
        const before = order.indexOf(thresholdOf(met, []).result);
        expect(order.indexOf(thresholdOf([...met, more], []).result)).toBeGreaterThanOrEqual(before);
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
