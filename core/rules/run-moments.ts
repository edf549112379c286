import type { Run } from './run.ts';
import { later } from './later.ts';

const DAY_MS = 86_400_000;
/** An execution lasts a year at most, and its waits 364 days: well before that the run goes on in the next one. */
const LONGEST_EXECUTION_MS = 300 * DAY_MS;
/** Longer than a function of an execution that is being stopped can still be at work. */
export const HANDOVER_MS = 2 * 60_000;

type Timed = Pick<Run, 'status' | 'startedAt' | 'continuedAt' | 'continuing' | 'stopping'>;

/** When the run has to go on in another execution. */
export function continuesAt({ startedAt, continuedAt }: Pick<Run, 'startedAt' | 'continuedAt'>): string {
  return later(continuedAt ?? startedAt, LONGEST_EXECUTION_MS);
}

/** When the sweep must look at a run next; never once it has ended. */
export function nextMoment(run: Timed): string | undefined {
  if (run.status !== 'running') return undefined;
  const goesOn = run.continuing === undefined ? continuesAt(run) : later(run.continuing, HANDOVER_MS);
  return run.stopping === undefined || goesOn < run.stopping.at ? goesOn : run.stopping.at;
}
