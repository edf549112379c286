import type { Ports } from '../ports.ts';
import type { TaskContext } from '../rules/task-context.ts';
import type { Task } from '../rules/task.ts';
import { loadCase } from './load-case.ts';

/** What the form of a task depends on. */
export async function taskContext(ports: Pick<Ports, 'store' | 'now'>, task: Task): Promise<TaskContext> {
  const [found, organizations] = await Promise.all([
    loadCase(ports, task.runId),
    ports.store.organizations(),
  ]);
  const { reopens } = found.run;
  const earlier = reopens === undefined ? undefined : (await ports.store.case(reopens))?.tasks;
  return {
    task,
    case: found,
    organizations,
    now: ports.now(),
    ...(earlier === undefined ? {} : { earlier }),
  };
}
