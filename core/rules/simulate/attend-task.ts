import { attendedTask, joiningOf, type Joining } from '../attended-task.ts';
import { placeOf } from '../calendar/place.ts';
import { openAttention, withNextAt } from '../next-attention.ts';
import type { Task } from '../task.ts';
import type { Asked, TimelineEntry } from './simulation.ts';
import { note, organizationIn, taskIn, type PersonStep, type World } from './world.ts';

/**
 * Does what a task needs by now, as the sweep does: people are told, reminded, others join. Answers the outcome with which the task expires now, if it does.
 */
export function attendTask(world: World, step: PersonStep, taskId: string): string | undefined {
  const task = taskIn(world, taskId);
  const now = world.scheduler.now();
  const place = placeOf(organizationIn(world, task.organizationId));
  const needs = openAttention(task, step.late, place)
    .filter(({ at }) => at <= now)
    .map(({ need }) => need);
  if (needs.length === 0) return undefined;
  const expiry = needs.find(({ kind }) => kind === 'expire');
  if (expiry?.kind === 'expire') return expiry.outcome;
  const attended = attendedTask(task, step.late, needs, world.case.run.leadOrganizationId);
  for (const joining of attended.joining) note(world, escalation(task, joining));
  if (attended.told !== undefined)
    note(world, {
      kind: attended.told.kind === 'tell' ? 'asks' : 'reminder',
      ...about(task),
      who: askedBy(task),
    });
  world.asked.set(taskId, withNextAt(attended.task, step.late, place));
  return undefined;
}

/** Notes who would still be brought in, did the step not end when the course assumes. */
export function noteFurtherEscalations(world: World, step: PersonStep, task: Task): void {
  const place = placeOf(organizationIn(world, task.organizationId));
  for (const { at, need } of openAttention(task, step.late, place)) {
    const target = need.kind === 'escalate' ? step.late.escalateTo[need.index] : undefined;
    if (target === undefined) continue;
    const joining = joiningOf(task, target, world.case.run.leadOrganizationId);
    world.entries.push({ at, ...escalation(task, joining), ifStillOpen: true });
  }
}

function escalation(task: Task, { role, organizationId, acts }: Joining): Omit<TimelineEntry, 'at'> {
  return {
    kind: 'escalation',
    ...about(task),
    who: [{ role, organizationId }],
    ...(acts ? { joins: true } : {}),
  };
}

/** What an entry says about a task. */
export function about({ id, organizationId, stepId, title }: Task) {
  return { organizationId, stepId, taskId: id, title };
}

/** Whose people are asked: of an approval everybody who has a voice. */
export function askedBy({ kind, roles, voters, organizationId }: Task): Asked[] {
  return kind === 'approval'
    ? voters.map((voter) => ({ role: voter.role, organizationId: voter.organizationId }))
    : roles.map((role) => ({ role, organizationId }));
}
