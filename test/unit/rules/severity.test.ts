import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';

import {
  assess,
  CB,
  DPC,
  dpcOf,
  EI,
  score,
  SEVERITY_TABLE_VERSION,
  type SeverityInput,
} from '../../../core/rules/severity.ts';

const Row = z.object({
  id: z.string(),
  dpc: z.number(),
  ei: z.number(),
  cb: z.object({
    confidentiality: z.number(),
    integrity: z.number(),
    availability: z.number(),
    maliciousIntent: z.number(),
  }),
  se: z.number(),
  level: z.string(),
});
const rows = z.array(Row).parse(JSON.parse(readFileSync('test/vectors/severity.json', 'utf8')));

const KEY = <K extends string>(table: Readonly<Record<K, number>>, value: number): K => {
  const found = (Object.keys(table) as K[]).find((key) => table[key] === value);
  if (found === undefined) throw new Error(`no key for ${value}`);
  return found;
};

describe('ENISA figures', () => {
  test('there are rows to test', () => {
    expect(rows.length).toBeGreaterThanOrEqual(10);
  });

  test.each(rows)('$id', ({ dpc, ei, cb, se, level }) => {
    const sum = cb.confidentiality + cb.integrity + cb.availability + cb.maliciousIntent;
    expect(score(dpc, ei, sum)).toEqual({ se, level });
    const assessed = assess({
      // Sensitive data moved down reach every score from 1 to 4.
      types: [{ description: 'x', category: 'sensitive', adjustment: dpc - 4, identification: KEY(EI, ei) }],
      confidentiality: KEY(CB.confidentiality, cb.confidentiality),
      integrity: KEY(CB.integrity, cb.integrity),
      availability: KEY(CB.availability, cb.availability),
      maliciousIntent: cb.maliciousIntent > 0,
      unintelligible: false,
    });
    expect(assessed).toMatchObject({ dpc, ei, cb: sum, se, level, tableVersion: SEVERITY_TABLE_VERSION });
    expect(assessed.perType).toBeUndefined();
  });

  test.each([
    [1.75, 'low'],
    [2, 'medium'],
    [2.75, 'medium'],
    [3, 'high'],
    [3.75, 'high'],
    [4, 'very-high'],
  ])('%d is %s', (se, level) => {
    expect(score(1, 1, se - 1)).toEqual({ se, level });
  });
});

const PLAIN: SeverityInput = {
  types: [{ description: 'contact', category: 'simple', adjustment: 0, identification: 'maximum' }],
  confidentiality: 'known-recipients',
  integrity: 'not-concerned',
  availability: 'not-concerned',
  maliciousIntent: false,
  unintelligible: false,
};

test('several types: both maxima count, and the reading by single type stands beside', () => {
  const welfare = {
    description: 'welfare',
    category: 'financial',
    adjustment: 0,
    identification: 'limited',
  } as const;
  const assessed = assess({ ...PLAIN, types: [...PLAIN.types, welfare] });
  expect(assessed).toMatchObject({ dpc: 3, ei: 1, cb: 0.25, se: 3.25, level: 'high' });
  expect(assessed.perType).toEqual({ se: 1.75, level: 'low' });
});

test('flags stand beside the figure and do not change it', () => {
  const base = assess(PLAIN);
  const flagged = assess({ ...PLAIN, people: 101, unintelligible: true });
  expect(flagged.se).toBe(base.se);
  expect(flagged.flags).toEqual(['more-than-100-people', 'unintelligible']);
  expect(assess({ ...PLAIN, people: 100 }).flags).toEqual([]);
});

test('every category stays within 1 to 4, and steps beyond its range are cut off', () => {
  for (const category of ['simple', 'behavioural', 'financial', 'sensitive'] as const) {
    const { base, lowest, highest } = DPC[category];
    expect([base + lowest, base + highest]).toEqual([1, 4]);
    expect([dpcOf(category, -9), dpcOf(category, 9)]).toEqual([1, 4]);
  }
});

test('a figure is between 0.25 and 6, in quarters, and never falls when a circumstance is added', () => {
  const input = fc.record({
    dpc: fc.constantFrom(1, 2, 3, 4),
    ei: fc.constantFrom(...Object.values(EI)),
    cb: fc.constantFrom(0, 0.25, 0.5, 1, 1.75, 2),
  });
  fc.assert(
    fc.property(input, ({ dpc, ei, cb }) => {
      const { se } = score(dpc, ei, cb);
      expect(se).toBeGreaterThanOrEqual(0.25);
      expect(se).toBeLessThanOrEqual(6);
      expect(Number.isInteger(se * 4)).toBe(true);
      expect(score(dpc, ei, cb + 0.25).se).toBeGreaterThan(se);
    }),
  );
});
