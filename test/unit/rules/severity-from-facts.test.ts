import { describe, expect, test } from '@jest/globals';

import type { DataType } from '../../../core/rules/breach/answers.ts';
import { dataTypeProblems } from '../../../core/rules/breach/severity-from-facts.ts';
import { ADJUSTMENTS, IDENTIFIERS } from '../../../core/rules/breach/severity-words.ts';

const TRIPS: DataType = {
  description: 'Trips by card number',
  category: 'behavioural',
  adjustment: 'base',
  identification: 'significant',
};

describe('a type of data as the form gives it', () => {
  test('one that fits the table has no problem', () => {
    expect(dataTypeProblems(TRIPS)).toEqual([]);
    const moved = {
      ...TRIPS,
      adjustment: 'plus-1',
      adjustmentReason: 'A year.',
      adjustmentFactors: ['volume'],
    } as const;
    expect(dataTypeProblems({ ...moved, adjustmentFactors: [...moved.adjustmentFactors] })).toEqual([]);
  });

  test.each<[string, Partial<DataType>, keyof DataType]>([
    ['a step beyond its category', { adjustment: 'plus-3', adjustmentReason: 'x' }, 'adjustment'],
    ['a step without a reason', { adjustment: 'plus-1' }, 'adjustmentReason'],
    ['a reason of blanks', { adjustment: 'plus-1', adjustmentReason: '   ' }, 'adjustmentReason'],
    [
      'a factor that moves the other way',
      { adjustment: 'plus-1', adjustmentReason: 'x', adjustmentFactors: ['accuracy'] },
      'adjustmentFactors',
    ],
    ['less than an identifier reaches', { identifiers: ['email-and-data'] }, 'identification'],
  ])('%s is named at its field of the form', (_, over, field) => {
    expect(dataTypeProblems({ ...TRIPS, ...over }).map((problem) => problem.field)).toEqual([field]);
  });
});

test('the words of a step say when each category takes it', () => {
  expect(ADJUSTMENTS['plus-3']).toMatch(/^Three steps higher \(simple: .+\)$/);
  expect(ADJUSTMENTS['minus-1']).toMatch(/behavioural: .+; financial: .+; sensitive: /);
});

test('the words of an identifier say what it reaches', () => {
  expect(IDENTIFIERS['name-common']).toBe('Full name: shared by many in the country (0.25)');
  expect(Object.keys(IDENTIFIERS)).toHaveLength(23);
});
