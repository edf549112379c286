import { TaskPage, RunDetail } from '../cli/client/answers.ts';
import { actOnTask } from '../cli/demo/act-on-task.ts';
import { DEMO_CAST } from '../cli/demo/demo-world.ts';
import { createRounds } from '../cli/demo/play-breach.ts';
import { dpoOf, lookAtRun, type Player } from '../cli/demo/player.ts';
import { reportIncident, sendSample } from '../cli/demo/report-incident.ts';
import type { BreachScript } from '../cli/demo/script.ts';
import type { Cloud } from '../local/cloud.ts';
import type { MeterReading } from '../local/meters.ts';
import { addUsage, NO_USAGE, usageBetween, type CountedUsage } from './counted-usage.ts';

export interface MeteredRun {
  usage: CountedUsage;
  /** Tasks answered and voices given. */
  acts: number;
}

/**
 * Plays one run and counts what it used: the alert, and for each act the inbox, the task's page and the answer of
 * the one person who acts, with all that follows from it. Looking for who that is is not counted.
 */
export async function meteredRun(
  cloud: Cloud,
  players: readonly Player[],
  script: BreachScript,
  incidentId: string,
): Promise<MeteredRun> {
  let usage = NO_USAGE;
  const metered = async <T>(work: () => Promise<T>): Promise<T> => {
    const before: MeterReading = cloud.meters();
    const value = await work();
    await cloud.settle();
    usage = addUsage(usage, usageBetween(before, cloud.meters()));
    return value;
  };
  const now = (): string => new Date(cloud.clock.now()).toISOString();
  await cloud.settle();
  const sample = { base: cloud.url, now: now(), incidentId };
  await metered(() => sendSample(sample));
  const runId = await reportIncident(sample);
  await cloud.settle();
  const coordinator = dpoOf(players, DEMO_CAST.lead);
  const rounds = createRounds();
  const settled = new Set<string>();
  let acts = 0;
  for (;;) {
    const { open } = await lookAtRun(coordinator, players, runId);
    const next = open.find(({ task, player }) => !settled.has(`${task.id} ${player.id}`));
    if (next === undefined) break;
    await metered(async () => {
      await next.player.api.call('/api/v1/tasks?scope=mine', TaskPage);
      await actOnTask(next, { script, cast: DEMO_CAST, now: now(), round: rounds.of(next.task) });
    });
    settled.add(`${next.task.id} ${next.player.id}`);
    acts += 1;
  }
  const { run } = await coordinator.api.call(`/api/v1/runs/${runId}`, RunDetail);
  if (run.status !== 'completed')
    throw new Error(`The metered run is ${run.status}: ${run.cause ?? 'nobody is asked for anything'}`);
  return { usage, acts };
}
