import { localTime } from './instant.ts';
import type { Clock } from './clock.ts';
import type { Cycle } from './cycle.ts';
import type { RegisterEntry } from './register-entry.ts';

/** Something that falls due in the ecosystem on a day. */
export interface CalendarItem {
  /** `YYYY-MM-DD`, in the place of its organization. */
  on: string;
  /** The instant, where there is one. */
  at?: string;
  /** Begins by itself; a time limit of the law ends; an entry of a register is looked at again. */
  kind: 'cycle' | 'clock' | 'review';
  title: string;
  organizationId: string;
  runId?: string;
  clockId?: string;
  cycleId?: string;
  register?: { kind: RegisterEntry['kind']; id: string };
  /** The day has passed. */
  late: boolean;
}

/** When a clock's working target ends; undefined while it has no date or nothing is owed under it. */
export function clockItem(clock: Clock, now: string): CalendarItem | undefined {
  const { due, status, place, label, organizationId, runId } = clock;
  if ((status !== 'running' && status !== 'missed') || !due.evaluable) return undefined;
  const at = due.strictAt;
  const on = due.strictDay ?? dayIn(at, place.timeZone);
  return { on, at, kind: 'clock', title: label, organizationId, runId, clockId: clock.id, late: at < now };
}

export function cycleItem(cycle: Cycle, now: string): CalendarItem | undefined {
  if (cycle.status !== 'waiting') return undefined;
  const { dueOn, nextAt, reason, organizationId } = cycle;
  const at = cycle.trouble === undefined ? nextAt : undefined;
  return {
    on: dueOn,
    ...(at === undefined ? {} : { at }),
    kind: 'cycle',
    title: reason,
    organizationId,
    cycleId: cycle.id,
    late: cycle.trouble !== undefined || (at !== undefined && at < now),
  };
}

export function reviewItem(entry: RegisterEntry, today: string): CalendarItem | undefined {
  if (entry.reviewOn === undefined) return undefined;
  const { reviewOn: on, title, organizationId, kind, id } = entry;
  return { on, kind: 'review', title, organizationId, register: { kind, id }, late: on < today };
}

/** By day, then by organization. */
export function inOrder(items: readonly CalendarItem[]): CalendarItem[] {
  const keyOf = ({ on, at = '', organizationId, title }: CalendarItem) =>
    [on, at, organizationId, title].join('|');
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function dayIn(instant: string, timeZone: string): string {
  return localTime(instant, timeZone)?.toPlainDate().toString() ?? instant.slice(0, 10);
}
