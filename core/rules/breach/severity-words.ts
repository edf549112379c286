/**
 * The categories and steps of ENISA, "Recommendations for a methodology of the assessment of severity of personal
 * data breaches", v1.0, December 2013, annexes 1 to 3, in our own words. Numbers live in ../severity.ts.
 */

export const DATA_CATEGORIES = {
  simple: 'Simple (name, contact, education, family)',
  behavioural: 'Behavioural (location, traffic, habits)',
  financial: 'Financial (income, accounts, benefits)',
  sensitive: 'Sensitive (health, politics, all of art. 9 and 10)',
} as const;

export const ADJUSTMENTS = {
  'minus-3': 'Three steps lower',
  'minus-2': 'Two steps lower',
  'minus-1': 'One step lower',
  base: 'As it stands',
  'plus-1': 'One step higher',
  'plus-2': 'Two steps higher',
  'plus-3': 'Three steps higher',
} as const;

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
