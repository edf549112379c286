/** ENISA, chapter 3: bands begin at 2, 3 and 4; what a level means for the people concerned, in our own words. */
export const BANDS = [
  { level: 'low', from: 0, means: 'nothing, or a few nuisances overcome without trouble' },
  { level: 'medium', from: 2, means: 'notable inconvenience, overcome with some difficulty' },
  { level: 'high', from: 3, means: 'serious consequences, overcome only with great difficulty' },
  { level: 'very-high', from: 4, means: 'serious, even lasting consequences that they may not overcome' },
] as const;
export type SeverityLevel = (typeof BANDS)[number]['level'];

/** The band of a figure; its lower edge belongs to it. */
export function levelOf(se: number): SeverityLevel {
  return BANDS.findLast(({ from }) => se >= from)?.level ?? 'low';
}
