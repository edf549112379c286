import { holidayPlaces } from '../../core/rules/calendar/holidays/holiday-on.ts';
import type { LawOfTime } from '../../core/rules/calendar/law.ts';
import type { Period } from '../../core/rules/calendar/period.ts';
import { sayDerivation } from '../../core/rules/calendar/say-derivation.ts';
import { spellMoment } from '../../core/rules/calendar/spell-moment.ts';
import type { ComputedDue, DerivationStep, OtherReading } from '../../core/rules/clock.ts';
import type { DeadlineQuestion } from './deadline-flags.ts';

type Evaluable = Extract<ComputedDue, { evaluable: true }>;

/**
 * What `clause8 deadline --json` prints. `due` and `strict` are spelled as `--from` is: a local time with its zone for
 * hours, else a day, which means its end (24:00).
 */
export interface DeadlineAnswer {
  due: string;
  strict: string;
  law: LawOfTime;
  period: Period;
  from: string;
  direction: 'forwards' | 'backwards';
  place: { id: string; name?: string; timeZone?: string };
  derivation: DerivationStep[];
  /** The derivation as sentences, other readings included. */
  sentences: string[];
  otherReadings: (Pick<OtherReading, 'option' | 'reading' | 'note' | 'citation'> & {
    due: string;
    dueAt?: string;
  })[];
  /** Disputed points that were asked to be read another way. */
  readings: DeadlineQuestion['readings'];
  /** The table of public holidays of the place; hours need none. */
  holidays?: { place: string; from: number; to: number; source: string };
  /** The same as instants in UTC, where a time zone was said. */
  dueAt?: string;
  strictAt?: string;
}

/** The dates with all that explains them. */
export function deadlineAnswer(question: DeadlineQuestion, due: Evaluable): DeadlineAnswer {
  const { law, period, from, direction, place, readings, zoneSaid } = question;
  const table = holidayPlaces().find(({ id }) => id === place.id);
  const spelled = (day: string | undefined, instant: string) => day ?? spellMoment(instant, due.timeZone);
  return {
    due: spelled(due.lastDay, due.legalLatestAt),
    strict: spelled(due.strictDay ?? due.lastDay, due.strictAt),
    law,
    period,
    from,
    direction,
    place: {
      id: place.id,
      ...(table === undefined ? {} : { name: table.name }),
      ...(zoneSaid ? { timeZone: due.timeZone } : {}),
    },
    derivation: due.derivation,
    sentences: sayDerivation(due, zoneSaid ? place : undefined),
    otherReadings: due.otherReadings.map(({ legalLatestAt, lastDay, ...other }) => ({
      ...other,
      due: spelled(lastDay, legalLatestAt),
      ...(zoneSaid ? { dueAt: legalLatestAt } : {}),
    })),
    readings,
    ...(table === undefined
      ? {}
      : { holidays: { place: table.id, from: table.from, to: table.to, source: table.source } }),
    ...(zoneSaid ? { dueAt: due.legalLatestAt, strictAt: due.strictAt } : {}),
  };
}
