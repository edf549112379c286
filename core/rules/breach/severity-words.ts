import { CONTEXT_FACTORS, wordsOfStep, type ContextFactor } from '../severity/data-categories.ts';
import {
  IDENTIFIERS as IDENTIFIER_TABLE,
  sayIdentifier,
  type IdentifierId,
} from '../severity/identifiers.ts';

/**
 * The categories and steps of ENISA, "Recommendations for a methodology of the assessment of severity of personal
 * data breaches", v1.0, December 2013, annexes 1 to 3, in our own words. Numbers live in ../severity/.
 */

export const DATA_CATEGORIES = {
  simple: 'Simple (name, contact, education, family)',
  behavioural: 'Behavioural (location, traffic, habits)',
  financial: 'Financial (income, accounts, benefits)',
  sensitive: 'Sensitive (health, politics, all of art. 9 and 10)',
} as const;

/** Steps up and down, each with when the table takes it, by category. */
export const ADJUSTMENTS = {
  'minus-3': stepWords('Three steps lower', -3),
  'minus-2': stepWords('Two steps lower', -2),
  'minus-1': stepWords('One step lower', -1),
  base: 'As it stands',
  'plus-1': stepWords('One step higher', 1),
  'plus-2': stepWords('Two steps higher', 2),
  'plus-3': stepWords('Three steps higher', 3),
} as const;

/** The reasons that ENISA names for a step. */
export const ADJUSTMENT_FACTORS = wordsByKey<ContextFactor>(
  CONTEXT_FACTORS,
  (key) => CONTEXT_FACTORS[key].label,
);

/** What in the data leads to a person, with the level that each reaches. */
export const IDENTIFIERS = wordsByKey<IdentifierId>(IDENTIFIER_TABLE, sayIdentifier);

export const EASE_OF_IDENTIFICATION = {
  negligible: 'Hardly possible to tell who it is',
  limited: 'Possible with access to other sources',
  significant: 'Possible with little effort',
  maximum: 'Plain: name or the like beside other data',
} as const;

export const CONFIDENTIALITY = {
  'not-concerned': 'Not concerned',
  'exposed-no-evidence': 'Exposed, but nothing shows that anybody saw them',
  'known-recipients': 'Seen by a known number of people',
  'unknown-recipients': 'Open to people nobody can count',
} as const;

export const INTEGRITY = {
  'not-concerned': 'Not concerned',
  'altered-no-misuse': 'Altered, put right before use',
  'altered-recoverable': 'Altered and perhaps used, can be recovered',
  'altered-unrecoverable': 'Altered and perhaps used, cannot be recovered',
} as const;

export const AVAILABILITY = {
  'not-concerned': 'Not concerned',
  'recoverable-easily': 'Missing, easy to restore',
  temporary: 'Missing for a time',
  'full-loss': 'Lost, nobody can supply them again',
} as const;

function stepWords(step: string, by: number): string {
  const cases = (['simple', 'behavioural', 'financial', 'sensitive'] as const).flatMap((category) => {
    const when = wordsOfStep(category, by);
    return when === undefined ? [] : [`${category}: ${when}`];
  });
  return `${step} (${cases.join('; ')})`;
}

function wordsByKey<K extends string>(
  table: Readonly<Record<K, unknown>>,
  say: (key: K) => string,
): Readonly<Record<K, string>> {
  const keys = Object.keys(table) as K[]; // Object.keys forgets the keys of a literal.
  return Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<K, string>; // The same keys again.
}
