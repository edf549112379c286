import { Temporal } from 'temporal-polyfill';

import type { Place } from './calendar/place.ts';
import type { Clock } from './clock.ts';
import { spell } from './instant.ts';
import { CLOSE_OF_OFFICE, knownTime, moveOfficeDays } from './office-time.ts';
import type { Due, Span } from './process-definition.ts';

/**
 * The end of a span that begins at `from` (an instant). Hours pass as they are; `days` end at midnight after the
 * last day; `workingDays` skip Saturdays, Sundays and the place's public holidays and end at 17:00 local: our choice
 * for tasks; law has its own counting in calendar/.
 * The day of the beginning is never counted. Throws `time.unknown-zone`.
 */
export function addSpan(from: string, span: Span, place: Place): string {
  const { timeZone } = place;
  const start = knownTime(from, timeZone);
  if ('hours' in span) return spell(start.add({ hours: span.hours }).toInstant());
  if ('days' in span)
    return spell(
      start
        .startOfDay()
        .add({ days: span.days + 1 })
        .toInstant(),
    );
  const day = moveOfficeDays(start.toPlainDate(), span.workingDays, 1, place);
  return spell(day.toZonedDateTime({ timeZone, plainTime: CLOSE_OF_OFFICE }).toInstant());
}

/** A span before a due time, for reminders: the same local time so many (working) days earlier. */
export function subtractSpan(from: string, span: Span, place: Place): string {
  const { timeZone } = place;
  const end = knownTime(from, timeZone);
  if ('hours' in span) return spell(end.subtract({ hours: span.hours }).toInstant());
  if ('days' in span) return spell(end.subtract({ days: span.days }).toInstant());
  const day = moveOfficeDays(end.toPlainDate(), span.workingDays, -1, place);
  return spell(day.toZonedDateTime({ timeZone, plainTime: end.toPlainTime() }).toInstant());
}

/**
 * When a step that opens at `openedAt` is owed. A due time before its opening becomes, for a clock, the clock's
 * strict target; when that has passed as well, the step is owed at once.
 * `itemDate` is a day (`YYYY-MM-DD`) that ends at midnight, local.
 */
export function dueAt(
  due: Due,
  opened: { openedAt: string; place: Place; clock?: Clock | undefined; itemDate?: string | undefined },
): string {
  const { openedAt, place, clock, itemDate } = opened;
  if ('after' in due) return addSpan(openedAt, due.after, place);
  if ('dateOfItem' in due) {
    return itemDate === undefined
      ? addSpan(openedAt, due.orAfter, place)
      : later(openedAt, endOfDay(itemDate, place.timeZone));
  }
  const target = clock === undefined ? undefined : strictTarget(clock);
  if (target === undefined) return addSpan(openedAt, due.orAfter, place);
  const wanted = due.before === undefined ? target : subtractSpan(target, due.before, place);
  return wanted > openedAt ? wanted : later(openedAt, target);
}

/** The strict target of a clock that still runs. */
function strictTarget(clock: Clock): string | undefined {
  const running = clock.status === 'running' || clock.status === 'missed';
  return running && clock.due.evaluable ? clock.due.strictAt : undefined;
}

function endOfDay(day: string, timeZone: string): string {
  return spell(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone }).toInstant());
}

function later(left: string, right: string): string {
  return left > right ? left : right;
}
