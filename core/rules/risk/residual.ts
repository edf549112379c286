import type { Rated } from './scale.ts';

/**
 * What is wrong with the rating of what remains after treatment; undefined when nothing is. Measures make risks smaller:
 * a level above the one before needs a reason.
 */
export function residualProblem(before: Rated, after: Rated, reason: string | undefined): string | undefined {
  const higher = (['severity', 'likelihood'] as const).filter((scale) => after[scale] > before[scale]);
  if (higher.length === 0 || (reason?.trim() ?? '') !== '') return undefined;
  return `The ${higher.join(' and the ')} would be higher afterwards than before. Lower it, or say why.`;
}
