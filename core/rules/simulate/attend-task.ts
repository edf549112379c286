import type { Attention } from '../attention.ts';
import { placeOf } from '../calendar/place.ts';
import { openAttention, withNextAt } from '../next-attention.ts';
import type { EscalationTarget } from '../process-definition.ts';
import type { Task } from '../task.ts';
import type { Asked, TimelineEntry } from './simulation.ts';
import { note, organizationIn, taskIn, type PersonStep, type World } from './world.ts';

/**
 * Does what a task needs by now, as the sweep does: people are told, reminded, others join; no reminder goes out beside
 * an escalation. Answers the outcome with which the task expires now, if it does.
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
  for (const need of needs) noteNeed(world, step, task, need, needs);
  world.asked.set(taskId, withNextAt(attended(task, step, needs), step.late, place));
  return undefined;
}

/** Notes who would still be brought in, did the step not end when the course assumes. */
export function noteFurtherEscalations(world: World, step: PersonStep, task: Task): void {
  const place = placeOf(organizationIn(world, task.organizationId));
  for (const { at, need } of openAttention(task, step.late, place)) {
    const target = need.kind === 'escalate' ? step.late.escalateTo[need.index] : undefined;
    if (target !== undefined)
      world.entries.push({ at, ...escalation(world, task, target), ifStillOpen: true });
  }
}

function noteNeed(world: World, step: PersonStep, task: Task, need: Attention, all: Attention[]): void {
  const escalates = all.some(({ kind }) => kind === 'escalate');
  if (need.kind === 'tell' && !escalates) note(world, { kind: 'asks', ...about(task), who: askedBy(task) });
  if (need.kind === 'remind' && !escalates && !all.some(({ kind }) => kind === 'tell'))
    note(world, { kind: 'reminder', ...about(task), who: askedBy(task) });
  const target = need.kind === 'escalate' ? step.late.escalateTo[need.index] : undefined;
  if (target !== undefined) note(world, escalation(world, task, target));
}

function attended(task: Task, { late }: PersonStep, needs: Attention[]): Task {
  const { tellAt: _tellAt, ...told } = task;
  const after: Task = needs.some(({ kind }) => kind === 'tell') ? told : { ...task };
  for (const need of needs) {
    if (need.kind === 'remind') after.remindersSent = need.index + 1;
    if (need.kind !== 'escalate') continue;
    after.escalations = need.index + 1;
    const target = late.escalateTo[need.index];
    if (target !== undefined && mayAct(after, target)) after.roles = [...after.roles, target.role];
  }
  return after;
}

function escalation(world: World, task: Task, target: EscalationTarget): Omit<TimelineEntry, 'at'> {
  const organizationId = target.of === 'lead' ? world.case.run.leadOrganizationId : task.organizationId;
  return {
    kind: 'escalation',
    ...about(task),
    who: [{ role: target.role, organizationId }],
    ...(mayAct(task, target) ? { joins: true } : {}),
  };
}

/** A role of the task's own organization may act from then on; who decides on an approval never changes. */
function mayAct(task: Task, target: EscalationTarget): boolean {
  return task.kind === 'task' && target.of === 'organization' && !task.roles.includes(target.role);
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
