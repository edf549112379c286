import { readFileSync } from 'node:fs';

import * as z from 'zod';

import { computePeriod } from '../../../../core/rules/calendar/compute-period.ts';
import { LAWS_OF_TIME } from '../../../../core/rules/calendar/law.ts';
import { parseMoment } from '../../../../core/rules/calendar/parse-moment.ts';
import { spellMoment } from '../../../../core/rules/calendar/spell-moment.ts';
import type { ComputedDue } from '../../../../core/rules/clock.ts';

const count = z.number();
export const DeadlineRow = z.object({
  id: z.string(),
  rule: z.enum(LAWS_OF_TIME),
  place: z.string(),
  start: z.string(),
  period: z.union([
    z.strictObject({ hours: count }),
    z.strictObject({ days: count }),
    z.strictObject({ weeks: count }),
    z.strictObject({ months: count }),
    z.strictObject({ years: count }),
    z.strictObject({ businessDays: count }),
  ]),
  due: z.string(),
  strict: z.string().optional(),
  certainty: z.enum(['S', 'R', 'D', 'A']),
  note: z.string().optional(),
});
export type DeadlineRow = z.infer<typeof DeadlineRow>;

export const DEADLINES = z
  .array(DeadlineRow)
  .parse(JSON.parse(readFileSync('test/vectors/deadlines.json', 'utf8')));

/** Rows that start with a day name no zone; any will do, since a day is asked for. */
const DEFAULT_ZONE = 'Europe/Berlin';

export function answerTo(row: Omit<DeadlineRow, 'due' | 'certainty'>): ComputedDue {
  const start = parseMoment(row.start);
  const timeZone = start.kind === 'instant' ? start.timeZone : DEFAULT_ZONE;
  return computePeriod({
    period: row.period,
    law: row.rule,
    citation: 'the act',
    start: start.kind === 'instant' ? { instant: start.instant } : { day: start.day },
    place: { id: row.place, timeZone },
  });
}

/** The result as the vectors write it; what is missing when there is none. */
export function spelled(due: ComputedDue): { due: string; strict?: string; last?: string } {
  if (!due.evaluable) return { due: due.missing };
  const { lastDay, legalLatestAt, strictAt, timeZone, derivation } = due;
  return {
    due: lastDay ?? spellMoment(legalLatestAt, timeZone),
    strict: due.strictDay ?? spellMoment(strictAt, timeZone),
    last: derivation.at(-1)?.value ?? '',
  };
}
