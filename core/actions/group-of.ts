import type { Ports } from '../ports.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { Task, TaskGroup } from '../rules/task.ts';

/** The group a task belongs to, if any. Throws `group.missing`: a group is written before its tasks. */
export async function groupOf(ports: Pick<Ports, 'store'>, task: Task): Promise<{ group?: TaskGroup }> {
  if (task.groupId === undefined) return {};
  const group = await ports.store.group(task.groupId);
  if (group === undefined) throw new CodedError('group.missing', `task ${task.id} has no group`);
  return { group };
}
