import type { Actor } from '../../../core/rules/actor.ts';
import { startClock } from '../../../core/rules/clock-ledger.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import type { RegimeRule } from '../../../core/rules/regimes/regime-rule.ts';
import { resolveLimit } from '../../../core/rules/regimes/resolve-limit.ts';
import { startActsOf } from '../../../core/rules/clock-start.ts';
import { regimeRule } from '../../../core/rules/regimes/table.ts';

export const BERLIN = { id: 'DE', timeZone: 'Europe/Berlin' };
export const BY: Actor = {
  kind: 'person',
  personId: 'mobility-dpo',
  organizationId: 'mobility',
  channel: 'portal',
};
export const ACT = { at: '2026-05-22T16:00:00.000Z', by: BY };

/** A rule of the tables that must be there. */
export function ruleOf(id: string): RegimeRule {
  const rule = regimeRule(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

/** A clock of the mobility agency by a rule of the tables, from an instant. */
export function clockFrom(ruleId: string, startAt: string, place = BERLIN): Clock {
  const rule = ruleOf(ruleId);
  const resolved = resolveLimit(rule, {});
  if (!('resolved' in resolved)) throw new Error(resolved.missing.join(', '));
  const limit = resolved.resolved;
  const acts = Object.fromEntries(startActsOf(limit).map((act) => [act, startAt]));
  return startClock(rule, { runId: 'run-1', organizationId: 'mobility', place, limit, acts }, ACT);
}

/** The ground of suspension that a rule names first. */
export function groundOf(ruleId: string) {
  const { suspension } = ruleOf(ruleId);
  const ground = suspension?.grounds[0]?.id;
  if (suspension === undefined || ground === undefined) throw new Error(`${ruleId} knows no suspension`);
  return { suspension, ground };
}

export function extensionOfRule(ruleId: string) {
  const { extension } = ruleOf(ruleId);
  if (extension === undefined) throw new Error(`${ruleId} knows no extension`);
  return extension;
}
