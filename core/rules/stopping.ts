import type { Case } from './case.ts';
import { isOpenClock } from './clock-for.ts';

const HOUR_MS = 3_600_000;
/** So long a stop can be undone. */
export const STOP_GRACE_MS = 24 * HOUR_MS;
/** So long a run may just have been started by mistake. */
const FRESH_MS = HOUR_MS;

/** Whether a run may be stopped at once, or why it needs the time in which a stop can be undone. */
export function mayStopNow(
  { run, clocks }: Pick<Case, 'run' | 'clocks'>,
  now: string,
): { may: true } | { may: false; why: string } {
  if (Date.parse(now) - Date.parse(run.startedAt) <= FRESH_MS) return { may: true };
  const running = clocks.filter(isOpenClock);
  if (running.length === 0) return { may: true };
  const labels = [...new Set(running.map(({ label }) => label))].join(', ');
  return {
    may: false,
    why: `A legal time limit runs in it (${labels}), so it is not stopped at once. Stop it with the day in which that can be undone.`,
  };
}
