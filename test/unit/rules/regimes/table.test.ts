import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';

import type { Condition } from '../../../../core/rules/regimes/condition.ts';
import { factWords } from '../../../../core/rules/regimes/fact-words.ts';
import type { Limit, RegimeRule } from '../../../../core/rules/regimes/regime-rule.ts';
import { rulesInForce } from '../../../../core/rules/regimes/rules-in-force.ts';
import { START_ACTS } from '../../../../core/rules/regimes/start-act.ts';
import { REGIME_RULES, REGIMES, RULE_IDS, regimeRule } from '../../../../core/rules/regimes/table.ts';

const Day = z.iso.date();
const Sentence = z.string().regex(/^\S.*[.:]$/s);
const Period = z.union([
  z.strictObject({ hours: z.int().positive() }),
  z.strictObject({ days: z.int().positive() }),
  z.strictObject({ weeks: z.int().positive() }),
  z.strictObject({ months: z.int().positive() }),
  z.strictObject({ businessDays: z.int().positive() }),
]);
const Counted = z.strictObject({
  from: z.enum(START_ACTS),
  period: Period,
  law: z.enum(['eu-1182', 'uk', 'elapsed', 'calendar', 'calendar-inclusive']),
  fromYearEnd: z.literal(true).exactOptional(),
  // A number without its section is no number a lawyer would sign.
  citation: z.string().min(4),
});
const LimitShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), limit: Counted }),
  z.strictObject({
    kind: z.literal('by-case'),
    cases: z.array(z.strictObject({ when: z.unknown(), limit: Counted })).min(1),
    otherwise: Counted,
  }),
  z.strictObject({
    kind: z.literal('earliest'),
    limits: z.array(Counted).min(2),
    lateFirstAct: z.strictObject({ citation: z.string().min(4) }).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('open'),
    words: z.string().min(4),
    internalTarget: z.strictObject({ period: Period, from: z.enum(START_ACTS) }),
  }),
]);
const RuleShape = z.looseObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab, no dot: it begins the ids of clocks'),
  label: z.string().min(8).max(80),
  citation: z.string().min(4),
  certainty: z.union([
    z.strictObject({ kind: z.literal('memory') }),
    z.strictObject({ kind: z.literal('source'), source: z.string().min(10) }),
  ]),
  inForce: z.strictObject({ from: Day, to: Day.exactOptional() }),
  recipient: z.string().min(4),
  limit: LimitShape,
  content: z.array(z.string().min(4)).min(1),
  notes: z.array(Sentence),
});

function countedIn(limit: Limit) {
  switch (limit.kind) {
    case 'counted':
      return [limit.limit];
    case 'by-case':
      return [...limit.cases.map((one) => one.limit), limit.otherwise];
    case 'earliest':
      return limit.limits;
    case 'open':
      return [];
  }
}

/** Parts that can decide alone that a duty is not owed, and have no sentence for it. */
function withoutWhy(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(withoutWhy);
  if ('any' in condition) {
    return condition.otherwise === undefined ? condition.any.flatMap(withoutWhy) : [];
  }
  return condition.otherwise === undefined || condition.otherwise === '' ? [condition] : [];
}

/** Every fact that a condition asks for. */
function factsIn(condition: Condition): Extract<Condition, { fact: unknown }>[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  if ('unless' in condition) return factsIn(condition.unless);
  return [condition];
}

const named = REGIME_RULES.map((rule): [string, RegimeRule] => [rule.id, rule]);

