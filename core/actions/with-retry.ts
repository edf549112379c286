import type { Ports } from '../ports.ts';
import { CodedError } from '../rules/coded-error.ts';

/** Well below what a caller at the API waits for (29 s) and what the webhook's function may take (15 s). */
export const PATIENCE_MS = 10_000;
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 1000;

/**
 * Repeats read → decide → commit while the commit meets a conflict: all changes of a run meet at the head of its
 * evidence chain. Waits a random part of a doubling time between attempts.
 * Throws `store.contended` (try again later) once it has waited for `patienceMs` in all, ten seconds by default.
 */
export async function withRetry<T>(
  ports: Pick<Ports, 'pause' | 'random'>,
  attempt: () => Promise<T | 'conflict'>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  let waited = 0;
  for (let count = 0; waited < patienceMs; count += 1) {
    const outcome = await attempt();
    if (outcome !== 'conflict') return outcome;
    const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** count);
    const wait = Math.max(1, Math.ceil(ports.random() * most));
    await ports.pause(wait);
    waited += wait;
  }
  throw new CodedError(
    'store.contended',
    `no commit in ${patienceMs / 1000} seconds; others change the same run`,
  );
}
