import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { EventDraft } from '../rules/evidence-chain.ts';
import type { Role } from '../rules/organization.ts';
import type { Task } from '../rules/task.ts';
import type { Attention } from '../rules/attention.ts';
import { commitRun } from './commit-run.ts';
import { openAttention, withNextAt } from '../rules/next-attention.ts';
import { outboxWrite } from './outbox-write.ts';
import { partyWrites } from './party-writes.ts';
import { STUCK_LATE, STUCK_PLACE } from './stuck-task.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

/** Tells of a step that is still stuck: its own people again, then one further role of the lead after the other. */
export async function sweepStuck(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  taskId: string,
): Promise<boolean> {
  return withRetry<boolean>(ports, async () => {
    const task = await ports.store.task(taskId);
    const at = ports.now();
    if (task?.status !== 'open' || task.nextAt === undefined || task.nextAt > at) return false;
    const found = await ports.store.case(task.runId);
    if (found === undefined) return false;
    const needs = openAttention(task, STUCK_LATE, STUCK_PLACE).filter((each) => each.at <= at);
    const attended = attend(
      ports,
      task,
      needs.map(({ need }) => need),
    );
    const after = withNextAt(attended.task, STUCK_LATE, STUCK_PLACE);
    // Whoever is told of it may see it.
    const parties = partyWrites(ports, found, [after]);
    const committed = await commitRun(ports, found.run, {
      writes: [{ entity: 'task', before: task, after }, ...attended.writes, ...parties.writes],
      events: [...attended.events, ...parties.events],
    });
    return committed === 'conflict' ? committed : true;
  });
}

/** One message says it all: none reminds beside an escalation, and late reminders are one. */
function attend(
  ports: Pick<Ports, 'ids' | 'now'>,
  task: Task,
  needs: Attention[],
): { task: Task; writes: Write[]; events: EventDraft[] } {
  const { runId, id: taskId, organizationId } = task;
  const writes: Write[] = [];
  const events: EventDraft[] = [];
  const by = { at: ports.now(), actor: SYSTEM.sweep };
  const joined = needs.flatMap((need) => (need.kind === 'escalate' ? roleAt(need.index) : []));
  for (const role of joined) {
    const extra = { role, organizationId };
    writes.push(outboxWrite(ports, { kind: 'notify', runId, message: 'task-escalated', taskId, extra }));
    events.push({ ...by, type: 'task-escalated', data: { taskId, ...extra } });
  }
  const reminders = needs.flatMap((need) => (need.kind === 'remind' ? [need.index + 1] : []));
  const reminder = reminders.at(-1);
  if (reminder !== undefined && joined.length === 0) {
    writes.push(outboxWrite(ports, { kind: 'notify', runId, message: 'task-reminder', taskId }));
    events.push({ ...by, type: 'reminder-sent', data: { taskId, reminder } });
  }
  return {
    task: {
      ...task,
      remindersSent: reminder ?? task.remindersSent,
      escalations: task.escalations + joined.length,
      roles: [...new Set([...task.roles, ...joined])],
      version: task.version + 1,
    },
    writes,
    events,
  };
}

function roleAt(index: number): Role[] {
  const target = STUCK_LATE.escalateTo[index];
  return target === undefined ? [] : [target.role];
}
