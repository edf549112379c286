import { computePeriod } from './calendar/compute-period.ts';
import type { Readings } from './calendar/readings.ts';
import { sayMoment } from './calendar/say-moment.ts';
import { sayPeriod } from './calendar/say-period.ts';
import { spellMoment } from './calendar/spell-moment.ts';
import { extensionOf, noticeDue } from './clock-extension.ts';
import { clockActs } from './clock-start.ts';
import type { Clock, ComputedDue, DerivationStep } from './clock.ts';
import { computeLimit } from './regimes/compute-limit.ts';
import type { Extension } from './regimes/regime-rule.ts';

type Ledgered = Pick<Clock, 'limit' | 'place' | 'ledger'>;

/** When a clock would end, extended or not, had it never stood still. */
export function baseDue(clock: Ledgered, readings: Partial<Readings>): ComputedDue {
  const { limit, place } = clock;
  const acts = clockActs(clock);
  const extension = extensionOf(clock)?.extension;
  if (extension === undefined || limit.kind === 'open') return computeLimit(limit, { acts, place, readings });
  const total = { ...limit, limits: limit.limits.map((each) => ({ ...each, period: extension.total })) };
  const due =
    readings.extension === 'chained'
      ? chained(clock, extension, readings)
      : computeLimit(total, { acts, place, readings });
  if (!due.evaluable) return due;
  return { ...due, derivation: [...extensionSteps(clock), ...due.derivation] };
}

/** The other reading of an extension: a second period after the first, from its last day before any roll. */
function chained(clock: Ledgered, { added }: Extension, readings: Partial<Readings>): ComputedDue {
  const { limit, place } = clock;
  const first = computeLimit(limit, { acts: clockActs(clock), place, readings });
  const [counted] = limit.kind === 'counted' ? limit.limits : [];
  if (!first.evaluable || counted === undefined) return first;
  const { law, citation } = counted;
  const start = first.strictDay === undefined ? { instant: first.legalLatestAt } : { day: first.strictDay };
  return computePeriod({ period: added, law, citation, start, place, readings });
}

function extensionSteps(clock: Ledgered): DerivationStep[] {
  const extended = extensionOf(clock);
  if (extended === undefined) return [];
  const { extension, noticeAt } = extended;
  const { to, within } = extension.notice;
  const due = noticeDue(clock);
  const by =
    due?.evaluable === true ? (due.lastDay ?? spellMoment(due.legalLatestAt, due.timeZone)) : undefined;
  const late = noticeAt !== undefined && due?.evaluable === true && noticeAt > due.legalLatestAt;
  const told =
    noticeAt === undefined
      ? 'not recorded yet'
      : `told ${saidAt(clock, noticeAt)}${late ? ', too late' : ''}`;
  return [
    {
      rule: 'Extended: one period from the start',
      citation: extension.citation,
      value: sayPeriod(extension.total),
    },
    {
      rule: `The extension and its reasons are told to ${to} within ${sayPeriod(within)} of the start`,
      citation: extension.citation,
      value: by === undefined ? told : `by ${sayMoment(by)}: ${told}`,
    },
  ];
}

function saidAt({ place }: Ledgered, instant: string): string {
  return sayMoment(spellMoment(instant, place.timeZone));
}
