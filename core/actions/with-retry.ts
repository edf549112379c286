import type { Ports } from '../ports.ts';
import { CodedError } from '../rules/coded-error.ts';

export const MAX_ATTEMPTS = 30;
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 3000;

/**
 * Repeats read → decide → commit while the commit meets a conflict: all changes of a run meet at the head of its
 * evidence chain. Waits a random part of a doubling time between attempts.
 * Throws `store.contended` (try again later) after 30 attempts.
 */
export async function withRetry<T>(
  ports: Pick<Ports, 'pause' | 'random'>,
  attempt: () => Promise<T | 'conflict'>,
): Promise<T> {
  for (let count = 0; count < MAX_ATTEMPTS; count += 1) {
    const outcome = await attempt();
    if (outcome !== 'conflict') return outcome;
    await ports.pause(Math.ceil(ports.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** count)));
  }
  throw new CodedError(
    'store.contended',
    `no commit in ${MAX_ATTEMPTS} attempts; others change the same run`,
  );
}
