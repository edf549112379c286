import type { Condition } from './condition.ts';
import { factWords } from './fact-words.ts';
import { readFact, type FactValue, type KnownFacts } from './read-fact.ts';
import { liesIn } from './territories.ts';

/** Three-valued (Kleene): a fact that is not recorded is neither yes nor no. */
export type Truth =
  /** Clauses that say why, and notes on what is not known and was taken for no. */
  | { truth: 'holds'; because: string[]; notes: string[] }
  /** A sentence. */
  | { truth: 'fails'; why: string }
  /** Each in words: "whether the incident is significant (NIS2 art. 23(3))". */
  | { truth: 'unknown'; missing: string[] };

/** Evaluates a condition. What decides alone decides: one `fails` in `all`, one `holds` in `any`, whatever is unknown. */
export function evaluateCondition(condition: Condition, facts: KnownFacts): Truth {
  if ('all' in condition) return all(condition.all, facts);
  if ('any' in condition) return any(condition, facts);
  if ('not' in condition) return not(evaluateCondition(condition.not, facts), condition.otherwise);
  if ('unless' in condition) return unless(evaluateCondition(condition.unless, facts), condition);
  return compare(condition, readFact(condition.fact, facts));
}

function all(conditions: Condition[], facts: KnownFacts): Truth {
  const missing: string[] = [];
  const because: string[] = [];
  const notes: string[] = [];
  for (const condition of conditions) {
    const one = evaluateCondition(condition, facts);
    if (one.truth === 'fails') return one;
    if (one.truth === 'unknown') missing.push(...one.missing);
    else {
      because.push(...one.because);
      notes.push(...one.notes);
    }
  }
  if (missing.length > 0) return { truth: 'unknown', missing: once(missing) };
  return { truth: 'holds', because: once(because), notes: once(notes) };
}

function any(condition: Extract<Condition, { any: unknown }>, facts: KnownFacts): Truth {
  const missing: string[] = [];
  const whys: string[] = [];
  for (const part of condition.any) {
    const one = evaluateCondition(part, facts);
    if (one.truth === 'holds') return one;
    if (one.truth === 'unknown') missing.push(...one.missing);
    else whys.push(one.why);
  }
  if (missing.length > 0) return { truth: 'unknown', missing: once(missing) };
  return { truth: 'fails', why: condition.otherwise ?? whys.join(' ') };
}

function once(texts: string[]): string[] {
  return [...new Set(texts)];
}

function not(inner: Truth, otherwise: string): Truth {
  switch (inner.truth) {
    case 'holds':
      return { truth: 'fails', why: otherwise };
    case 'fails':
      return { truth: 'holds', because: [], notes: [] };
    case 'unknown':
      return inner;
  }
}

function unless(exception: Truth, { otherwise, note }: { otherwise: string; note: string }): Truth {
  if (exception.truth === 'holds') return { truth: 'fails', why: otherwise };
  return { truth: 'holds', because: [], notes: exception.truth === 'unknown' ? [note] : [] };
}

type Comparison = Extract<Condition, { fact: unknown }>;

function compare(comparison: Comparison, value: FactValue): Truth {
  const words = factWords(comparison.fact);
  const matched = match(comparison, value);
  if (matched === undefined) return { truth: 'unknown', missing: [words.asks] };
  if (matched === false) return { truth: 'fails', why: comparison.otherwise ?? '' };
  return { truth: 'holds', because: [words.says(matched)], notes: [] };
}

/** What matched, as text; false when nothing did; undefined when that is not known. */
function match(comparison: Comparison, value: FactValue): string | false | undefined {
  if (value === undefined) return undefined;
  if ('is' in comparison) return value === comparison.is && (value ? 'yes' : 'no');
  if ('atLeast' in comparison) {
    return typeof value === 'number' && value >= comparison.atLeast && String(value);
  }
  const words = typeof value === 'object' ? value : [];
  return comparison.fact === 'organization.place'
    ? matchPlace(words, comparison.oneOf)
    : matchWord(words, comparison.oneOf);
}

/** `US-CA` is in `US`; whether `US` is in `US-CA` is not known. */
function matchPlace(places: readonly string[], areas: readonly string[]): string | false | undefined {
  const found = places.find((place) => areas.some((area) => liesIn(place, area)));
  if (found !== undefined) return found;
  return places.some((place) => areas.some((area) => liesIn(area, place))) ? undefined : false;
}

/** A list that says more is not yet known cannot exclude a word. */
function matchWord(words: readonly string[], wanted: readonly string[]): string | false | undefined {
  const found = words.find((word) => wanted.includes(word));
  if (found !== undefined) return found;
  return words.includes('not-yet-known') ? undefined : false;
}
