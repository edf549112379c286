import type { Block, State } from './machine.ts';

export interface Load {
  /** Organizations in every map. */
  items: number;
  /** How often every state that can be entered again is entered. */
  rounds: number;
  /** How often every step gets stuck each time it is entered. */
  stuck: number;
}

/** Upper bound of the events in the history of one execution; items of a map have histories of their own. */
export function longestHistory(block: Block, load: Load): number {
  const own = eventsOf(block, load, 1) + 2;
  const children = maps(block).map((items) => longestHistory(items, load));
  return Math.max(own, ...children);
}

function eventsOf(block: Block, load: Load, entered: number): number {
  const again = loops(block);
  return Object.entries(block.States).reduce((sum, [name, state]) => {
    const times = entered * (again.has(name) ? load.rounds : 1);
    const visits = name.endsWith('-stuck') ? times * load.stuck : times;
    const retried = name.endsWith('-stuck') ? 0 : times * load.stuck;
    const inside = (state.Branches ?? []).reduce((all, side) => all + eventsOf(side, load, times), 0);
    return sum + (visits + retried) * eventsOfVisit(state, load) + inside;
  }, 0);
}

/** Entered and exited, and what happens between; a retry adds a scheduled, started and failed event. */
function eventsOfVisit(state: State, { items }: Load): number {
  switch (state.Type) {
    case 'Task':
      return 2 + 4;
    case 'Map':
      // MapRunStarted, MapRunSucceeded; items do not count here, but one each is a bound that no mode exceeds.
      return 2 + 2 + items;
    case 'Parallel':
      return 2 + 2;
    case 'Pass':
    case 'Choice':
    case 'Wait':
    case 'Succeed':
    case 'Fail':
      return 2;
  }
}

function maps(block: Block): Block[] {
  return Object.values(block.States).flatMap((state) => [
    ...(state.ItemProcessor === undefined ? [] : [state.ItemProcessor]),
    ...(state.Branches ?? []).flatMap(maps),
  ]);
}

/** Names of the states that can lead back to themselves, other than by getting stuck. */
function loops(block: Block): Set<string> {
  const next = new Map(Object.entries(block.States).map(([name, state]) => [name, successors(state)]));
  return new Set([...next.keys()].filter((name) => reaches(next, next.get(name) ?? [], name)));
}

function successors(state: State): string[] {
  const all = [state.Next, state.Default, ...(state.Choices ?? []).map(({ Next }) => Next)];
  return all.filter((name) => name !== undefined);
}

function reaches(next: Map<string, string[]>, from: string[], target: string): boolean {
  const seen = new Set(from);
  for (const name of seen) (next.get(name) ?? []).forEach((one) => seen.add(one));
  return seen.has(target);
}
