/**
 * Article 29 Working Party, Guidelines on Data Protection Impact Assessment (WP248 rev.01), section III.B.a: nine
 * criteria; two or more normally mean that an assessment is needed. The ninth is processing that itself keeps people from
 * a right, a service or a contract; cross-border transfers, which some lists name instead, are none of the nine.
 */
export const SCREENING_CRITERIA = {
  evaluation: 'Evaluation or scoring',
  'automated-decision': 'Automated decision with legal or similar effect',
  'systematic-monitoring': 'Systematic monitoring',
  'sensitive-data': 'Sensitive or highly personal data',
  'large-scale': 'Large scale',
  matching: 'Matching or combining data sets',
  'vulnerable-people': 'Vulnerable people',
  'innovative-technology': 'Innovative use or technology',
  'blocks-right-or-service': 'Keeps people from a right, a service or a contract',
} as const;
export type Criterion = keyof typeof SCREENING_CRITERIA;

/** What each criterion asks, with examples from a city. */
export const CRITERION_HINTS: Readonly<Record<Criterion, string>> = {
  evaluation: 'Are people profiled, rated or predicted? For instance a score of who may not pay.',
  'automated-decision':
    'Does a system decide about people without somebody who looks at it? A fine, an access.',
  'systematic-monitoring':
    'Are people observed or followed? Cameras, counting by radio, positions of vehicles.',
  'sensitive-data': 'Health, beliefs, crimes; also location, money, messages, a diary.',
  'large-scale': 'Many people, much data, a long time or a wide area.',
  matching: 'Are data put together that people gave for different purposes or to different organizations?',
  'vulnerable-people': 'Children, employees, patients, asylum seekers: people who cannot easily say no.',
  'innovative-technology': 'A new technology, or a known one used in a new way.',
  'blocks-right-or-service':
    'Does the processing decide whether somebody gets a service, a contract or a right?',
};

/** GDPR art. 35(3)(a) to (c): an assessment is needed whatever the criteria say. */
export const ART_35_3_CASES = {
  'systematic-evaluation':
    'Systematic and extensive evaluation of people by automated means, on which decisions with legal or similar effect are based (a)',
  'special-categories': 'Special categories of data, or data on crimes, on a large scale (b)',
  'public-monitoring': 'Systematic monitoring of a publicly accessible area on a large scale (c)',
} as const;
export type Art353Case = keyof typeof ART_35_3_CASES;

/**
 * The public lists of the supervisory authority: processing for which an assessment is required (GDPR art. 35(4)), and
 * processing for which none is (35(5)). The UK GDPR has the same two.
 */
export const AUTHORITY_LISTS = {
  required: 'Yes, on its list of processing that needs an assessment (35(4))',
  exempt: 'Yes, on its list of processing that needs none (35(5))',
  neither: 'No, on neither',
} as const;
export type AuthorityList = keyof typeof AUTHORITY_LISTS;

export const CRITERIA: readonly Criterion[] = keysOf(SCREENING_CRITERIA);

function keysOf<W extends Record<string, string>>(words: W): (keyof W & string)[] {
  return Object.keys(words);
}
