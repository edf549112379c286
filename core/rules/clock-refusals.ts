import type { Case } from './case.ts';
import { extensionOf } from './clock-extension.ts';
import { countingInstant, startActsOf } from './clock-start.ts';
import { standstills } from './clock-standstill.ts';
import type { Clock } from './clock.ts';
import type { Purpose, RegimeRule } from './regimes/regime-rule.ts';
import { regimeRule } from './regimes/table.ts';

/** What people do to a clock by hand. */
export const CLOCK_ACTS = ['correct', 'suspend', 'resume', 'extend', 'notice', 'meet', 'lift'] as const;
export type ClockAct = (typeof CLOCK_ACTS)[number];

type Why = string | undefined;
/** The rule is undefined when the tables no longer know it: then nothing but its end can be recorded. */
type Refusal = (clock: Clock, rule: RegimeRule | undefined, at: string) => Why;

/** Why something cannot be done to a clock at an instant, as a sentence; undefined when it can. */
export function whyNot(act: ClockAct, clock: Clock, rule: RegimeRule | undefined, at: string): Why {
  return REFUSALS[act](clock, rule, at);
}

const REFUSALS: Record<ClockAct, Refusal> = {
  correct: (clock, rule) => ended(clock) ?? (countsFromStatedAwareness(clock, rule) ? AWARENESS : undefined),
  suspend(clock, rule) {
    if (rule?.suspension === undefined)
      return `The law knows no suspension here: ${cited(clock, rule)} gives none.`;
    if (clock.status === 'suspended') return 'The time stands still already.';
    return ended(clock);
  },
  resume: (clock) => (clock.status === 'suspended' ? undefined : 'The time does not stand still.'),
  extend(clock, rule, at) {
    if (rule?.extension === undefined)
      return `The law knows no extension here: ${cited(clock, rule)} gives none.`;
    if (extensionOf(clock) !== undefined)
      return `It has been extended, and ${rule.extension.citation} allows that only once.`;
    const over = clock.due.evaluable && at >= clock.due.legalLatestAt;
    if (clock.status === 'missed' || over)
      return 'An extension has to be recorded before the first period ends, and that has ended.';
    return ended(clock);
  },
  notice(clock) {
    const extended = extensionOf(clock);
    if (extended === undefined) return 'It has not been extended, so there is nothing to tell.';
    return extended.noticeAt === undefined ? undefined : 'It is on record when they were told.';
  },
  meet: ended,
  lift: ended,
};

/** The same for a clock of a case: what an open task is there for is not recorded beside it. */
export function whyNotInCase(act: ClockAct, { tasks }: Pick<Case, 'tasks'>, clock: Clock, at: string): Why {
  const why = whyNot(act, clock, regimeRule(clock.ruleId), at);
  if (act !== 'meet' || why !== undefined) return why;
  const task = tasks.find(({ status, dueClockId }) => status === 'open' && dueClockId === clock.id);
  return task === undefined ? undefined : `The task "${task.title}" is open. Do it there.`;
}

/** Duties that count from another awareness than the one that a controller states of the breach. */
const OWN_START: readonly Purpose[] = ['report', 'partner', 'request', 'consultation'];

/** Whether it counts from the awareness that a controller states of the breach, which is corrected for all at once. */
export function countsFromStatedAwareness(clock: Clock, rule: RegimeRule | undefined): boolean {
  return (
    startActsOf(clock.limit).includes('awareness') &&
    (rule === undefined || !OWN_START.includes(rule.purpose))
  );
}

const AWARENESS =
  'It counts from when the organization became aware. Correct that moment, and every limit that counts from it follows.';

/**
 * What is wrong with the moment from which the time stands still, or goes on; undefined when nothing is. It may not
 * lie ahead, before the start, inside an earlier standstill, or (for a standstill) behind the end of the limit.
 */
export function standstillProblem(clock: Clock, effectiveAt: string, at: string): Why {
  const startAt = countingInstant(clock) ?? effectiveAt;
  const last = standstills(clock, startAt).at(-1);
  if (effectiveAt > at) return 'This moment lies ahead; only what has happened is recorded.';
  if (effectiveAt < startAt) return 'This moment lies before the start of the time limit.';
  if (last?.until !== undefined && effectiveAt < last.until)
    return 'The time stood still then already, by an earlier entry.';
  if (last !== undefined && last.until === undefined && effectiveAt < last.from)
    return 'It cannot go on before it stood still.';
  if (clock.due.evaluable && effectiveAt >= clock.due.legalLatestAt)
    return 'The time limit had already ended at this moment.';
  return undefined;
}

/** What is wrong with when a duty was done, or those were told whom the law names; undefined when nothing is. */
export function momentProblem(clock: Clock, moment: string, at: string): Why {
  if (moment > at) return 'This moment lies ahead; only what has happened is recorded.';
  if (moment < (countingInstant(clock) ?? moment))
    return 'This moment lies before the start of the time limit.';
  return undefined;
}

function ended({ status }: Clock): Why {
  if (status === 'met') return 'The duty is met; nothing is computed any more.';
  return status === 'lifted' ? 'The time limit is lifted; nothing is computed any more.' : undefined;
}

function cited(clock: Clock, rule: RegimeRule | undefined): string {
  return rule?.citation ?? clock.label;
}
