import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RiskLevel } from '../../../../core/rules/picture/picture.ts';
import { residualProblem } from '../../../../core/rules/risk/residual.ts';
import { bandOf, isHigh, worstOf, type Rated } from '../../../../core/rules/risk/scale.ts';

const level = fc.constantFrom<RiskLevel>(1, 2, 3, 4);
const rated: fc.Arbitrary<Rated> = fc.record({ severity: level, likelihood: level });
const ORDER = ['low', 'medium', 'high', 'very-high'];

test('the map has these bands, severity downwards from 4, likelihood to the right', () => {
  const levels: RiskLevel[] = [1, 2, 3, 4];
  const rows = [...levels]
    .reverse()
    .map((severity) => levels.map((likelihood) => bandOf({ severity, likelihood })));
  expect(rows).toEqual([
    ['medium', 'medium', 'very-high', 'very-high'],
    ['medium', 'medium', 'high', 'very-high'],
    ['low', 'low', 'medium', 'medium'],
    ['low', 'low', 'medium', 'medium'],
  ]);
});

test('a risk that grows never falls into a milder band', () => {
  fc.assert(
    fc.property(rated, rated, (left, right) => {
      fc.pre(left.severity <= right.severity && left.likelihood <= right.likelihood);
      expect(ORDER.indexOf(bandOf(left))).toBeLessThanOrEqual(ORDER.indexOf(bandOf(right)));
    }),
  );
});

test('the worst of several is in the strictest band, then the most severe', () => {
  expect(worstOf([])).toBeUndefined();
  expect(
    worstOf([
      { severity: 2, likelihood: 4 },
      { severity: 4, likelihood: 1 },
      { severity: 1, likelihood: 1 },
    ]),
  ).toEqual({ severity: 4, likelihood: 1 });
  fc.assert(
    fc.property(fc.array(rated, { minLength: 1 }), (all) => {
      const worst = worstOf(all);
      expect(all.some(isHigh)).toBe(worst !== undefined && isHigh(worst));
    }),
  );
});

describe('what remains', () => {
  const before: Rated = { severity: 3, likelihood: 2 };
  test('may be lower, or the same', () => {
    expect(residualProblem(before, { severity: 3, likelihood: 1 }, undefined)).toBeUndefined();
    expect(residualProblem(before, before, undefined)).toBeUndefined();
  });
  test('is not higher without a reason', () => {
    expect(residualProblem(before, { severity: 4, likelihood: 1 }, undefined)).toContain('severity');
    expect(residualProblem(before, { severity: 4, likelihood: 3 }, '  ')).toContain(
      'severity and the likelihood',
    );
    expect(
      residualProblem(before, { severity: 3, likelihood: 3 }, 'The new sensor sees more.'),
    ).toBeUndefined();
  });
});
