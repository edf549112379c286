import { setTimeout as pause } from 'node:timers/promises';
import { TaskPage } from '../cli/client/answers.ts';
import { actOnTask, type Acted } from '../cli/demo/act-on-task.ts';
import { createRounds } from '../cli/demo/play-breach.ts';
import { dpoOf, lookAtRun, type OpenTask, type Player } from '../cli/demo/player.ts';
import type { BreachScript, Cast } from '../cli/demo/script.ts';

export interface ManyRuns {
  runIds: readonly string[];
  players: readonly Player[];
  cast: Cast;
  script: BreachScript;
  /** How many runs are played at once, each one act at a time. */
  inFlight: number;
  onAct?: (acted: Acted) => void;
  /** Hears of a request that failed; throws when that is not expected. */
  onFailure?: (error: unknown) => Promise<void>;
}

/** Nothing to do for anybody in a run: how long until somebody looks again. */
const LOOK_AGAIN_MS = 250;

/**
 * Plays runs at the same time in real time until they have ended: whoever is asked opens their inbox and the task,
 * and answers. Each person and task is acted on once, and again only when the request failed.
 */
export async function playMany(runs: ManyRuns): Promise<void> {
  await inPool(runs.runIds, runs.inFlight, (runId) => playOne(runs, runId));
}

async function playOne(runs: ManyRuns, runId: string): Promise<void> {
  const { players, cast, script } = runs;
  const coordinator = dpoOf(players, cast.lead);
  const rounds = createRounds();
  const settled = new Set<string>();
  const act = async (open: OpenTask): Promise<void> => {
    await open.player.api.call('/api/v1/tasks?scope=mine', TaskPage);
    const now = new Date().toISOString();
    const acted = await actOnTask(open, { script, cast, now, round: rounds.of(open.task) });
    settled.add(keyOf(open));
    if (acted !== undefined) runs.onAct?.(acted);
  };
  for (;;) {
    try {
      const { status, open } = await lookAtRun(coordinator, players, runId);
      if (status !== 'running') return;
      const next = open.filter((one) => !settled.has(keyOf(one)));
      for (const one of next) await act(one);
      if (next.length === 0) await pause(LOOK_AGAIN_MS);
    } catch (error) {
      if (runs.onFailure === undefined) throw error;
      await runs.onFailure(error);
    }
  }
}

function keyOf({ task, player }: OpenTask): string {
  return `${task.id} ${player.id}`;
}

/** Works through items, so many at a time. */
export async function inPool<T>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(size, items.length) }, worker));
}
