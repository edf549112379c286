import type { Ports, Write } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import type { Clock } from '../rules/clock.ts';
import { dueAt } from '../rules/due-time.ts';
import type { Change } from '../rules/effect.ts';
import type { Task } from '../rules/task.ts';
import { findStep } from './find-step.ts';
import { loadDefinition } from './load-definition.ts';
import { withNextAt } from './next-attention.ts';

/**
 * The writes that move the due times of open tasks with the clocks they follow. Reminders start over for a due time
 * that has moved; who has joined by escalation stays.
 */
export async function retimeTasks(
  ports: Pick<Ports, 'store'>,
  found: Case,
  clocks: Change<Clock>[],
  exceptTaskId?: string,
): Promise<Write[]> {
  const changed = new Map(clocks.map(({ after }) => [after.id, after]));
  const tied = found.tasks.filter(
    (task) =>
      task.status === 'open' &&
      task.id !== exceptTaskId &&
      task.dueClockId !== undefined &&
      changed.get(task.dueClockId)?.organizationId === task.organizationId,
  );
  if (tied.length === 0) return [];
  const definition = await loadDefinition(ports, found.run);
  const writes: Write[] = [];
  for (const before of tied) {
    const step = findStep(definition, before.stepId)?.step;
    const organization = await ports.store.organization(before.organizationId);
    if (organization === undefined || (step?.kind !== 'task' && step?.kind !== 'approval')) continue;
    const { timeZone } = organization;
    const clock = changed.get(before.dueClockId ?? '');
    const due = dueAt(step.due, { openedAt: before.tellAt ?? before.openedAt, timeZone, clock });
    if (due === before.dueAt) continue;
    const moved: Task = { ...before, dueAt: due, remindersSent: 0, version: before.version + 1 };
    writes.push({ entity: 'task', before, after: withNextAt(moved, step.late, timeZone) });
  }
  return writes;
}
