import { concerns, correct, type Correction } from './correction.ts';
import { FIRST_YEAR, type TablePlace } from './places.ts';
import { ruleOfDays } from './rule-of-days.ts';
import { type NamedDays, sourceDays } from './source-days.ts';

/** Rules by the holiday's name. */
type Rules = Map<string, string>;

/**
 * The text of every place's table, in the form that `readTable` reads: regions say how they differ from their country.
 * Throws where a correction changes nothing anywhere: the source has learned it then, and the correction can go.
 */
export function tableTexts(
  places: readonly TablePlace[],
  corrections: readonly Correction[],
): Map<string, string> {
  const idle = new Set(corrections);
  const ruleOf = remembered(ruleOfDays);
  const rules = new Map<string, Rules>();
  for (const { id, to } of places) {
    const days = correctedDays({ id, to }, corrections, idle);
    rules.set(id, new Map([...days].map(([name, set]) => [name, ruleOf(set, FIRST_YEAR, to)])));
  }
  for (const { places: where, because } of idle) {
    throw new Error(`A correction for ${where.join(', ')} changes nothing: ${because}`);
  }
  return new Map(places.map((place) => [place.id, textOf(place, rules)]));
}

function correctedDays(
  { id, to }: Pick<TablePlace, 'id' | 'to'>,
  corrections: readonly Correction[],
  idle: Set<Correction>,
): NamedDays {
  const days = sourceDays(id, FIRST_YEAR, to);
  for (const correction of corrections) {
    if (concerns(correction, id) && correct(days, correction, { from: FIRST_YEAR, to }))
      idle.delete(correction);
  }
  return days;
}

/** Most places share most days, and the search for a rule takes its time. */
function remembered(search: typeof ruleOfDays): typeof ruleOfDays {
  const found = new Map<string, string>();
  return (days, from, to) => {
    const key = [from, to, ...days].join();
    const rule = found.get(key) ?? search(days, from, to);
    found.set(key, rule);
    return rule;
  };
}

function textOf({ id, name, to }: TablePlace, rules: ReadonlyMap<string, Rules>): string {
  const own = rules.get(id) ?? new Map<string, string>();
  const country = id.split('-')[0] ?? '';
  const base = country === id ? undefined : rules.get(country);
  const years = `${FIRST_YEAR}-${to}`;
  if (base === undefined) return [`${name} ${years}`, ...ruleLines(own)].join('\n');
  const gone = [...base.keys()].filter((holiday) => !own.has(holiday)).map((holiday) => `- ${holiday}`);
  const different = new Map([...own].filter(([holiday, rule]) => base.get(holiday) !== rule));
  return [`${name} ${years} ${country}`, ...gone, ...ruleLines(different)].join('\n');
}

function ruleLines(rules: Rules): string[] {
  return [...rules].map(([holiday, rule]) => `${rule} ${holiday}`);
}