describe('the table of laws', () => {
  test('ids of rules and of laws are unique', () => {
    expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
    const laws = REGIMES.map(({ id }) => id);
    expect(new Set(laws).size).toBe(laws.length);
  });

  test('a rule is found by its id, and an unknown id is none', () => {
    expect(regimeRule('gdpr-33')?.citation).toBe('GDPR art. 33(1)');
    expect(regimeRule('gdpr-99')).toBeUndefined();
  });

  test.each(named)('%s is well formed', (_id, rule) => {
    expect(RuleShape.safeParse(rule).error?.issues ?? []).toEqual([]);
  });

  test.each(REGIMES.map((law): [string, typeof law] => [law.id, law]))(
    '%s names itself in its rules',
    (id, law) => {
      expect(law.rules.length).toBeGreaterThan(0);
      expect([...new Set(law.rules.map(({ regime }) => regime))]).toEqual([id]);
    },
  );

  test.each(named)('%s is in force on some day', (_id, { inForce }) => {
    expect(inForce.to === undefined || inForce.from <= inForce.to).toBe(true);
  });

  test.each(named)('%s follows a rule of its own law, and never itself in a circle', (_id, rule) => {
    const seen = new Set<string>();
    for (let at: RegimeRule | undefined = rule; at?.follows !== undefined; at = regimeRule(at.follows)) {
      expect(regimeRule(at.follows)?.regime).toBe(rule.regime);
      expect(seen.has(at.follows)).toBe(false);
      seen.add(at.follows);
    }
  });

  test.each(named)('%s counts hours and days by a law that can', (_id, rule) => {
    for (const { law, period } of countedIn(rule.limit)) {
      expect([
        'hours' in period && law.startsWith('calendar'),
        !('hours' in period) && law === 'elapsed',
      ]).toEqual([false, false]);
    }
  });

  test.each(named)('%s counts from a submission only when it follows the phase submitted', (_id, rule) => {
    const acts = countedIn(rule.limit).map(({ from }) => from);
    expect(acts.includes('submission') && rule.follows === undefined).toBe(false);
  });

  test.each(named)('%s says why it is not owed, whatever fails', (_id, rule) => {
    expect(withoutWhy(rule.applies)).toEqual([]);
  });

  test.each(named)('%s asks only for facts that can be named', (_id, rule) => {
    const asked = factsIn(rule.applies).map(({ fact }) => factWords(fact).asks);
    expect(asked.every((words) => /^(whether|which|what|how|in which|the) /.test(words))).toBe(true);
  });

  test.each(named)('%s tells who must hear of an extension, within its first period', (_id, rule) => {
    if (!rule.extension) return;
    expect(rule.extension.notice.within).toEqual({ months: 1 });
    expect(rule.extension.citation).not.toBe('');
  });
});

describe('rules in force', () => {
  function idsOn(day: string, options = {}) {
    return rulesInForce(`${day}T12:00:00.000Z`, options).map(({ id }) => id);
  }

  test('nothing before its first day', () => {
    expect(idsOn('2018-05-24')).not.toContain('gdpr-33');
    expect(idsOn('2018-05-25')).toContain('gdpr-33');
    expect(idsOn('2026-09-10')).not.toContain('cra-early-warning');
    expect(idsOn('2026-09-11')).toContain('cra-early-warning');
  });

  test('of two versions the one of the day', () => {
    expect(idsOn('2025-08-19')).toContain('uk-pecr-5a-until-2025');
    expect(idsOn('2025-08-19')).not.toContain('uk-pecr-5a');
    expect(idsOn('2025-08-20')).toContain('uk-pecr-5a');
    expect(idsOn('2025-08-20')).not.toContain('uk-pecr-5a-until-2025');
  });

  test('the day is that of the place', () => {
    const at = '2025-12-31T23:30:00.000Z';
    expect(rulesInForce(at, { timeZone: 'Asia/Tokyo' }).map(({ id }) => id)).toContain(
      'california-residents',
    );
    expect(rulesInForce(at).map(({ id }) => id)).not.toContain('california-residents');
  });

  test('a proposal only when it is asked for', () => {
    expect(idsOn('2026-05-22')).not.toContain('omnibus-33');
    expect(idsOn('2026-05-22', { proposals: true })).toContain('omnibus-33');
  });
});
