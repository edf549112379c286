import type { ThreatType } from './linddun.ts';

/**
 * J.-H. Hoepman, "Privacy Design Strategies" (2014): four for the data, four for the process around them.
 */
export const STRATEGIES = {
  minimise: 'Minimise: take and keep as little as possible',
  separate: 'Separate: keep data apart that need not be together',
  abstract: 'Abstract: keep as little detail as possible',
  hide: 'Hide: keep the data out of plain view',
  inform: 'Inform: tell people in time and in plain words',
  control: 'Control: give people a say over their data',
  enforce: 'Enforce: commit to a policy and see to it',
  demonstrate: 'Demonstrate: be able to show it',
} as const;
export type Strategy = keyof typeof STRATEGIES;

/** The strategy that helps most against a type of threat: a proposal, which people change. */
export const STRATEGY_AGAINST: Readonly<Record<ThreatType, Strategy>> = {
  linking: 'separate',
  identifying: 'abstract',
  'non-repudiation': 'minimise',
  detecting: 'hide',
  'data-disclosure': 'minimise',
  unawareness: 'inform',
  'non-compliance': 'enforce',
};
