import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';

import { assess, score, SEVERITY_TABLE_VERSION, type SeverityInput } from '../../../core/rules/severity.ts';
import { CB } from '../../../core/rules/severity/circumstances.ts';
import { DPC, dpcOf, stepsOf, wordsOfStep } from '../../../core/rules/severity/data-categories.ts';
import { EI, identificationOf, IDENTIFIERS } from '../../../core/rules/severity/identifiers.ts';
import { typeProblems, type DescribedType } from '../../../core/rules/severity/type-problems.ts';

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

const CATEGORIES = ['simple', 'behavioural', 'financial', 'sensitive'] as const;

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
  for (const category of CATEGORIES) {
    const { lowest, highest } = stepsOf(category);
    expect([DPC[category].base + lowest, DPC[category].base + highest]).toEqual([1, 4]);
    expect([dpcOf(category, -9), dpcOf(category, 9)]).toEqual([1, 4]);
  }
});

test('every step within a category is explained, none beyond it', () => {
  for (const category of CATEGORIES) {
    const { lowest, highest } = stepsOf(category);
    const explained = [-3, -2, -1, 0, 1, 2, 3].filter((by) => wordsOfStep(category, by) !== undefined);
    expect(explained).toEqual([-3, -2, -1, 1, 2, 3].filter((by) => by >= lowest && by <= highest));
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

describe('ease of identification', () => {
  test('a combination takes the highest level that any identifier reaches', () => {
    expect(identificationOf([])).toBeUndefined();
    expect(identificationOf(['name-common'])).toBe('negligible');
    expect(identificationOf(['code-telling', 'name-common', 'email-partial'])).toBe('significant');
    expect(identificationOf(['picture-vague', 'official-number-and-name'])).toBe('maximum');
  });

  test('each kind of identifier is listed from the weakest to the strongest, up to the maximum', () => {
    const rows = Object.values(IDENTIFIERS);
    for (const kind of new Set(rows.map(({ identifier }) => identifier))) {
      const values = rows.filter(({ identifier }) => identifier === kind).map(({ level }) => EI[level]);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(values.at(-1)).toBe(1);
    }
  });
});

describe('a type of data that does not fit the table', () => {
  const plain: DescribedType = { category: 'behavioural', adjustment: 0, identification: 'significant' };
  const found = (over: Partial<DescribedType>): string[] =>
    typeProblems({ ...plain, ...over }).map(({ field }) => field);

  test('one that fits has no problem', () => {
    expect(found({})).toEqual([]);
    expect(found({ adjustment: 1, reason: 'A year of trips.', factors: ['volume'] })).toEqual([]);
    expect(found({ identifiers: ['name-rare', 'code-telling'] })).toEqual([]);
    expect(found({ identifiers: ['name-rare', 'email-partial'], identification: 'maximum' })).toEqual([]);
  });

  test.each<[string, Partial<DescribedType>, string[]]>([
    ['a step beyond its category', { adjustment: 3, reason: 'x' }, ['adjustment']],
    ['half a step', { adjustment: 0.5, reason: 'x' }, ['adjustment']],
    ['a step without a reason', { adjustment: 1 }, ['reason']],
    ['a step with an empty reason', { adjustment: -1, reason: '  ' }, ['reason']],
    [
      'raised for a factor that only lowers',
      { adjustment: 1, reason: 'x', factors: ['public-before'] },
      ['factors'],
    ],
    [
      'lowered for a factor that only raises',
      { adjustment: -1, reason: 'x', factors: ['volume'] },
      ['factors'],
    ],
    ['a factor beside a score that stands', { factors: ['nature'] }, ['factors']],
    ['less than one identifier reaches alone', { identifiers: ['name-and-more'] }, ['identification']],
  ])('%s', (_, over, fields) => {
    expect(found(over)).toEqual(fields);
  });

  test('the sentence says what is allowed', () => {
    expect(typeProblems({ ...plain, adjustment: 3, reason: 'x' })[0]?.message).toContain('from -1 to +2');
    expect(typeProblems({ ...plain, identifiers: ['name-and-more'] })[0]?.message).toContain('(1)');
  });
});

/** Each is seen in a public calculator, and is not what the method says. */
describe('what others do wrong is not done here', () => {
  test('bands are not 3, 5 and 7', () => {
    expect([score(2, 1, 0).level, score(3, 1, 0).level, score(4, 1, 0).level, score(4, 1, 2).level]).toEqual([
      'medium',
      'high',
      'very-high',
      'very-high',
    ]);
  });

  test('categories are not relabelled: behaviour starts at 2, finance at 3, an identity number is no category', () => {
    expect(CATEGORIES.map((category) => dpcOf(category, 0))).toEqual([1, 2, 3, 4]);
    expect(Object.keys(DPC)).toEqual([...CATEGORIES]);
  });

  test('encryption takes nothing away from the context', () => {
    const one = assess({ ...PLAIN, unintelligible: true });
    expect([one.dpc, one.se, one.flags]).toEqual([1, assess(PLAIN).se, ['unintelligible']]);
  });

  test('the number of people weighs nothing', () => {
    const figures = [0, 100, 101, 1_000_000].map((people) => assess({ ...PLAIN, people }).se);
    expect(new Set(figures).size).toBe(1);
  });

  test('circumstances are not capped at 1', () => {
    const worst = assess({
      ...PLAIN,
      confidentiality: 'unknown-recipients',
      integrity: 'altered-unrecoverable',
      availability: 'full-loss',
      maliciousIntent: true,
    });
    expect([worst.cb, worst.se]).toEqual([2, 3]);
  });

  test('no circumstance takes anything away', () => {
    for (const values of Object.values(CB)) expect(Math.min(...Object.values(values))).toBe(0);
  });

  test('exposed without any sign of access adds nothing', () => {
    expect(CB.confidentiality['exposed-no-evidence']).toBe(0);
    expect(assess({ ...PLAIN, confidentiality: 'exposed-no-evidence' }).cb).toBe(0);
  });

  test('the arithmetic of the sample that others get right: 4 × 1 + 0.25 + 0.5', () => {
    const input: SeverityInput = {
      ...PLAIN,
      types: [{ description: 'health', category: 'sensitive', adjustment: 0, identification: 'maximum' }],
      maliciousIntent: true,
    };
    expect(assess(input)).toMatchObject({ se: 4.75, level: 'very-high' });
  });
});
