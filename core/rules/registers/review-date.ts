import { Temporal } from 'temporal-polyfill';

import type { RegisterEntry, RegisterKind } from '../register-entry.ts';
import { isFinal, KINDS } from './kinds.ts';

/** The day (`YYYY-MM-DD`) of an instant in a place. */
export function dayOf(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The day of the next usual review of an entry that is looked at now; none for kinds without reviews. */
export function nextReview(kind: RegisterKind, now: string, timeZone: string): string | undefined {
  const { reviewDays } = KINDS[kind];
  if (reviewDays === undefined) return undefined;
  return Temporal.PlainDate.from(dayOf(now, timeZone)).add({ days: reviewDays }).toString();
}

/** Whether an entry should have been looked at before `today` (`YYYY-MM-DD`). History needs no review. */
export function isOverdue(entry: Pick<RegisterEntry, 'kind' | 'state' | 'reviewOn'>, today: string): boolean {
  return entry.reviewOn !== undefined && entry.reviewOn < today && !isFinal(entry.kind, entry.state);
}
