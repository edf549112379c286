import type { Ports } from '../ports.ts';
import type { Task } from '../rules/task.ts';
import { endedByName } from './settlement.ts';

/** What somebody is told who comes after the end of a task. */
export type EndedAnswer =
  | { result: 'already-done'; by: { name: string }; at: string; outcome: string }
  | { result: 'expired'; at: string }
  | { result: 'cancelled'; at: string };

export async function endedAnswer(
  ports: Pick<Ports, 'store'>,
  task: Task & { status: Exclude<Task['status'], 'open'> },
): Promise<EndedAnswer> {
  const at = task.endedAt ?? task.openedAt;
  switch (task.status) {
    case 'done':
      return {
        result: 'already-done',
        by: { name: await endedByName(ports, task) },
        at,
        outcome: task.outcome ?? 'done',
      };
    case 'expired':
      return { result: 'expired', at };
    case 'cancelled':
      return { result: 'cancelled', at };
  }
}
