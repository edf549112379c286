import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { Case } from '../rules/case.ts';
import type { EventDraft } from '../rules/evidence-chain.ts';
import type { Task } from '../rules/task.ts';
import type { RunChange } from './commit-run.ts';
import { outboxWrite } from './outbox-write.ts';
import { partyWrites } from './party-writes.ts';
import { SYSTEM } from './system-actor.ts';

/** The change that opens tasks: the tasks, their evidence, who takes part from now on, and the messages to people. */
export function openingChange(
  ports: Pick<Ports, 'now' | 'ids'>,
  found: Case,
  tasks: Task[],
  message: 'task-opened' | 'step-stuck',
): RunChange {
  const parties = partyWrites(ports, found, tasks);
  return {
    writes: [
      ...tasks.map((after): Write => ({ entity: 'task', after })),
      ...parties.writes,
      // A question for later is told later, by the sweep.
      ...tasks
        .filter(({ tellAt }) => tellAt === undefined)
        .map(({ id: taskId, runId }) => outboxWrite(ports, { kind: 'notify', runId, message, taskId })),
    ],
    events: [...parties.events, ...tasks.map((task) => openedEvent(ports, task))],
  };
}

function openedEvent(ports: Pick<Ports, 'now'>, task: Task): EventDraft {
  const { id: taskId, stepId, iteration, scope, organizationId, kind, roles, dueAt, stuck } = task;
  const place = { taskId, stepId, iteration, scope, organizationId };
  const opened = { at: ports.now(), actor: SYSTEM.openTask };
  if (stuck !== undefined) return { ...opened, type: 'step-stuck', data: { ...place, error: stuck.error } };
  const due = dueAt === undefined ? {} : { dueAt };
  return { ...opened, type: 'task-opened', data: { ...place, kind, roles, ...due } };
}
