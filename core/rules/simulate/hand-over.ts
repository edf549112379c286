import type { Clock } from '../clock.ts';
import type { Span } from '../process-definition.ts';
import type { HandOver, KeptUntil } from './simulation.ts';
import { planTasks, spanBefore, type PlannedTask } from './task-plan.ts';
import { organizationIn, type World } from './world.ts';

type Dated = Extract<Clock['due'], { evaluable: true }>;

/** When a task must be done at the latest, and begun, for one date; `next` is the task after it that asks for that. */
interface Latest {
  doneBy: string;
  begunBy: string;
  next?: PlannedTask;
}

/**
 * The last moment by which each organization must have done its part. Computed backwards from each clock's working
 * target (and once more from its legal limit): a step that follows the clock is owed so long before it, and whoever
 * comes after has the time that the process gives them. A step of somebody else that waits for this one counts as much
 * as an own one. Of several clocks the one that asks for it first governs.
 */
export function handOvers(world: World): HandOver[] {
  const plan = planTasks(world);
  const first = new Map<string, HandOver>();
  for (const clock of world.case.clocks) {
    if (!clock.due.evaluable || clock.status === 'lifted') continue;
    for (const found of ofClock(world, plan, clock, clock.due)) {
      const known = first.get(found.taskId);
      if (known === undefined || found.latestSafeAt < known.latestSafeAt) first.set(found.taskId, found);
    }
  }
  return [...first.values()].sort((a, b) =>
    a.latestSafeAt < b.latestSafeAt ? -1 : a.latestSafeAt > b.latestSafeAt ? 1 : 0,
  );
}

function ofClock(world: World, plan: PlannedTask[], clock: Clock, due: Dated): HandOver[] {
  const target = backwards(plan, clock, due.strictAt);
  const limit = backwards(plan, clock, due.legalLatestAt);
  return plan.flatMap((planned) => {
    const { end, organizationId, stepId, id: taskId, title, openedAt } = planned.task;
    const byTarget = target.get(planned);
    const byLimit = limit.get(planned);
    if (end === 'given' || byTarget === undefined || byLimit === undefined) return [];
    const kept = (at: string): KeptUntil => ({ clockId: clock.id, at });
    return {
      organizationId,
      stepId,
      taskId,
      title,
      latestSafeAt: byTarget.doneBy,
      forTarget: kept(byTarget.doneBy),
      forLimit: kept(byLimit.doneBy),
      ...(byTarget.doneBy < openedAt ? { passed: true as const } : {}),
      because: because(world, clock, planned, target),
    };
  });
}

/** From the last task to the first. */
function backwards(plan: PlannedTask[], clock: Clock, end: string): Map<PlannedTask, Latest> {
  const latest = new Map<PlannedTask, Latest>();
  for (const planned of plan.toReversed()) {
    const own = ownDeadline(planned, clock, end);
    let asked: { by: string; next: PlannedTask } | undefined;
    for (const next of planned.next) {
      const by = latest.get(next)?.begunBy;
      if (by !== undefined && (asked === undefined || by < asked.by)) asked = { by, next };
    }
    if (asked !== undefined && (own === undefined || asked.by < own)) {
      const begunBy = spanBefore(asked.by, planned.span, planned.place);
      latest.set(planned, { doneBy: asked.by, begunBy, next: asked.next });
    } else if (own !== undefined) {
      const begunBy = spanBefore(own, planned.span, planned.place);
      latest.set(planned, { doneBy: own, begunBy, ...(asked === undefined ? {} : { next: asked.next }) });
    }
  }
  return latest;
}

/** When a task is owed that follows the clock. */
function ownDeadline({ task, due, place }: PlannedTask, clock: Clock, end: string): string | undefined {
  if (task.clockId !== clock.id || !('clock' in due)) return undefined;
  return due.before === undefined ? end : spanBefore(end, due.before, place);
}

/** Whose step it is only where it is not the clock's own organization. */
function because(world: World, clock: Clock, planned: PlannedTask, latest: Map<PlannedTask, Latest>): string {
  const chain: PlannedTask[] = [];
  for (let next = latest.get(planned)?.next; next !== undefined; next = latest.get(next)?.next)
    chain.push(next);
  const target = `${clock.label}, ${organizationIn(world, clock.organizationId).name}`;
  if (chain.length === 0) return `Owed itself by then: ${target}.`;
  const steps = chain.map(({ task, span }) => {
    const other = task.organizationId !== clock.organizationId;
    const who = other ? `${organizationIn(world, task.organizationId).name}, ` : '';
    return `“${task.title}” (${who}${saySpan(span)})`;
  });
  return `Still to come, each with its own time: ${steps.join(', ')}. For: ${target}.`;
}

function saySpan(span: Span): string {
  if ('hours' in span) return `${Math.round(span.hours * 10) / 10} h`;
  if ('days' in span) return span.days === 1 ? '1 day' : `${span.days} days`;
  return span.workingDays === 1 ? '1 working day' : `${span.workingDays} working days`;
}
