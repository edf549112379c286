import { placeOf, type Place } from '../calendar/place.ts';
import { CodedError } from '../coded-error.ts';
import { subtractSpan } from '../due-time.ts';
import type { Due, Span } from '../process-definition.ts';
import type { SimulatedTask } from './simulation.ts';
import { organizationIn, type PersonStep, type World } from './world.ts';
import { later } from '../later.ts';

/** A task as the way back from a clock needs it. */
export interface PlannedTask {
  task: SimulatedTask;
  due: Due;
  place: Place;
  /** The time that the process gives people for it. */
  span: Span;
  next: PlannedTask[];
}

const HOUR = 3_600_000;

/** The tasks of a course with what each is given, in the order in which they opened. */
export function planTasks(world: World): PlannedTask[] {
  const byId = new Map<string, PlannedTask>();
  for (const task of world.tasks) {
    const { due } = stepOf(world, task);
    const place = placeOf(organizationIn(world, task.organizationId));
    const before = task.after.flatMap((id) => byId.get(id) ?? []);
    const planned: PlannedTask = { task, due, place, span: spanOf(task, due, before), next: [] };
    for (const one of before) one.next.push(planned);
    byId.set(task.id, planned);
  }
  return [...byId.values()];
}

/**
 * An instant a span earlier. Hours, which are nearly all there are, are taken off the number: a course of many
 * organizations asks for thousands of them.
 */
export function spanBefore(at: string, span: Span, place: Place): string {
  return 'hours' in span ? later(at, -(span.hours * HOUR)) : subtractSpan(at, span, place);
}

/**
 * A step has the span its definition gives it. One that follows a clock has the time between the deadline of the step
 * before it and its own; the first one on a clock what it has in the course, at most what it is given without a clock.
 */
function spanOf(task: SimulatedTask, due: Due, before: PlannedTask[]): Span {
  if ('after' in due) return due.after;
  if ('dateOfItem' in due || task.clockId === undefined) return due.orAfter;
  const same = before.filter((one) => one.task.clockId === task.clockId);
  const [owedBefore] = same.flatMap((one) => hoursBefore(one.due) ?? []).sort((a, b) => a - b);
  const owed = hoursBefore(due);
  if (owedBefore !== undefined && owed !== undefined && owedBefore > owed)
    return { hours: owedBefore - owed };
  const inCourse = Math.max(0, Date.parse(task.dueAt) - Date.parse(task.openedAt)) / HOUR;
  return 'hours' in due.orAfter && due.orAfter.hours < inCourse ? due.orAfter : { hours: inCourse };
}

/** How many hours before the end of its clock a step is owed; undefined where it is said in other units. */
function hoursBefore(due: Due): number | undefined {
  if (!('clock' in due)) return undefined;
  const { before = { hours: 0 } } = due;
  return 'hours' in before ? before.hours : undefined;
}

function stepOf({ definition, steps }: World, { stepId }: SimulatedTask): PersonStep {
  const step = steps.get(stepId);
  if (step === undefined) throw new CodedError('step.unknown', `${definition.id} has no step ${stepId}`);
  return step;
}
