import { OWN_SHARDS } from '../ports/due.ts';
import type { Store } from '../ports/store.ts';
import { clockItem, cycleItem, inOrder, reviewItem, type CalendarItem } from '../rules/calendar-item.ts';
import type { Clock } from '../rules/clock.ts';
import type { Cycle } from '../rules/cycle.ts';
import { REGISTER_KINDS, type RegisterEntry } from '../rules/register-entry.ts';
import { eachOf } from './each-of.ts';
import { wholeList } from './whole-list.ts';

const END_OF_TIME = '9999-12-31T23:59:59.999Z';
/** So many things that fall due are looked through in each shard. */
const MOST_IN_SHARD = 2000;
const AT_ONCE = 16;

export interface CalendarAsked {
  now: string;
  /** First and last day, `YYYY-MM-DD`; what is late is always there. */
  from: string;
  until: string;
  /** Whose registers are looked through for reviews; each costs a read for every kind. */
  reviewsOf: readonly string[];
}

/**
 * Everything that falls due in the ecosystem, by day: what begins by itself, time limits that run, and reviews of
 * register entries. Whoever shows it leaves out what its reader may not know: clocks belong to runs.
 */
export async function loadCalendar(
  store: Pick<Store, 'due' | 'waitingCycles' | 'register'>,
  { now, from, until, reviewsOf }: CalendarAsked,
): Promise<CalendarItem[]> {
  const [clocks, cycles, reviews] = await Promise.all([
    openClocks(store),
    waitingCycles(store),
    eachOf(reviewsOf, AT_ONCE, (id) => entriesWithReview(store, id)),
  ]);
  const items = [
    ...clocks.map((clock) => clockItem(clock, now)),
    ...cycles.map((cycle) => cycleItem(cycle, now)),
    ...reviews.flat().map((entry) => reviewItem(entry, now.slice(0, 10))),
  ].filter((item) => item !== undefined);
  return inOrder(items.filter(({ on, late }) => late || (on >= from && on <= until)));
}

/** Clocks at which the sweep will look, which are all that run. */
async function openClocks(store: Pick<Store, 'due'>): Promise<Clock[]> {
  const found = await Promise.all(OWN_SHARDS.map((shard) => store.due(shard, END_OF_TIME, MOST_IN_SHARD)));
  return found.flat().flatMap((item) => (item.kind === 'clock' ? [item.clock] : []));
}

export async function waitingCycles(store: Pick<Store, 'waitingCycles'>): Promise<Cycle[]> {
  return wholeList((page) => store.waitingCycles(page));
}

async function entriesWithReview(
  store: Pick<Store, 'register'>,
  organizationId: string,
): Promise<RegisterEntry[]> {
  const found = await eachOf(REGISTER_KINDS, AT_ONCE, (kind) =>
    wholeList((page) => store.register(organizationId, kind, page)),
  );
  return found.flat().filter(({ reviewOn }) => reviewOn !== undefined);
}
