/** A level of the IAP2 spectrum of public participation: how much say the public has, and what it is promised for it. */
export interface EngagementLevel {
  id: 'inform' | 'consult' | 'involve' | 'collaborate' | 'empower';
  title: string;
  /** What it is for, in our own words. */
  goal: string;
  /** What whoever takes part may rely on, in our own words. */
  promise: string;
  /** Whether questions are asked of the public. */
  asks: boolean;
}

/** From the least say to the most (IAP2 spectrum; the five levels are its own, the wording is ours). */
export const LEVELS = [
  {
    id: 'inform',
    title: 'Inform',
    goal: 'People can understand what is planned, what it does to their data, and what was considered instead.',
    promise: 'We tell you what is planned and keep you up to date, in words you can follow.',
    asks: false,
  },
  {
    id: 'consult',
    title: 'Consult',
    goal: 'People say what they think of the plan, its alternatives and its safeguards before it is decided.',
    promise:
      'We listen, we take your concerns seriously, and we tell you what they changed and what they did not.',
    asks: true,
  },
  {
    id: 'involve',
    title: 'Involve',
    goal: 'People work with us while the plan is made, so that their concerns are understood and built in.',
    promise:
      'Your concerns show in the options that are worked out, and we tell you how they shaped the result.',
    asks: true,
  },
  {
    id: 'collaborate',
    title: 'Collaborate',
    goal: 'People are partners in every part of the decision, from the options to the preferred solution.',
    promise: 'We look for solutions together with you and follow your advice as far as we possibly can.',
    asks: true,
  },
  {
    id: 'empower',
    title: 'Empower',
    goal: 'The decision lies with the people.',
    promise: 'We carry out what you decide.',
    asks: true,
  },
] as const satisfies readonly EngagementLevel[];

export type LevelId = (typeof LEVELS)[number]['id'];

/** For choices: what each level promises stands beside its name. */
export const LEVEL_CHOICES = {
  inform: `Inform: ${LEVELS[0].promise}`,
  consult: `Consult: ${LEVELS[1].promise}`,
  involve: `Involve: ${LEVELS[2].promise}`,
  collaborate: `Collaborate: ${LEVELS[3].promise}`,
  empower: `Empower: ${LEVELS[4].promise}`,
} as const satisfies Record<LevelId, string>;

export function levelOf(id: LevelId): EngagementLevel {
  return LEVELS.find((level) => level.id === id) ?? LEVELS[1];
}
