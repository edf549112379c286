import * as z from 'zod';
import type { Readings } from '../../core/rules/calendar/readings.ts';
import { unusable } from './unusable.ts';

/** Points on which lawyers differ, each with its readings, the default first. */
const READINGS = {
  weekendsInHours: z.enum(['counted', 'two-working-days']),
  application: z.enum(['applies', 'does-not-apply']),
  excludedHour: z.enum(['next-full-hour', 'from-the-instant']),
  onTheHour: z.enum(['hour-that-begins', 'hour-that-ends']),
  clockChange: z.enum(['elapsed', 'wall-clock']),
  extension: z.enum(['one-period', 'chained']),
  ukMonths: z.enum(['same-date', 'day-after']),
} satisfies { [K in keyof Readings]: z.ZodType<Readings[K]> };

const Given = z.object({
  weekendsInHours: READINGS.weekendsInHours.exactOptional(),
  application: READINGS.application.exactOptional(),
  excludedHour: READINGS.excludedHour.exactOptional(),
  onTheHour: READINGS.onTheHour.exactOptional(),
  clockChange: READINGS.clockChange.exactOptional(),
  extension: READINGS.extension.exactOptional(),
  ukMonths: READINGS.ukMonths.exactOptional(),
});

/** Readings from `point=reading` words, one for a point. */
export function readReadings(words: readonly string[]): Partial<Readings> {
  const given = words.map(readWord);
  const twice = given.find(([point], index) => given.findIndex(([other]) => other === point) < index);
  if (twice !== undefined) throw unusable(`--reading names ${twice[0]} twice. Give one reading of it.`);
  return Given.parse(Object.fromEntries(given));
}

function readWord(word: string): [string, string] {
  const [point = '', ...rest] = word.split('=').map((part) => part.trim());
  const reading = rest.join('=');
  const known = Object.entries(READINGS).find(([name]) => name === point)?.[1];
  if (known === undefined)
    throw unusable(
      `--reading knows no disputed point "${point}". The points are ${Object.keys(READINGS).join(', ')}.`,
    );
  const readings: readonly string[] = known.options;
  if (!readings.includes(reading))
    throw unusable(`--reading ${point} is "${reading}", but must be one of ${readings.join(', ')}.`);
  return [point, reading];
}
