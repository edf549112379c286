import type { Log } from './log.ts';
import { LOG } from './log-messages.ts';

/** Runs a handler; what it throws is logged by its code and thrown on, for the caller's retry and catch. */
export async function logged<T>(log: Log, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    log.error(LOG.failed, { error: error instanceof Error ? error.name : 'unknown' });
    throw error;
  }
}
