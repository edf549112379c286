import type { Ports } from '../ports.ts';
import type { Task } from '../rules/task.ts';
import { endedAnswer, type EndedAnswer } from './ended-answer.ts';
import { loadTask, type LoadedTask } from './load-task.ts';
import type { TaskRequest } from './task-request.ts';

export type OpenTaskRefusal =
  { result: 'not-found' } | { result: 'not-allowed' } | { result: 'run-over' } | EndedAnswer;

/** A task that is open and that this person may act on, or what they are told instead. */
export async function openTaskFor(
  ports: Pick<Ports, 'store' | 'now'>,
  action: 'act-on-task' | 'decide-approval',
  request: TaskRequest & { onBehalfOf?: string | undefined },
): Promise<({ result: 'loaded' } & LoadedTask) | OpenTaskRefusal> {
  const loaded = await loadTask(ports, request.person, action, request);
  if (loaded.result !== 'loaded') return loaded;
  if (isEnded(loaded.task)) return endedAnswer(ports, loaded.task);
  return loaded.run.status === 'running' ? loaded : { result: 'run-over' };
}

function isEnded(task: Task): task is Task & { status: Exclude<Task['status'], 'open'> } {
  return task.status !== 'open';
}
