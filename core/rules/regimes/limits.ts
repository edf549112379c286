import type { LawOfTime } from '../calendar/law.ts';
import type { Period } from '../calendar/period.ts';
import type { Limit } from './regime-rule.ts';
import type { StartAct } from './start-act.ts';

/** One limit in numbers. */
export function within(period: Period, from: StartAct, law: LawOfTime, citation: string): Limit {
  return { kind: 'counted', limit: { from, period, law, citation } };
}

/** A duty without a number, in the law's words, with a target that is ours. */
export function promptly(words: string, target: Period, from: StartAct): Limit {
  return { kind: 'open', words, internalTarget: { period: target, from } };
}
