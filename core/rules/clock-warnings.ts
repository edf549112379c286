import { internalTargetAt } from './clock-due.ts';
import { countingInstant } from './clock-start.ts';
import type { Clock } from './clock.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

interface Warning {
  before: number;
  over: number;
  upTo?: number;
}

/** Warnings so many hours before the strict target, for limits longer (and not longer) than so many hours. */
const WARNINGS: Warning[] = [
  { before: 7 * DAY_HOURS, over: 14 * DAY_HOURS },
  { before: 2 * DAY_HOURS, over: 4 * DAY_HOURS },
  { before: DAY_HOURS, over: DAY_HOURS },
];
/** Limits in hours only: those in days end at midnight, and are not asked for at six in the evening. */
const WARNINGS_IN_HOURS: Warning[] = [
  { before: 6, over: 6 },
  { before: 1, over: 1, upTo: 6 },
];

/** When people are warned of a clock, earliest first: before the strict target by its length, and at it. */
export function warningTimes(clock: Clock): string[] {
  const { due } = clock;
  if (due.evaluable) return timesBefore(clock, due.strictAt, due.strictDay === undefined);
  const target = due.openEnded === true ? internalTargetAt(clock) : undefined;
  return target === undefined ? [] : [target];
}

function timesBefore(clock: Clock, strictAt: string, inHours: boolean): string[] {
  const target = Date.parse(strictAt);
  const length = (target - Date.parse(countingInstant(clock) ?? strictAt)) / HOUR_MS;
  const all = [...WARNINGS, ...(inHours ? WARNINGS_IN_HOURS : [])];
  const fitting = all.filter(({ over, upTo }) => length > over && (upTo === undefined || length <= upTo));
  return [...fitting.map(({ before }) => new Date(target - before * HOUR_MS).toISOString()), strictAt];
}
