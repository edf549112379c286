import type { ResolvedLimit } from '../clock.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { KnownFacts } from './read-fact.ts';
import type { CountedLimit, RegimeRule } from './regime-rule.ts';

/** A limit decided for one organization, with notes on what was not known; or what is missing to decide, in words. */
export type LimitResolution = { resolved: ResolvedLimit; notes: string[] } | { missing: string[] };

/**
 * Decides a rule's limit for one organization: its cases, and whether a last day on a weekend moves to noon. Such a
 * relief is granted only where it is known that the exception from it does not hold.
 */
export function resolveLimit(rule: RegimeRule, facts: KnownFacts): LimitResolution {
  const { limit } = rule;
  switch (limit.kind) {
    case 'open':
      return { resolved: limit, notes: [] };
    case 'counted':
      return counted([limit.limit], rule, facts);
    case 'earliest':
      return counted(limit.limits, rule, facts, limit.lateFirstAct);
    case 'by-case': {
      for (const one of limit.cases) {
        const when = evaluateCondition(one.when, facts);
        if (when.truth === 'unknown') return { missing: when.missing };
        if (when.truth === 'holds') return counted([one.limit], rule, facts);
      }
      return counted([limit.otherwise], rule, facts);
    }
  }
}

function counted(
  limits: CountedLimit[],
  rule: RegimeRule,
  facts: KnownFacts,
  lateFirstAct?: { citation: string },
): LimitResolution {
  const relief = rule.roll && evaluateCondition(rule.roll.unless, facts);
  return {
    resolved: {
      kind: 'counted',
      limits,
      ...(lateFirstAct && { lateFirstAct }),
      ...(rule.roll && relief?.truth === 'fails' && { noonRoll: { citation: rule.roll.citation } }),
    },
    notes:
      rule.roll && relief?.truth === 'unknown'
        ? [
            `A last day on a weekend or holiday is not moved (${rule.roll.citation}): not recorded is ${relief.missing.join(', ')}.`,
          ]
        : [],
  };
}
