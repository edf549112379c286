import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import { placeOf } from '../rules/calendar/place.ts';
import type { Case } from '../rules/case.ts';
import type { Clock } from '../rules/clock.ts';
import type { Change } from '../rules/effect.ts';
import { retimedTask } from '../rules/retimed-task.ts';
import { findStep } from './find-step.ts';
import { loadDefinition } from './load-definition.ts';

/**
 * The writes that move the due times of open tasks with the clocks they follow, also of those that had no clock to
 * follow when they opened. Reminders start over for a due time that has moved; who has joined by escalation stays.
 */
export async function retimeTasks(
  ports: Pick<Ports, 'store'>,
  found: Case,
  changes: Change<Clock>[],
  exceptTaskId?: string,
): Promise<Write[]> {
  const touched = new Set(changes.map(({ after }) => after.organizationId));
  const open = found.tasks.filter(
    ({ id, status, kind, organizationId }) =>
      status === 'open' && kind !== 'stuck' && id !== exceptTaskId && touched.has(organizationId),
  );
  if (open.length === 0) return [];
  const definition = await loadDefinition(ports, found.run);
  const clocks = clocksAfter(found.clocks, changes);
  const writes: Write[] = [];
  for (const before of open) {
    const step = findStep(definition, before.stepId)?.step;
    const organization = await ports.store.organization(before.organizationId);
    if (organization === undefined || (step?.kind !== 'task' && step?.kind !== 'approval')) continue;
    const after = retimedTask(before, step, { clocks, place: placeOf(organization) });
    if (after !== undefined) writes.push({ entity: 'task', before, after });
  }
  return writes;
}

function clocksAfter(clocks: Clock[], changes: Change<Clock>[]): Clock[] {
  const changed = changes.map(({ after }) => after);
  const same = clocks.filter(({ id }) => !changed.some((after) => after.id === id));
  return [...same, ...changed];
}
