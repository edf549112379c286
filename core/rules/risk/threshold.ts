import { ART_35_3_CASES, SCREENING_CRITERIA, type Art353Case, type Criterion } from './nine-criteria.ts';

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

/** Two criteria or more, or one case of GDPR art. 35(3), mean needed; one criterion, advisable (WP248 rev.01, III.B). */
const MANY = 2;

export function thresholdOf(criteria: readonly Criterion[], cases: readonly Art353Case[]): ThresholdVerdict {
  const met = [...new Set(criteria)];
  const [listed] = cases;
  if (listed !== undefined)
    return { result: 'needed', because: `GDPR art. 35(3) asks for it: ${ART_35_3_CASES[listed]}.` };
  if (met.length >= MANY)
    return { result: 'needed', because: `${met.length} of nine criteria apply: ${named(met)}.` };
  if (met.length === 1)
    return { result: 'advisable', because: `One of nine criteria applies: ${named(met)}.` };
  return {
    result: 'not-needed',
    because: 'None of the nine criteria applies, and no case of GDPR art. 35(3).',
  };
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
