import type { Ports, Write } from '../ports.ts';
import type { EventDraft } from '../rules/evidence-chain.ts';
import type { EscalationTarget } from '../rules/process-definition.ts';
import type { Run } from '../rules/run.ts';
import { personStep } from '../rules/definition-steps.ts';
import type { ApprovalStep, TaskStep } from '../rules/process-definition.ts';
import type { Task } from '../rules/task.ts';
import type { Attention } from '../rules/attention.ts';
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
    const attended = attend(
      ports,
      run,
      task,
      step,
      needs.map(({ need }) => need),
    );
    const after = withNextAt(
      { ...attended.task, version: task.version + 1 },
      step.late,
      placeOf(organization),
    );
    const found = after.roles.length > task.roles.length ? await ports.store.case(run.id) : undefined;
    // Who joins sees the run too, not only the task.
    const parties = found === undefined ? { writes: [], events: [] } : partyWrites(ports, found, [after]);
    const writes: Write[] = [{ entity: 'task', before: task, after }, ...attended.writes, ...parties.writes];
    const committed = await commitRun(ports, run, {
      writes,
      events: [...attended.events, ...parties.events],
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

interface Attended {
  task: Task;
  writes: Write[];
  events: EventDraft[];
}

function attend(
  ports: Pick<Ports, 'ids' | 'now'>,
  run: Run,
  task: Task,
  step: TaskStep | ApprovalStep,
  needs: Attention[],
): Attended {
  const { tellAt: _tellAt, ...told } = task;
  const attended: Attended = {
    task: needs.some(({ kind }) => kind === 'tell') ? told : task,
    writes: [],
    events: [],
  };
  const escalations = needs.flatMap((need) => (need.kind === 'escalate' ? [need.index] : []));
  const reminders = needs.flatMap((need) => (need.kind === 'remind' ? [need.index] : []));
  const lastReminder = reminders.at(-1);
  if (lastReminder !== undefined) attended.task = { ...attended.task, remindersSent: lastReminder + 1 };

  for (const index of escalations) {
    const target = step.late.escalateTo[index];
    if (target !== undefined) join(ports, run, attended, target, index);
  }
  if (escalations.length > 0) return attended;
  // One message says it all: a task that is told late needs no reminder on top.
  if (needs.some(({ kind }) => kind === 'tell')) attended.writes.push(notice(ports, task, 'task-opened'));
  else if (lastReminder !== undefined) {
    attended.writes.push(notice(ports, task, 'task-reminder'));
    const data = { taskId: task.id, reminder: lastReminder + 1 };
    attended.events.push({ at: ports.now(), type: 'reminder-sent', actor: SYSTEM.sweep, data });
  }
  return attended;
}

/** A role of the task's own organization may act from now on; the lead is told, and sees who owes what. */
function join(
  ports: Pick<Ports, 'ids' | 'now'>,
  run: Run,
  attended: Attended,
  target: EscalationTarget,
  index: number,
): void {
  const { task } = attended;
  const organizationId = target.of === 'lead' ? run.leadOrganizationId : task.organizationId;
  const acts = task.kind === 'task' && target.of === 'organization' && !task.roles.includes(target.role);
  attended.task = {
    ...task,
    escalations: index + 1,
    roles: acts ? [...task.roles, target.role] : task.roles,
  };
  const extra = { role: target.role, organizationId };
  attended.writes.push(
    outboxWrite(ports, {
      kind: 'notify',
      runId: task.runId,
      message: 'task-escalated',
      taskId: task.id,
      extra,
    }),
  );
  const data = { taskId: task.id, ...extra };
  attended.events.push({ at: ports.now(), type: 'task-escalated', actor: SYSTEM.sweep, data });
}

function notice(
  ports: Pick<Ports, 'ids' | 'now'>,
  task: Task,
  message: 'task-opened' | 'task-reminder',
): Write {
  return outboxWrite(ports, { kind: 'notify', runId: task.runId, message, taskId: task.id });
}
