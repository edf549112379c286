import { Temporal } from 'temporal-polyfill';

import { CodedError } from '../coded-error.ts';
import { spell } from '../instant.ts';

export type Moment = { kind: 'instant'; instant: string; timeZone: string } | { kind: 'day'; day: string };

const HOW = 'Write a day (2026-05-22), or a time with its zone (2026-05-22T16:30[Europe/Berlin]).';
const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME =
  /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)([Zz]|[+-]\d\d:?\d\d)?(?:\[([^\]=]+)\])?$/;

interface Written {
  text: string;
  day: string;
  time: string;
  offset: string | undefined;
  timeZone: string;
}

/**
 * A day, or a local time with its IANA zone and, where the clocks show that time twice, its offset. Throws
 * `moment.no-zone`, `moment.unknown-zone`, `moment.no-such-day`, `moment.no-such-time`, `moment.twice`,
 * `moment.wrong-offset` or `moment.unreadable`, each with a sentence that says the way out.
 */
export function parseMoment(text: string): Moment {
  const written = text.trim();
  if (DAY.test(written)) return { kind: 'day', day: parseDay(written) };
  const [, day, time, offset, timeZone] = TIME.exec(written) ?? [];
  if (day === undefined || time === undefined) {
    throw new CodedError('moment.unreadable', `"${text}" is no day and no time. ${HOW}`);
  }
  if (timeZone === undefined) {
    const why = offset === undefined ? '' : ', and an offset names no place whose clocks count';
    const way = `Write the zone: ${day}T${time}${offset ?? ''}[Europe/Berlin], or [UTC].`;
    throw new CodedError('moment.no-zone', `"${text}" has no time zone${why}. ${way}`);
  }
  parseDay(day);
  return inZone({ text, day, time, offset: offset?.toUpperCase(), timeZone });
}

function parseDay(text: string): string {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw new CodedError('moment.no-such-day', `There is no day ${text}: ${lastOfMonth(text)}`);
  }
}

function lastOfMonth(text: string): string {
  const [year, month] = text.split('-').map(Number);
  if (year === undefined || month === undefined || month < 1 || month > 12)
    return 'a year has twelve months.';
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  return `that month has the days 1 to ${daysInMonth}.`;
}

function inZone(written: Written): Moment {
  const { text, time, offset, timeZone } = written;
  if (!isKnownZone(timeZone)) {
    throw new CodedError(
      'moment.unknown-zone',
      `There is no time zone "${timeZone}". Use an IANA name such as Europe/Berlin.`,
    );
  }
  const local = localTimeOf(written);
  if (local === undefined) {
    throw new CodedError(
      'moment.unreadable',
      `"${text}" has no time of the day: ${time} is not from 00:00 to 23:59.`,
    );
  }
  if (offset !== undefined) return withOffset(written, local, offset);
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const second = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (first.epochMilliseconds !== second.epochMilliseconds) throw notOnce(written, local, first, second);
  return moment(first);
}

/** With an offset the instant is certain; it has to be one that the zone has at that time. */
function withOffset({ text, timeZone }: Written, local: Temporal.PlainDateTime, offset: string): Moment {
  if (offset === 'Z') return moment(local.toZonedDateTime('UTC').withTimeZone(timeZone));
  try {
    return moment(
      Temporal.ZonedDateTime.from(`${local.toString()}${offset}[${timeZone}]`, { offset: 'reject' }),
    );
  } catch {
    throw new CodedError(
      'moment.wrong-offset',
      `"${text}": the clocks of ${timeZone} are never ${offset} from UTC at that time. Leave the offset out, or correct it.`,
    );
  }
}

/** At a change of the clocks a local time may not exist, or exist twice. */
function notOnce(
  { text, day, time, timeZone }: Written,
  local: Temporal.PlainDateTime,
  first: Temporal.ZonedDateTime,
  second: Temporal.ZonedDateTime,
): CodedError {
  const shown = first.toPlainDateTime().equals(local);
  if (!shown) {
    const way = `Write ${second.toPlainDateTime().toString()}[${timeZone}] if that is meant`;
    return new CodedError(
      'moment.no-such-time',
      `There is no ${time} on ${day} in ${timeZone}: the clocks are put forward over it. ${way}.`,
    );
  }
  const way = [first, second].map((each) => `${day}T${time}${each.offset}[${timeZone}]`).join(' or ');
  return new CodedError('moment.twice', `"${text}" is twice: the clocks are put back. Write ${way}.`);
}

function localTimeOf({ day, time }: Written): Temporal.PlainDateTime | undefined {
  // Temporal reads a leap second as :59; nobody means one here.
  if (time.slice(6, 8) === '60') return undefined;
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`);
  } catch {
    return undefined;
  }
}

/** A name, not a bare offset: `[+02:00]` has no changes of the clocks. */
function isKnownZone(timeZone: string): boolean {
  if (/^[+-]/.test(timeZone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}

function moment(zoned: Temporal.ZonedDateTime): Moment {
  return { kind: 'instant', instant: spell(zoned.toInstant()), timeZone: zoned.timeZoneId };
}
