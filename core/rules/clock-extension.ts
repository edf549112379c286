import { computePeriod } from './calendar/compute-period.ts';
import type { Clock, ComputedDue } from './clock.ts';
import { countingInstant } from './clock-start.ts';
import type { Extension } from './regimes/regime-rule.ts';

/** The extension of a clock, with the law's words at that time, and when those it names were told of it, if recorded. */
export function extensionOf({
  ledger,
}: Pick<Clock, 'ledger'>): { extension: Extension; noticeAt?: string } | undefined {
  const extended = ledger.find((entry) => entry.type === 'extended');
  if (extended === undefined) return undefined;
  const { extension } = extended;
  const noticeAt = extended.noticeAt ?? ledger.find((entry) => entry.type === 'noticed')?.noticeAt;
  return noticeAt === undefined ? { extension } : { extension, noticeAt };
}

/** By when those whom the law names must be told of the extension; undefined without one. */
export function noticeDue(clock: Pick<Clock, 'limit' | 'place' | 'ledger'>): ComputedDue | undefined {
  const extended = extensionOf(clock);
  const instant = countingInstant(clock);
  const { limit, place } = clock;
  const counted = limit.kind === 'counted' ? limit.limits[0] : undefined;
  if (extended === undefined || instant === undefined || counted === undefined) return undefined;
  const { citation, notice } = extended.extension;
  return computePeriod({ period: notice.within, law: counted.law, citation, start: { instant }, place });
}

/** Who must still be told of the extension, and by when; undefined when that is on record, or nothing was extended. */
export function noticeOwed(
  clock: Pick<Clock, 'limit' | 'place' | 'ledger'>,
): { to: string; by?: Extract<ComputedDue, { evaluable: true }> } | undefined {
  const extended = extensionOf(clock);
  if (extended === undefined || extended.noticeAt !== undefined) return undefined;
  const by = noticeDue(clock);
  return { to: extended.extension.notice.to, ...(by?.evaluable === true ? { by } : {}) };
}
