import type { Cloud } from '../local/cloud.ts';
import type { PlayCloud } from '../test/journeys/support/breach-world.ts';
import { startProcess } from '../test/journeys/support/process-case.ts';
import { costOf } from './cost.ts';
import { usageBetween, type CountedUsage } from './counted-usage.ts';
import type { Figure, Part } from './figure.ts';
import { PLAYED_PROCESSES, type PlayedProcess } from './played-processes.ts';
import { onPlayableCloud } from './playable-cloud.ts';
import { PRICES } from './prices.ts';

/** What one whole run of each process uses on AWS. */
export const processes: Part = {
  name: 'processes',
  title: `One whole run of each process in the demo city (pages that people look at are not counted; list prices of ${PRICES.date})`,
  measure: (progress) =>
    onPlayableCloud(async (cloud, play) => {
      const figures: Figure[] = [];
      for (const played of PLAYED_PROCESSES) {
        progress(played.start.processId);
        figures.push(...(await measured(cloud, play, played)));
      }
      return figures;
    }),
};

/** One after the other on one cloud: what is counted is the difference. */
async function measured(cloud: Cloud, play: PlayCloud, played: PlayedProcess): Promise<Figure[]> {
  await cloud.settle();
  const before = withoutPages(cloud);
  const run = await startProcess(play, played.start);
  const acts = await run.play(played.script, { patienceDays: played.patienceDays });
  const { run: ended } = await run.detail();
  if (ended.status !== 'completed')
    throw new Error(
      `${played.start.processId} is ${ended.status}: ${ended.cause ?? 'somebody is asked still'}`,
    );
  await cloud.settle();
  return figuresOf(played, acts.length, usageBetween(before, withoutPages(cloud)));
}

/** Who looks at what is not the process: the API's own invocations, and what they read, are left out. */
function withoutPages(cloud: Cloud) {
  const { invocations, ...meters } = cloud.meters();
  const { 'clause8-api': _pages, ...counted } = invocations;
  return { ...meters, readUnits: 0, invocations: counted };
}

function figuresOf({ start: { processId } }: PlayedProcess, acts: number, used: CountedUsage): Figure[] {
  return [
    { name: `${processId}: acts of people`, value: acts, unit: '' },
    { name: `${processId}: state transitions`, value: used.stateTransitions, unit: '' },
    {
      name: `${processId}: write units`,
      value: used.writeUnits,
      unit: '',
      note: `${(used.writeUnits / Math.max(1, acts)).toFixed(1)} an act, with starting, publishing and mails`,
    },
    { name: `${processId}: cost of 1,000 runs`, value: costOf(used) * 1000, unit: PRICES.currency },
  ];
}
