import { LAWS_OF_TIME, type LawOfTime } from '../../core/rules/calendar/law.ts';
import { parsePeriod } from '../../core/rules/calendar/parse-period.ts';
import type { Period } from '../../core/rules/calendar/period.ts';
import type { Place } from '../../core/rules/calendar/place.ts';
import type { Readings } from '../../core/rules/calendar/readings.ts';
import { readPlaceId } from './place-flag.ts';
import { readReadings } from './reading-flags.ts';
import { readStart } from './start-flags.ts';
import { needed, understood, unusable } from './unusable.ts';

export interface DeadlineFlags {
  law?: string;
  period?: string;
  from?: string;
  place?: string;
  zone?: string;
  before?: boolean;
  reading?: string[];
}

/** A question to the calendar law. */
export interface DeadlineQuestion {
  law: LawOfTime;
  period: Period;
  start: { instant: string } | { day: string };
  /** The start as it is spelled in answers. */
  from: string;
  place: Place;
  /** Whether the time zone was said; a day has none, and then only days are answered. */
  zoneSaid: boolean;
  direction: 'forwards' | 'backwards';
  readings: Partial<Readings>;
}

/** The question that the flags ask; each fault is a sentence with the way out. */
export function readDeadlineFlags(flags: DeadlineFlags): DeadlineQuestion {
  const law = readLaw(needed('--law', flags.law, `the law that counts, one of ${LAWS_OF_TIME.join(', ')}.`));
  const period = understood('--period', () =>
    parsePeriod(needed('--period', flags.period, 'how long, e.g. --period 72h, 3d, 8w, 1mo or 3bd.')),
  );
  const from = needed('--from', flags.from, "what starts it, e.g. --from '2026-05-22T16:30[Europe/Berlin]'.");
  const placeId = readPlaceId(needed('--place', flags.place, 'whose holidays count, e.g. --place DE.'), law);
  const { start, spelled, timeZone } = readStart(from, flags.zone);
  if ('day' in start && 'hours' in period)
    throw unusable(
      `--from is a day, but hours count from a time. Write it as ${start.day}T16:30[Europe/Berlin].`,
    );
  return {
    law,
    period,
    start,
    from: spelled,
    place: { id: placeId, timeZone: timeZone ?? 'UTC' },
    zoneSaid: timeZone !== undefined,
    direction: flags.before === true ? 'backwards' : 'forwards',
    readings: readReadings(flags.reading ?? []),
  };
}

function readLaw(text: string): LawOfTime {
  const law = LAWS_OF_TIME.find((known) => known === text);
  if (law !== undefined) return law;
  throw unusable(`There is no law of time "${text}". Choose one of ${LAWS_OF_TIME.join(', ')}.`);
}
