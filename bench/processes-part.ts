import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVirtualClock, type VirtualClock } from '../local/clock.ts';
import { startCloud, type Cloud } from '../local/cloud.ts';
import { startProcess } from '../test/journeys/support/process-case.ts';
import { costOf } from './cost.ts';
import { usageBetween, type CountedUsage } from './counted-usage.ts';
import type { Figure, Part } from './figure.ts';
import { PLAYED_PROCESSES, type PlayedProcess } from './played-processes.ts';
import { playable } from './playable-cloud.ts';
import { PRICES } from './prices.ts';

/** A Monday morning without holidays near. */
const STARTS_AT = Date.parse('2026-03-02T07:00:00.000Z');
/** The sweep is a standing cost and is counted by itself. */
const NO_SCHEDULES_MS = 365 * 24 * 3_600_000;

/** What one whole run of each process uses on AWS. */
export const processes: Part = {
  name: 'processes',
  title: `One whole run of each process in the demo city (pages that people look at are not counted; list prices of ${PRICES.date})`,
  async measure(progress) {
    const dataDir = await mkdtemp(join(tmpdir(), 'clause8-processes-'));
    const opened: { cloud?: Cloud } = {};
    const clock = createVirtualClock(STARTS_AT, () => opened.cloud?.settle() ?? Promise.resolve());
    try {
      const cloud = await startCloud({
        dataDir,
        port: 0,
        clock,
        countUnits: true,
        schedulesAtLeastMilliseconds: NO_SCHEDULES_MS,
      });
      opened.cloud = cloud;
      const figures: Figure[] = [];
      for (const played of PLAYED_PROCESSES) {
        progress(played.start.processId);
        figures.push(...(await measured(cloud, clock, played)));
      }
      return figures;
    } finally {
      await opened.cloud?.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/** One after the other on one cloud: what is counted is the difference. */
async function measured(cloud: Cloud, clock: VirtualClock, played: PlayedProcess): Promise<Figure[]> {
  await cloud.settle();
  const before = withoutPages(cloud);
  const run = await startProcess(playable(cloud, clock), played.start);
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
