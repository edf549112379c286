import type { DerivationStep } from '../clock.ts';
import { follows1182, sayArticle } from './article.ts';
import { isoDay } from './holidays/easter.ts';
import { type DayCount, type FoundEnd, nominalEnd } from './nominal-end.ts';
import { sayDay } from './say-moment.ts';
import { type DayOff, kindOfDay, stepWorkingDays, workingDaysWithin } from './step-working-days.ts';

export interface CountedDays {
  /** Days since 1970: the last day before it was moved, and the day at whose end (24:00) the period ends by law. */
  nominal: number;
  last: number;
  steps: DerivationStep[];
}

/**
 * Periods in days and longer. Under Regulation 1182/71 a last day on a holiday, Sunday or Saturday moves to the next
 * working day (art. 3(4)), and a period of two days or more holds two working days at least (3(5)). Under the
 * `calendar` laws nothing moves.
 *
 * Counted backwards, nothing is moved off a weekend (3(4), second sentence), but 3(5) knows no such exception. The
 * days lie before the event, whole: what must be done at least 14 days before it has to be done by the end of the
 * day before those 14 clear days. This is our reading; the regulation does not say it in words.
 */
export function countDays(count: DayCount): CountedDays | { missing: string } {
  const end = nominalEnd(count);
  if ('missing' in end) return end;
  if (count.direction === -1) return backwards(count, end);
  const last =
    follows1182(count) && !('businessDays' in count.period) ? moved(count, end) : unmoved(count, end);
  return 'missing' in last ? last : { nominal: end.day, last: last.day, steps: last.steps };
}

/** Art. 3(4), then 3(5). */
function moved(count: DayCount, end: FoundEnd): FoundEnd | { missing: string } {
  const { placeId, law } = count;
  const working = stepWorkingDays(end.day - 1, 1, 1, placeId);
  if ('missing' in working) return working;
  const value = isoDay(working.day);
  const rule =
    working.passed.length === 0
      ? `${sayDay(value)} is a working day (${placeId}): it is not moved`
      : `Moved to the next working day: ${sayDaysOff(working.passed, placeId)}`;
  const steps = [...end.steps, { rule, citation: sayArticle(law, '3(4)'), value }];
  return withTwoWorkingDays(count, { day: working.day, steps });
}

function withTwoWorkingDays(count: DayCount, end: FoundEnd): FoundEnd | { missing: string } {
  const { event, direction, placeId, law } = count;
  if ('days' in count.period && count.period.days < 2) return end;
  const next = event + direction;
  const [first, last] = direction === 1 ? [next, end.day] : [end.day, next];
  const inside = workingDaysWithin(first, last, 2, placeId);
  if (typeof inside !== 'number') return inside;
  if (inside >= 2) return end;
  const found = stepWorkingDays(end.day, 2 - inside, direction, placeId);
  if ('missing' in found) return found;
  const value = isoDay(found.day);
  const rule = `At least two working days (${placeId}) must lie in it, and there ${inside === 1 ? 'was one' : 'was none'}`;
  return { day: found.day, steps: [...end.steps, { rule, citation: sayArticle(law, '3(5)'), value }] };
}

function unmoved(count: DayCount, end: FoundEnd): FoundEnd {
  if (kindOfDay(end.day, count.placeId) !== 'weekend') return end;
  const value = isoDay(end.day);
  const rule = `${sayDay(value)} is on a weekend: this law does not move it`;
  return { day: end.day, steps: [...end.steps, { rule, citation: count.citation, value }] };
}

function backwards(count: DayCount, end: FoundEnd): CountedDays | { missing: string } {
  const regulated = follows1182(count);
  const first = regulated && !('businessDays' in count.period) ? withTwoWorkingDays(count, end) : end;
  if ('missing' in first) return first;
  const last = first.day - 1;
  const citation = regulated ? sayArticle(count.law, '3(4)') : count.citation;
  const rule =
    'Counted backwards, it is not moved; as we read it, its days lie whole before the event: done by the end of the day before them';
  return { nominal: last, last, steps: [...first.steps, { rule, citation, value: isoDay(last) }] };
}

function sayDaysOff(days: DayOff[], placeId: string): string {
  return days
    .map(({ day, why }) =>
      why === 'weekend' ? `${sayDay(day)} is on a weekend` : `${sayDay(day)} is ${why.holiday} (${placeId})`,
    )
    .join(', ');
}
