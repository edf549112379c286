import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BREACH_SCRIPT, FALSE_ALARM_SCRIPT } from '../cli/demo/breach-script.ts';
import { signInPlayers } from '../cli/demo/demo-world.ts';
import { startCloud, type Cloud } from '../local/cloud.ts';
import { costOf } from './cost.ts';
import { usageBetween, type CountedUsage } from './counted-usage.ts';
import { atMost, type Figure, type Part } from './figure.ts';
import { meteredRun, type MeteredRun } from './metered-run.ts';
import { PRICES } from './prices.ts';

/** The sweep is a standing cost and is counted by itself, so it stays still while a run is counted. */
const NO_SCHEDULES_MS = 365 * 24 * 3_600_000;
const SWEEPS_A_MONTH = 30 * 24 * 60;

/** What one run of each process uses on AWS, counted by the embedded cloud's meters, at list prices. */
export const usage: Part = {
  name: 'usage',
  title: `What a run uses on AWS, at list prices of ${PRICES.date} (${PRICES.region}, no free tier, Lambda time of this machine)`,
  async measure(progress) {
    const dataDir = await mkdtemp(join(tmpdir(), 'clause8-usage-'));
    let cloud: Cloud | undefined;
    try {
      cloud = await startCloud({
        dataDir,
        port: 0,
        countUnits: true,
        schedulesAtLeastMilliseconds: NO_SCHEDULES_MS,
      });
      const players = await signInPlayers(new URL(cloud.url), cloud.city.people);
      progress('warming up');
      await meteredRun(cloud, players, FALSE_ALARM_SCRIPT, 'INC-WARM');
      progress('false alarm');
      const falseAlarm = await meteredRun(cloud, players, FALSE_ALARM_SCRIPT, 'INC-FALSE');
      progress('whole breach');
      const breach = await meteredRun(cloud, players, BREACH_SCRIPT, 'INC-BREACH');
      progress('sweep');
      const idle = await idleSweep(cloud);
      return [
        ...runFigures('breach-notification, whole', breach),
        ...perAct(breach),
        ...runFigures('breach-notification, false alarm', falseAlarm),
        {
          name: `sweep every minute, idle, a month`,
          value: costOf(idle) * SWEEPS_A_MONTH,
          unit: PRICES.currency,
        },
      ];
    } finally {
      await cloud?.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

async function idleSweep(cloud: Cloud): Promise<CountedUsage> {
  await cloud.settle();
  const before = cloud.meters();
  await cloud.runSchedules();
  await cloud.settle();
  return usageBetween(before, cloud.meters());
}

function runFigures(name: string, { usage: used, acts }: MeteredRun): Figure[] {
  const functions = Object.entries(used.byFunction)
    .map(([fn, count]) => `${fn.replace('clause8-', '')} ${count}`)
    .join(', ');
  return [
    { name: `${name}: acts of people`, value: acts, unit: '' },
    { name: `${name}: state transitions`, value: used.stateTransitions, unit: '' },
    { name: `${name}: invocations`, value: used.invocations, unit: '', note: functions },
    { name: `${name}: write units`, value: used.writeUnits, unit: '' },
    { name: `${name}: read units`, value: used.readUnits, unit: '' },
    { name: `${name}: cost of 1,000 runs`, value: costOf(used) * 1000, unit: PRICES.currency },
  ];
}

function perAct({ usage: used, acts }: MeteredRun): Figure[] {
  const transitions = used.stateTransitions / acts;
  const writes = used.writeUnits / acts;
  return [
    {
      name: 'transitions for each act of a person',
      value: transitions,
      unit: '',
      ...atMost(3, '', transitions),
    },
    { name: 'write units for each act of a person', value: writes, unit: '', ...atMost(30, '', writes) },
  ];
}
