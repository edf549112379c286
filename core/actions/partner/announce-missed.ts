import type { Ports } from '../../ports.ts';
import { eachOf } from '../each-of.ts';
import { wholeList } from '../whole-list.ts';
import { announceEvent, type AnnouncePorts } from './announce-event.ts';

const AT_ONCE = 16;

/** Instants, both included. */
export interface Window {
  since: string;
  until: string;
}

/**
 * Announces what happened in this time and was not announced, for whatever reason: the evidence is read, which keeps
 * every event, and what was announced before stays as it is. Reads every run of the organizations that have endpoints:
 * for after a fault, by hand. Answers how many announcements were new.
 */
export async function announceMissed(ports: AnnouncePorts, { since, until }: Window): Promise<number> {
  const runIds = await runsTold(ports, until);
  const made = await eachOf(runIds, AT_ONCE, async (runId) => {
    let count = 0;
    for (const event of await ports.store.events(runId))
      if (event.at >= since && event.at <= until) count += await announceEvent(ports, event);
    return count;
  });
  return made.reduce((sum, count) => sum + count, 0);
}

async function runsTold({ store }: Pick<Ports, 'store'>, until: string): Promise<string[]> {
  const organizations = await store.organizations();
  const runs = await eachOf(organizations, AT_ONCE, async ({ id }) => {
    if (!(await store.endpoints(id)).some(({ enabled }) => enabled)) return [];
    const parties = await wholeList((page) => store.partiesOf(id, page));
    return parties.filter(({ startedAt }) => startedAt <= until).map(({ runId }) => runId);
  });
  return [...new Set(runs.flat())];
}
