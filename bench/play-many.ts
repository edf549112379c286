import { setTimeout as pause } from 'node:timers/promises';
import { actOnTask, type Acted } from '../cli/demo/act-on-task.ts';
import { createRounds } from '../cli/demo/play-breach.ts';
import { openTasksOf, type OpenTask, type Player } from '../cli/demo/player.ts';
import type { BreachScript, Cast } from '../cli/demo/script.ts';

export interface ManyRuns {
  players: readonly Player[];
  cast: Cast;
  script: BreachScript;
  /** How many tasks are acted on at once. */
  inFlight: number;
  /** Asked whenever nobody is asked for anything. */
  allEnded(): Promise<boolean>;
  onAct?(acted: Acted): void;
  /** Hears of a request that failed; throws when that is not expected. */
  onFailure?: (error: unknown, open?: OpenTask) => Promise<void>;
}

/** Nothing to do for anybody: as soon as that changes, somebody looks again. */
const LOOK_AGAIN_MS = 10;

/**
 * Plays many runs at once in real time: everybody answers whatever is in their inbox, until all runs have ended.
 * Each person and task is acted on once, and again only when the request failed.
 */
export async function playMany(runs: ManyRuns): Promise<void> {
  const rounds = createRounds();
  const settled = new Set<string>();
  const fail =
    runs.onFailure ??
    ((error: unknown) => Promise.reject(error instanceof Error ? error : new Error(String(error))));

  async function act(open: OpenTask): Promise<void> {
    const { script, cast } = runs;
    try {
      const acted = await actOnTask(open, {
        script,
        cast,
        now: new Date().toISOString(),
        round: rounds.of(open.task),
      });
      settled.add(`${open.task.id} ${open.player.id}`);
      if (acted !== undefined) runs.onAct?.(acted);
    } catch (error) {
      await fail(error, open);
    }
  }

  for (;;) {
    try {
      const open = await openTasksOf(runs.players, (task, player) => !settled.has(`${task.id} ${player.id}`));
      if (open.length > 0) await inPool(open, runs.inFlight, act);
      else if (await runs.allEnded()) return;
      else await pause(LOOK_AGAIN_MS);
    } catch (error) {
      await fail(error);
    }
  }
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
