import { daysOfRule } from '../../core/rules/calendar/holidays/days-of-rule.ts';
import { dayNumber, easterSunday, orthodoxEasterSunday } from '../../core/rules/calendar/holidays/easter.ts';

const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];
/** A pattern has to explain so many days to be worth more than their list. */
const LEAST = 3;
/** Starts of weeks that read best: "the third Monday" is the first on or after the 15th. */
const ROUND_STARTS = new Set([1, 8, 15, 22, 25, 24]);

interface Pattern {
  rule: string;
  covers: string[];
}

/**
 * The shortest rule found (in the words of `daysOfRule`) that gives exactly these days between two years.
 * Patterns that fit most days are taken first, what is left is listed.
 */
export function ruleOfDays(days: ReadonlySet<string>, from: number, to: number): string {
  const left = new Set(days);
  const items: string[] = [];
  while (left.size > 0) {
    const best = bestPattern(days, left, from, to);
    if (best === undefined) break;
    items.push(best.rule);
    for (const day of best.covers) left.delete(day);
  }
  const listed = [...left].sort().map((day) => day.slice(2).replaceAll('-', ''));
  return [...items, ...listed].join(',');
}

function bestPattern(days: ReadonlySet<string>, left: Set<string>, from: number, to: number) {
  const fresh = ({ covers }: Pattern) => covers.filter((day) => left.has(day)).length;
  let best: Pattern | undefined;
  // A pattern that gives all of the days gives the first of them: mostly the search ends there.
  for (const rule of [...candidates([...left].slice(0, 1)), ...candidates(left)]) {
    const pattern = longestStretch(rule, days, from, to);
    if (fresh(pattern) < LEAST) continue;
    if (fresh(pattern) === left.size) return pattern;
    if (best === undefined || fresh(pattern) > fresh(best)) best = pattern;
  }
  return best;
}

/** Every rule that gives at least one of the days; the plainest kinds first, so that they win where all fit alike. */
function candidates(days: Iterable<string>): Set<string> {
  const dates: string[] = [];
  const feasts: string[] = [];
  const weekdays: string[] = [];
  for (const day of days) {
    dates.push(day.slice(5));
    const number = dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
    feasts.push(...aroundEaster(number, Number(day.slice(0, 4))));
    weekdays.push(...weekdayRules(number));
  }
  return new Set([...dates, ...feasts, ...weekdays]);
}

function aroundEaster(day: number, year: number): string[] {
  const offsets = { easter: day - easterSunday(year), orthodox: day - orthodoxEasterSunday(year) };
  return Object.entries(offsets)
    .filter(([, offset]) => Math.abs(offset) < 70)
    .map(([feast, offset]) => `${feast}${offset < 0 ? '' : '+'}${offset}`);
}

function weekdayRules(day: number): string[] {
  const starts = [0, 1, 2, 3, 4, 5, 6].map((back) => new Date((day - back) * 86_400_000));
  const round = (date: Date) => (ROUND_STARTS.has(date.getUTCDate()) ? 0 : 1);
  return starts
    .sort((left, right) => round(left) - round(right))
    .map((start) => `${WEEKDAYS[((day % 7) + 7) % 7] ?? ''}:${start.toISOString().slice(5, 10)}`);
}

/** The longest run of years in which the rule gives only days of the set. */
function longestStretch(rule: string, days: ReadonlySet<string>, from: number, to: number): Pattern {
  let best = { first: from, last: from - 1 };
  let first = from;
  for (let year = from; year <= to; year += 1) {
    if (!daysOfRule(rule, year, year).every((day) => days.has(day))) first = year + 1;
    else if (year - first > best.last - best.first) best = { first, last: year };
  }
  const lower = best.first === from ? '' : `${best.first}`;
  const upper = best.last === to ? '' : `${best.last}`;
  const bounds = lower === '' && upper === '' ? '' : `@${lower}-${upper}`;
  return { rule: `${rule}${bounds}`, covers: daysOfRule(rule, best.first, best.last) };
}
