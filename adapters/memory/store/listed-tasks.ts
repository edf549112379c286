import type { Store } from '../../../core/ports/store.ts';
import { isAskedOf } from '../../../core/rules/asked-places.ts';
import type { Task } from '../../../core/rules/task.ts';
import { pageOf } from '../page-of.ts';
import type { Items } from '../tables.ts';

/** Sorts after every instant. */
const NEVER = '9999';

/** Lists of open tasks, earliest due first: without what resumes the run. */
export function createListedTasks({
  task: tasks,
}: Pick<Items, 'task'>): Pick<Store, 'openTasks' | 'claimedTasks'> {
  const open = () =>
    [...tasks.values()]
      .filter((task) => task.status === 'open')
      .map(({ sealedToken: _sealedToken, tokenHash: _tokenHash, ...task }) => task);
  return {
    async openTasks(organizationId, role, page) {
      await Promise.resolve();
      const asked = open().filter((task) => isAskedOf(task, { organizationId, role }));
      return pageOf(asked, byDue, page);
    },
    async claimedTasks(personId, page) {
      await Promise.resolve();
      const claimed = open().filter((task) => task.claimedBy === personId);
      return pageOf(claimed, byDue, page);
    },
  };
}

function byDue(task: Task): string {
  return `${task.dueAt ?? NEVER}|${task.id}`;
}
