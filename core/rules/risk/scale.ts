import type { RiskLevel } from '../picture/picture.ts';

/**
 * Severity of what a risk does to people, and how likely it is: four levels each (scales of the CNIL PIA method, in our
 * words). Keys are the digits, because forms choose among texts.
 */
export const SEVERITY = {
  '1': '1 Negligible: a small inconvenience, soon over',
  '2': '2 Limited: a real inconvenience that people can overcome',
  '3': '3 Significant: serious consequences, overcome with real difficulty',
  '4': '4 Maximum: significant or irreversible consequences',
} as const;
export const LIKELIHOOD = {
  '1': '1 Negligible: it hardly seems possible',
  '2': '2 Limited: it would be difficult',
  '3': '3 Significant: it seems possible',
  '4': '4 Maximum: it would be easy',
} as const;
export type LevelKey = keyof typeof SEVERITY;

const LEVELS: Readonly<Record<LevelKey, RiskLevel>> = { '1': 1, '2': 2, '3': 3, '4': 4 };

export function levelOf(key: LevelKey): RiskLevel {
  return LEVELS[key];
}

export function keyOfLevel(level: RiskLevel): LevelKey {
  return `${level}`;
}

export interface Rated {
  severity: RiskLevel;
  likelihood: RiskLevel;
}

/** Bands of the 4×4 map, from the mildest. */
export const BANDS = {
  low: 'Low: may be taken',
  medium: 'Medium: to be reduced',
  high: 'High: to be reduced, or the authority consulted',
  'very-high': 'Very high: to be avoided, or the authority consulted',
} as const;
export type Band = keyof typeof BANDS;

/** Where severity and likelihood begin to be high: the upper half of the scales. */
const UPPER_HALF = 3;
const TOP_CORNER = 7;

/**
 * Where a risk lies on the map. Low with both levels in the lower half, medium with one of them, high with both in the
 * upper half, very high in its top corner. The halves are those of the CNIL method; setting the top corner apart is ours.
 */
export function bandOf({ severity, likelihood }: Rated): Band {
  const upper = [severity, likelihood].filter((level) => level >= UPPER_HALF).length;
  if (upper === 0) return 'low';
  if (upper === 1) return 'medium';
  return severity + likelihood >= TOP_CORNER ? 'very-high' : 'high';
}

/** Whether what remains asks for prior consultation (GDPR art. 36(1): a high risk in the absence of measures). */
export function isHigh(rated: Rated): boolean {
  return ['high', 'very-high'].includes(bandOf(rated));
}

/** The worst of several, by severity first: what people would feel counts before how likely it is. */
export function worstOf(all: readonly Rated[]): Rated | undefined {
  return [...all].sort(
    (left, right) =>
      BAND_ORDER.indexOf(bandOf(right)) - BAND_ORDER.indexOf(bandOf(left)) ||
      right.severity - left.severity ||
      right.likelihood - left.likelihood,
  )[0];
}

const BAND_ORDER: readonly Band[] = ['low', 'medium', 'high', 'very-high'];

/** "severity 3, likelihood 2 (medium)". */
export function sayRated(rated: Rated): string {
  return `severity ${rated.severity}, likelihood ${rated.likelihood} (${bandOf(rated).replace('-', ' ')})`;
}
