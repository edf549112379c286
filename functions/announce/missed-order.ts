import * as z from 'zod';
import type { Window } from '../../core/actions/partner/announce-missed.ts';
import { KEPT_MS } from '../../core/rules/partner/announcement.ts';
import { later } from '../../core/rules/later.ts';

/** Events are written a little before they reach the stream, and clocks differ. */
const MARGIN_MS = 5 * 60_000;

const Instant = z.iso.datetime({ offset: true });
const MissedOrder = z.union([
  /** A dead letter as it lies in the queue: it names no record, only when those that were given up arrived. */
  z.object({
    DDBStreamBatchInfo: z.object({
      approximateArrivalOfFirstRecord: Instant,
      approximateArrivalOfLastRecord: Instant,
    }),
  }),
  z.object({ missed: z.strictObject({ since: Instant, until: Instant.optional() }) }),
]);

/**
 * Which time is to be looked through for events that were not announced; undefined when that is not asked, or of a time
 * that ends before it begins, or reaches further back than what was announced is kept: it would go out once more.
 */
export function missedWindow(event: unknown, now: string): Window | undefined {
  const order = MissedOrder.safeParse(event).data;
  if (order === undefined) return undefined;
  if ('missed' in order) {
    const { since, until = now } = order.missed;
    const window = { since: new Date(since).toISOString(), until: new Date(until).toISOString() };
    const isKept = Date.parse(now) - Date.parse(since) <= KEPT_MS;
    return isKept && window.since <= window.until ? window : undefined;
  }
  const { approximateArrivalOfFirstRecord: first, approximateArrivalOfLastRecord: last } =
    order.DDBStreamBatchInfo;
  return {
    since: later(first, -MARGIN_MS),
    until: later(last, MARGIN_MS),
  };
}
