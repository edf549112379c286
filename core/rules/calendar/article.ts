import type { LawOfTime } from './law.ts';
import type { Readings } from './readings.ts';

/** Whether art. 3 of Regulation 1182/71 counts: by itself, or because the Data Protection Act 2018 points to it. */
export function follows1182({ law, readings }: { law: LawOfTime; readings: Readings }): boolean {
  return law === 'uk' || (law === 'eu-1182' && readings.application === 'applies');
}

/** An article of the regulation, e.g. `3(1)`, as the law that uses it cites it. */
export function sayArticle(law: LawOfTime, article: string): string {
  const cited = `Reg. 1182/71 art. ${article}`;
  return law === 'uk' ? `DPA 2018 s. 205(2) and ${cited}` : cited;
}
