import { Temporal } from 'temporal-polyfill';

import type { Clock, ResolvedLimit } from './clock.ts';
import { spell } from './instant.ts';
import type { StartAct, StartActs } from './regimes/start-act.ts';

type Ledgered = Pick<Clock, 'limit' | 'ledger'>;

/** The acts a limit counts from, the governing one first. */
export function startActsOf(limit: ResolvedLimit): StartAct[] {
  return limit.kind === 'open' ? [limit.internalTarget.from] : limit.limits.map(({ from }) => from);
}

/** The instant from which a clock counts now: its start, or its last correction. */
export function countingStart(clock: Pick<Clock, 'ledger'>): string | undefined {
  return lastStart(clock)?.startAt;
}

/** The same as an instant: where only a day is known, its beginning at the clock's place. */
export function countingInstant(clock: Pick<Clock, 'ledger' | 'place'>): string | undefined {
  const startAt = countingStart(clock);
  if (startAt === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(startAt)) return startAt;
  return spell(Temporal.PlainDate.from(startAt).toZonedDateTime(clock.place.timeZone).toInstant());
}

/** When each act was that the clock counts from, as its ledger says now. */
export function clockActs(clock: Ledgered): StartActs {
  const last = lastStart(clock);
  if (last?.acts !== undefined) return last.acts;
  const [first] = startActsOf(clock.limit);
  return last === undefined || first === undefined ? {} : { [first]: last.startAt };
}

function lastStart({ ledger }: Pick<Clock, 'ledger'>) {
  return ledger
    .flatMap((entry) => (entry.type === 'started' || entry.type === 'corrected' ? [entry] : []))
    .at(-1);
}
