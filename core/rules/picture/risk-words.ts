import type { RiskLevel } from './picture.ts';

export const LEVELS = [1, 2, 3, 4] as const satisfies readonly RiskLevel[];

/** The scales of the CNIL PIA method; severity and likelihood have the same four words. */
export const LEVEL_WORDS = {
  1: 'Negligible',
  2: 'Limited',
  3: 'Significant',
  4: 'Maximum',
} as const satisfies Record<RiskLevel, string>;
