import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { EventDraft } from '../rules/evidence-chain.ts';
import { personStep } from '../rules/definition-steps.ts';
import type { Task } from '../rules/task.ts';
import { attendedTask, type Attended } from '../rules/attended-task.ts';
import { placeOf } from '../rules/calendar/place.ts';
import { commitRun } from './commit-run.ts';
import { expireTask } from './expire-task.ts';
import { loadDefinition } from './load-definition.ts';
import { openAttention, withNextAt } from '../rules/next-attention.ts';
import { outboxWrite } from './outbox-write.ts';
import { partyWrites } from './party-writes.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;

/**
 * Does what a task needs by now, all at once. A sweep that comes late catches up: roles that should have joined join,
 * but reminders whose time has passed are not sent one by one, and none is sent beside an escalation.
 */
export async function sweepTask(ports: Needs, taskId: string): Promise<boolean> {
  return withRetry<boolean>(ports, async () => {
    const task = await ports.store.task(taskId);
    const now = ports.now();
    if (task?.status !== 'open' || task.nextAt === undefined || task.nextAt > now) return false;
    const run = await ports.store.run(task.runId);
    if (run === undefined) return false;
    const step = personStep(await loadDefinition(ports, run), task.stepId);
    const organization = await ports.store.organization(task.organizationId);
    if (step === undefined || organization === undefined || run.status !== 'running')
      return forget(ports, task);

    const needs = openAttention(task, step.late, placeOf(organization)).filter(({ at }) => at <= now);
    const expiry = needs.find(({ need }) => need.kind === 'expire')?.need;
    if (expiry?.kind === 'expire') return expireTask(ports, { run, task, step }, expiry.outcome);
    const attended = attendedTask(
      task,
      step.late,
      needs.map(({ need }) => need),
      run.leadOrganizationId,
    );
    const said = told(ports, task, attended);
    const after = withNextAt(
      { ...attended.task, version: task.version + 1 },
      step.late,
      placeOf(organization),
    );
    const found = after.roles.length > task.roles.length ? await ports.store.case(run.id) : undefined;
    // Who joins sees the run too, not only the task.
    const parties = found === undefined ? { writes: [], events: [] } : partyWrites(ports, found, [after]);
    const writes: Write[] = [{ entity: 'task', before: task, after }, ...said.writes, ...parties.writes];
    const committed = await commitRun(ports, run, {
      writes,
      events: [...said.events, ...parties.events],
    });
    return committed === 'conflict' ? committed : true;
  });
}

/** A task of a run that has ended, or of a step there is not, has nothing to wait for. */
async function forget(ports: Needs, task: Task): Promise<boolean | 'conflict'> {
  const { nextAt: _nextAt, ...rest } = task;
  const after = { ...rest, version: task.version + 1 };
  const committed = await ports.store.commit({
    writes: [{ entity: 'task', before: task, after }],
    events: [],
  });
  return committed === 'conflict' ? committed : true;
}

/** What is told and recorded of what a task needed. */
function told(
  ports: Pick<Ports, 'ids' | 'now'>,
  task: Task,
  { joining, told }: Attended,
): { writes: Write[]; events: EventDraft[] } {
  const writes: Write[] = [];
  const events: EventDraft[] = [];
  for (const { role, organizationId } of joining) {
    const extra = { role, organizationId };
    const { runId } = task;
    writes.push(
      outboxWrite(ports, { kind: 'notify', runId, message: 'task-escalated', taskId: task.id, extra }),
    );
    const data = { taskId: task.id, ...extra };
    events.push({ at: ports.now(), type: 'task-escalated', actor: SYSTEM.sweep, data });
  }
  if (told?.kind === 'tell') writes.push(notice(ports, task, 'task-opened'));
  if (told?.kind === 'remind') {
    writes.push(notice(ports, task, 'task-reminder'));
    const data = { taskId: task.id, reminder: told.index + 1 };
    events.push({ at: ports.now(), type: 'reminder-sent', actor: SYSTEM.sweep, data });
  }
  return { writes, events };
}

function notice(
  ports: Pick<Ports, 'ids' | 'now'>,
  task: Task,
  message: 'task-opened' | 'task-reminder',
): Write {
  return outboxWrite(ports, { kind: 'notify', runId: task.runId, message, taskId: task.id });
}
