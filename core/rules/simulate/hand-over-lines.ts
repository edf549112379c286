import type { HandOver, Simulation } from './simulation.ts';

/** What an organization must have done by one moment, for one reason. */
export interface HandOverLine extends Pick<HandOver, 'latestSafeAt' | 'forLimit' | 'because' | 'passed'> {
  titles: string[];
}

/** The hand-overs of an organization for people to read: steps that ask for the same moment and reason are one line. */
export function handOverLines({ handOvers }: Simulation, organizationId: string): HandOverLine[] {
  const lines = new Map<string, HandOverLine>();
  for (const one of handOvers.filter((found) => found.organizationId === organizationId)) {
    const { latestSafeAt, forLimit, because, passed, title } = one;
    const key = JSON.stringify([latestSafeAt, forLimit.at, because, passed]);
    const known = lines.get(key);
    if (known !== undefined) known.titles.push(title);
    else
      lines.set(key, {
        latestSafeAt,
        forLimit,
        because,
        titles: [title],
        ...(passed === undefined ? {} : { passed }),
      });
  }
  return [...lines.values()];
}
