import {
  ART_35_3_CASES,
  SCREENING_CRITERIA,
  type Art353Case,
  type AuthorityList,
  type Criterion,
} from './nine-criteria.ts';

/** Whether an impact assessment is needed, from the mildest to the strictest. */
export const THRESHOLDS = {
  'not-needed': 'Not needed',
  advisable: 'Advisable',
  needed: 'Needed',
} as const;
export type Threshold = keyof typeof THRESHOLDS;

/** What people make of it. */
export const COURSES = {
  assess: 'Make the assessment',
  'no-assessment': 'Make none',
} as const;
export type Course = keyof typeof COURSES;

export interface ThresholdVerdict {
  result: Threshold;
  /** A sentence for people. */
  because: string;
}

/** What a screening says, as far as it decides. */
export interface Screened {
  criteria: readonly Criterion[];
  cases: readonly Art353Case[];
  authorityList: AuthorityList;
}

/** Two criteria or more mean needed; one, advisable (WP248 rev.01, III.B). */
const MANY = 2;

/**
 * A case of GDPR art. 35(3), or the authority's list of art. 35(4), means needed, whatever else holds. Its list of art.
 * 35(5) exempts what stands there; where criteria apply nevertheless, the data protection officer has to agree that it
 * is what stands there (advisable).
 */
export function thresholdOf({ criteria, cases, authorityList }: Screened): ThresholdVerdict {
  const met = [...new Set(criteria)];
  const required = requiredByLaw({ cases, authorityList });
  if (required !== undefined) return { result: 'needed', because: `The law asks for it: ${required}.` };
  if (authorityList === 'exempt')
    return met.length === 0
      ? { result: 'not-needed', because: `${EXEMPT}.` }
      : {
          result: 'advisable',
          because: `${EXEMPT}, but ${named(met)} applies: it may not be what stands there.`,
        };
  if (met.length >= MANY)
    return { result: 'needed', because: `${met.length} of nine criteria apply: ${named(met)}.` };
  if (met.length === 1)
    return { result: 'advisable', because: `One of nine criteria applies: ${named(met)}.` };
  return {
    result: 'not-needed',
    because: 'None of the nine criteria applies, no case of GDPR art. 35(3), and no list of the authority.',
  };
}

const EXEMPT = 'It stands on the authority’s list of processing that needs no assessment (GDPR art. 35(5))';

/** Why nobody can leave an assessment out, in words; undefined where the law leaves a choice. */
export function requiredByLaw({
  cases: [listed],
  authorityList,
}: Pick<Screened, 'cases' | 'authorityList'>): string | undefined {
  if (listed !== undefined) return `${ART_35_3_CASES[listed]} (GDPR art. 35(3))`;
  return authorityList === 'required'
    ? 'it stands on the authority’s list of processing that needs an assessment (GDPR art. 35(4))'
    : undefined;
}

export type Overruling = 'as-computed' | 'upwards' | 'downwards';

/**
 * How a course differs from what was computed. Everybody may go upwards; downwards takes the reason of the data
 * protection officer.
 */
export function overrulingOf(computed: Threshold, course: Course): Overruling {
  if (course === 'assess') return computed === 'not-needed' ? 'upwards' : 'as-computed';
  return computed === 'not-needed' ? 'as-computed' : 'downwards';
}

function named(criteria: Criterion[]): string {
  return criteria.map((criterion) => SCREENING_CRITERIA[criterion].toLowerCase()).join(', ');
}
