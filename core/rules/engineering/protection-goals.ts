import type { ThreatType } from './linddun.ts';

/**
 * Security's three goals and the three of privacy (M. Hansen, M. Jensen, M. Rost, "Protection Goals for Privacy
 * Engineering", 2015, which ISO/IEC TR 27550 takes up).
 */
export const PROTECTION_GOALS = {
  confidentiality: 'Confidentiality: only those see the data who must',
  integrity: 'Integrity: the data are right and stay as they are',
  availability: 'Availability: the data are there when they are needed',
  unlinkability: 'Unlinkability: the data cannot be put together across purposes',
  transparency: 'Transparency: people and supervisors can see what is done',
  intervenability: 'Intervenability: people can step in, correct and object',
} as const;
export type ProtectionGoal = keyof typeof PROTECTION_GOALS;

/** The goal that a type of threat works against most: a proposal, which people change. */
export const GOAL_AGAINST: Readonly<Record<ThreatType, ProtectionGoal>> = {
  linking: 'unlinkability',
  identifying: 'unlinkability',
  'non-repudiation': 'unlinkability',
  detecting: 'confidentiality',
  'data-disclosure': 'confidentiality',
  unawareness: 'transparency',
  'non-compliance': 'transparency',
};
