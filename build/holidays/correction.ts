import { daysOfRule } from '../../core/rules/calendar/holidays/days-of-rule.ts';
import type { NamedDays } from './source-days.ts';

/** Where the source is wrong or silent, and by what law that is known. */
export interface Correction {
  /** Place ids; `DE-*` for all regions, `DE*` for the country and its regions. */
  places: string[];
  /** First: days that are no holidays, by name; all of the name's days, or those of a rule. */
  remove?: { name: string; on?: string };
  /** Then: days that are holidays, by a rule in the words of `daysOfRule`. */
  add?: { name: string; on: string };
  /** Last: a holiday's right name. */
  rename?: { name: string; to: string };
  because: string;
  /** The act or the official list; "not re-read" where it was known and not looked at again. */
  citation: string;
}

/** Whether a correction speaks of a place. */
export function concerns(correction: Correction, placeId: string): boolean {
  return correction.places.some((pattern) =>
    pattern.endsWith('*') ? placeId.startsWith(pattern.slice(0, -1)) : placeId === pattern,
  );
}

/** Makes a correction in a place's days; whether it changed any. */
export function correct(
  days: NamedDays,
  { remove, add, rename }: Correction,
  years: { from: number; to: number },
): boolean {
  const before = spell(days);
  const ruled = (rule: string) => daysOfRule(rule, years.from, years.to);
  if (remove !== undefined) {
    const gone = remove.on === undefined ? [...(days.get(remove.name) ?? [])] : ruled(remove.on);
    for (const day of gone) days.get(remove.name)?.delete(day);
  }
  if (add !== undefined) days.set(add.name, new Set([...(days.get(add.name) ?? []), ...ruled(add.on)]));
  if (rename !== undefined) {
    days.set(rename.to, new Set([...(days.get(rename.to) ?? []), ...(days.get(rename.name) ?? [])]));
    days.delete(rename.name);
  }
  for (const [name, set] of days) if (set.size === 0) days.delete(name);
  return spell(days) !== before;
}

function spell(days: NamedDays): string {
  return JSON.stringify([...days].map(([name, set]) => [name, [...set].sort()]).sort());
}
