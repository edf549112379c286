/**
 * What an organization does, as far as a law on breaches and incidents asks. `law-enforcement`: competent authority of
 * Directive (EU) 2016/680; `eu-institution`: Regulation (EU) 2018/1725.
 */
export const SECTORS = [
  'public-administration',
  'law-enforcement',
  'eu-institution',
  'energy',
  'transport',
  'water',
  'waste',
  'health',
  'digital-infrastructure',
  'telecom',
  'trust-services',
  'finance',
  'digital-products',
  'high-risk-ai',
  'research',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];
