import { Temporal } from 'temporal-polyfill';

import { localTime } from './instant.ts';
import type { Organization } from './organization.ts';

/** The day (`YYYY-MM-DD`) on the calendar of an organization at an instant. */
export function dayAt(at: string, organizationId: string, organizations: readonly Organization[]): string {
  const timeZone = organizations.find(({ id }) => id === organizationId)?.timeZone ?? 'UTC';
  return (localTime(at, timeZone)?.toPlainDate() ?? Temporal.PlainDate.from(at.slice(0, 10))).toString();
}

/** The same day so many months later, or the last day of that month. */
export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
