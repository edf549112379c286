import type { Store } from '../../../core/ports/store.ts';
import { pageOf } from '../page-of.ts';
import type { Tables } from '../tables.ts';
import { look } from './look.ts';

/** Runs, what belongs to them, and their evidence. */
export function createRuns({
  items,
  events,
}: Tables): Pick<Store, 'run' | 'case' | 'task' | 'group' | 'events' | 'partiesOf'> {
  return {
    async run(runId) {
      return look(() => items.run.get(runId));
    },
    async case(runId) {
      return look(() => {
        const run = items.run.get(runId);
        if (run === undefined) return undefined;
        const ofRun = <T extends { runId: string }>(table: Map<string, T>) =>
          [...table.values()].filter((item) => item.runId === runId);
        return {
          run,
          parties: ofRun(items.party),
          tasks: ofRun(items.task),
          groups: ofRun(items.group),
          clocks: ofRun(items.clock),
        };
      });
    },
    async task(taskId) {
      return look(() => items.task.get(taskId));
    },
    async group(groupId) {
      return look(() => items.group.get(groupId));
    },
    async events(runId) {
      return look(() => events.get(runId) ?? []);
    },
    async partiesOf(organizationId, page) {
      await Promise.resolve();
      const parties = [...items.party.values()].filter((party) => party.organizationId === organizationId);
      return pageOf(parties, (party) => `${party.startedAt}|${party.runId}`, page, -1);
    },
  };
}
