/**
 * ENISA, annex 1: the data processing context (DPC), 1 to 4. Base scores and the direction of each step are
 * confirmed; the words of the steps are ours, from memory of the annex.
 */

/** What ENISA names as a reason to move a score, and which way it can move it. */
export const CONTEXT_FACTORS = {
  volume: { label: 'How much data of the same person', raises: true, lowers: false },
  controller: { label: 'What the organization is known for', raises: true, lowers: false },
  individuals: { label: 'Who the people are (minors, vulnerable, in danger)', raises: true, lowers: false },
  accuracy: { label: 'The data are wrong or out of date', raises: false, lowers: true },
  'public-before': { label: 'The data were public before', raises: false, lowers: true },
  nature: { label: 'What these data tell, or do not tell', raises: true, lowers: true },
} as const;
export type ContextFactor = keyof typeof CONTEXT_FACTORS;

interface Category {
  base: 1 | 2 | 3 | 4;
  /** When a step up or down is right, and which factors usually bring it about. */
  steps: readonly { by: number; when: string; factors: readonly ContextFactor[] }[];
}

/** Credentials are no category: they take the score of what they open. */
export const DPC = {
  simple: {
    base: 1,
    steps: [
      {
        by: 1,
        when: 'so much, or from such an organization, that a profile or guesses about wealth or standing are possible',
        factors: ['volume', 'controller'],
      },
      {
        by: 2,
        when: 'allows guesses about health, sexual life, politics or religion',
        factors: ['controller', 'nature'],
      },
      {
        by: 3,
        when: 'safety, or bodily or mental health, of vulnerable people or minors is at stake',
        factors: ['individuals'],
      },
    ],
  },
  behavioural: {
    base: 2,
    steps: [
      {
        by: -1,
        when: 'tells little of how somebody behaves, or is easy to find in public anyway',
        factors: ['nature', 'public-before', 'accuracy'],
      },
      { by: 1, when: 'a detailed profile of daily life is possible', factors: ['volume', 'controller'] },
      {
        by: 2,
        when: 'a profile that rests on sensitive data is possible',
        factors: ['nature', 'controller'],
      },
    ],
  },
  financial: {
    base: 3,
    steps: [
      {
        by: -2,
        when: 'tells nothing but, for instance, that somebody is a customer',
        factors: ['nature', 'accuracy', 'public-before'],
      },
      {
        by: -1,
        when: 'some figures, but no view of the situation (a bare account number)',
        factors: ['nature', 'accuracy', 'public-before'],
      },
      { by: 1, when: 'complete: allows fraud or a detailed profile', factors: ['nature', 'volume'] },
    ],
  },
  sensitive: {
    base: 4,
    steps: [
      {
        by: -3,
        when: 'tells nothing sensitive, or is easy to find in public anyway',
        factors: ['nature', 'public-before', 'accuracy'],
      },
      { by: -2, when: 'allows only general guesses', factors: ['nature', 'accuracy', 'public-before'] },
      {
        by: -1,
        when: 'allows guesses about sensitive facts, not more',
        factors: ['nature', 'accuracy', 'public-before'],
      },
    ],
  },
} as const satisfies Record<string, Category>;
export type DataCategory = keyof typeof DPC;

/** The whole steps by which a category may be moved: its score stays within 1 to 4. */
export function stepsOf(category: DataCategory): { lowest: number; highest: number } {
  const { base } = DPC[category];
  return { lowest: 1 - base, highest: 4 - base };
}

/** The score of one type of data; steps beyond 1 to 4 are cut off. */
export function dpcOf(category: DataCategory, adjustment: number): number {
  return Math.min(Math.max(DPC[category].base + adjustment, 1), 4);
}

/** When the table moves a category by these steps, in words; none for the score as it stands. */
export function wordsOfStep(category: DataCategory, by: number): string | undefined {
  const steps: Category['steps'] = DPC[category].steps;
  return steps.find((step) => step.by === by)?.when;
}
