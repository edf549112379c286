import type { TaskLine } from '../client/answers.ts';
import { actOnTask, type Acted } from './act-on-task.ts';
import { dpoOf, lookAtRun, type OpenTask, type Player } from './player.ts';
import type { BreachScript, Cast } from './script.ts';

/** The world a breach is played in; without `advanceTo` time is real and nobody waits. */
export interface World {
  players: readonly Player[];
  cast: Cast;
  /** ISO. */
  now(): string;
  /** Resolves when everything that can happen without people or time has happened. */
  settle(): Promise<void>;
  /** Lets virtual time pass up to an instant, with everything that falls due on the way. */
  advanceTo?(instant: string): Promise<void>;
}

/** Which time a step is asked of the same people. */
export interface Rounds {
  of(task: TaskLine): number;
}

export interface PlayOptions {
  script: BreachScript;
  runId: string;
  /** Minutes after a task opened at which it is acted on, when time is virtual. */
  delayMinutes?(task: TaskLine): number;
  /** Called whenever everything has come to rest, before the next task is chosen. */
  onSettled?(): Promise<void>;
  /** Called before time passes until somebody acts. */
  onWait?(next: OpenTask): void;
  onAct?(acted: Acted, now: string): void;
  /** Kept by whoever plays a run in several parts, so that the rounds go on. */
  rounds?: Rounds;
  /** Ends the play early, e.g. to look at a case in the middle. */
  until?(open: readonly OpenTask[]): boolean;
}

/**
 * Plays the people of a breach until nobody is asked for anything more, and answers what was done. The order is
 * that of time: the task whose planned instant comes first is acted on first.
 */
export async function playBreach(world: World, options: PlayOptions): Promise<Acted[]> {
  const acts: Acted[] = [];
  const rounds = options.rounds ?? createRounds();
  const settled = new Set<string>();
  const coordinator = dpoOf(world.players, world.cast.lead);
  for (;;) {
    await world.settle();
    await options.onSettled?.();
    const asked = await lookAtRun(coordinator, world.players, options.runId);
    const open = asked.open.filter(({ task, player }) => !settled.has(`${task.id} ${player.id}`));
    const next = earliest(open, options, world.now());
    if (next === undefined || options.until?.(open) === true) return acts;
    if (world.advanceTo !== undefined && next.at > world.now()) {
      options.onWait?.(next.open);
      await world.advanceTo(next.at);
      // Time has passed: others may have been asked meanwhile, and the task may have gone.
      continue;
    }
    const { open: chosen } = next;
    const acted = await actOnTask(chosen, {
      script: options.script,
      cast: world.cast,
      now: world.now(),
      round: rounds.of(chosen.task),
    });
    settled.add(`${chosen.task.id} ${chosen.player.id}`);
    if (acted === undefined) continue;
    acts.push(acted);
    options.onAct?.(acted, world.now());
  }
}

function earliest(
  open: OpenTask[],
  options: PlayOptions,
  now: string,
): { open: OpenTask; at: string } | undefined {
  const planned = open.map((one) => ({ open: one, at: plannedAt(one.task, options) ?? now }));
  return planned.sort((a, b) => a.at.localeCompare(b.at) || a.open.task.id.localeCompare(b.open.task.id))[0];
}

function plannedAt(task: TaskLine, options: PlayOptions): string | undefined {
  if (options.delayMinutes === undefined || task.openedAt === undefined) return undefined;
  const minutes = options.delayMinutes(task);
  return new Date(Date.parse(task.openedAt) + minutes * 60_000).toISOString();
}

/** Counts how often a step has come to the same organization in the same run: 1 the first time. */
export function createRounds(): Rounds {
  const seen = new Map<string, string[]>();
  return {
    of(task) {
      const key = `${task.runId} ${task.stepId} ${task.scope}`;
      const ids = seen.get(key) ?? [];
      if (!ids.includes(task.id)) ids.push(task.id);
      seen.set(key, ids);
      return ids.indexOf(task.id) + 1;
    },
  };
}
