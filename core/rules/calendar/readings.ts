import type { LawOfTime } from './law.ts';

/** Points on which lawyers differ. The first reading of each is the default. */
export interface Readings {
  /** Whether 72 hours must contain two working days (Reg. 1182/71 art. 3(5): "any period of two days or more"). */
  weekendsInHours: 'counted' | 'two-working-days';
  /** Whether Reg. 1182/71 counts the time of the GDPR and its kin at all. */
  application: 'applies' | 'does-not-apply';
  /** What the hour that is not counted does (art. 3(1)): the period begins with the next full hour, or nothing. */
  excludedHour: 'next-full-hour' | 'from-the-instant';
  /** An event exactly on the hour lies in the hour that begins, or at the end of the one before. */
  onTheHour: 'hour-that-begins' | 'hour-that-ends';
  /** Hours across a change of the clocks: as they pass, or to the same time on the clock. */
  clockChange: 'elapsed' | 'wall-clock';
  /** An extension is one longer period from the start, or a second period after the first. */
  extension: 'one-period' | 'chained';
  /** UK: the same date of a later month, or (ICO until 2019) counted from the day after receipt. */
  ukMonths: 'same-date' | 'day-after';
}

export const DEFAULT_READINGS = {
  weekendsInHours: 'counted',
  application: 'applies',
  excludedHour: 'next-full-hour',
  onTheHour: 'hour-that-begins',
  clockChange: 'elapsed',
  extension: 'one-period',
  ukMonths: 'same-date',
} as const satisfies Readings;

/** A reading other than the default: where it can matter, what it says, and who reads the law so. */
export interface OtherwiseRead {
  option: keyof Readings;
  reading: string;
  change: Partial<Readings>;
  laws: readonly LawOfTime[];
  periods: 'hours' | 'days-and-longer' | 'months-and-years' | 'all' | 'extended';
  note: string;
  citation: string;
}

const BOTH = ['eu-1182', 'uk'] as const;

export const OTHER_READINGS: readonly OtherwiseRead[] = [
  {
    option: 'weekendsInHours',
    reading: 'two-working-days',
    change: { weekendsInHours: 'two-working-days' },
    laws: BOTH,
    periods: 'hours',
    note: 'Piltz and Pradel (ZD 2019, 152) and others read "any period of two days or more" as covering hours too: two whole working days must then lie in it. BayLfD (June 2019) and LDI NRW (February 2024) do not follow.',
    citation: 'Reg. 1182/71 art. 3(5)',
  },
  {
    option: 'application',
    reading: 'does-not-apply',
    change: { application: 'does-not-apply' },
    laws: ['eu-1182'],
    periods: 'all',
    note: 'Traeger (RDV 2020, 3) denies that the regulation counts the time of the GDPR: then no hour is left out, and nothing in it moves a last day.',
    citation: 'Reg. 1182/71 art. 1',
  },
  {
    option: 'excludedHour',
    reading: 'from-the-instant',
    change: { excludedHour: 'from-the-instant' },
    laws: BOTH,
    periods: 'hours',
    note: 'Some published guides count from the minute of the event, Friday 15:00 to Monday 15:00 for 72 hours.',
    citation: 'Reg. 1182/71 art. 3(1)',
  },
  {
    option: 'onTheHour',
    reading: 'hour-that-ends',
    change: { onTheHour: 'hour-that-ends' },
    laws: BOTH,
    periods: 'hours',
    note: 'An event at 15:00 sharp can be seen as the end of the hour before, which is then the one not counted.',
    citation: 'Reg. 1182/71 art. 3(1)',
  },
  {
    option: 'clockChange',
    reading: 'wall-clock',
    change: { clockChange: 'wall-clock' },
    laws: BOTH,
    periods: 'hours',
    note: 'The regulation is silent on changes of the clocks: whoever counts hours by the clock on the wall ends at the same time of the day. The earlier of the two is safe.',
    citation: 'Reg. 1182/71 art. 3(2)(a)',
  },
  {
    option: 'ukMonths',
    reading: 'day-after',
    change: { ukMonths: 'day-after' },
    laws: ['uk'],
    periods: 'months-and-years',
    note: 'Until 2019 the ICO counted from the day after receipt; it has followed the judgment in C-171/03 Toeters since.',
    citation: 'ICO guidance until 2019',
  },
  {
    option: 'extension',
    reading: 'chained',
    change: { extension: 'chained' },
    laws: ['eu-1182', 'uk', 'calendar', 'calendar-inclusive'],
    periods: 'extended',
    note: 'Some read an extension as a second period that follows the first, counted from the last day of that one before any roll.',
    citation: 'Reg. 1182/71 art. 3(2)(c)',
  },
];

/** Whether all readings taken are the defaults. */
export function isDefault(readings: Partial<Readings> = {}): boolean {
  const taken = { ...DEFAULT_READINGS, ...readings };
  return OTHER_READINGS.every(({ option }) => taken[option] === DEFAULT_READINGS[option]);
}
