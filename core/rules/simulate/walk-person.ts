import type { FormSchema } from '../form.ts';
import { participantsOf } from '../participants.ts';
import { askedOrganizationId, planTask, type Opening } from '../plan-task.ts';
import type { TaskStep } from '../process-definition.ts';
import { quorumOf } from '../quorums.ts';
import { formFor } from '../task-form.ts';
import type { Task } from '../task.ts';
import { assumedAnswers } from './assumed-answers.ts';
import { assumedOutcome, known, outcomesOf, outcomeWords } from './assumed-outcome.ts';
import { about, askedBy, attendTask, noteFurtherEscalations } from './attend-task.ts';
import { endDone, endExpired } from './end-person-step.ts';
import { givenAct, type Given } from './given-acts.ts';
import type { Course } from './scheduler.ts';
import type { SimulatedTask } from './simulation.ts';
import { caseOf, note, organizationIn, taskIn, type PersonStep, type World } from './world.ts';

/** A task that has ended, by its own id. */
export interface Ended {
  taskId: string;
  outcome: string;
}

/**
 * One step that asks people of one organization: it opens, reminds, brings others in, and ends as the facts say, by
 * its own rule, or (assumed) at its due time.
 */
export function* walkPerson(
  world: World,
  step: PersonStep,
  opening: Opening,
  after: string[],
): Course<Ended> {
  const taskId = open(world, step, opening, after);
  const given = givenAct(world, step, taskIn(world, taskId));
  let owed = false;
  for (;;) {
    yield () => {
      const { dueAt, nextAt } = taskIn(world, taskId);
      return earliest([endsAt(world, step, taskId, given), owed ? undefined : dueAt, nextAt]);
    };
    const now = world.scheduler.now();
    const task = taskIn(world, taskId);
    if (!owed && task.dueAt !== undefined && task.dueAt <= now) {
      owed = true;
      note(world, { kind: 'due', ...about(task), who: askedBy(task) });
    }
    const lapse = attendTask(world, step, taskId);
    if (lapse !== undefined) return expire(world, taskId, lapse);
    const end = endsAt(world, step, taskId, given);
    if (end !== undefined && end <= now) return finish(world, step, taskId, given);
    const quiet = taskIn(world, taskId).nextAt === undefined;
    if (end === undefined && owed && quiet) return yield* standStill(world, taskId);
  }
}

function open(world: World, step: PersonStep, opening: Opening, after: string[]): string {
  const organization = organizationIn(world, askedOrganizationId(world.case.run, step, opening));
  const openedAt = world.scheduler.now();
  const voters =
    step.kind === 'approval' && step.votersFrom !== undefined
      ? (participantsOf(step.votersFrom, caseOf(world), world.organizations) ?? [])
      : [];
  const quorum = quorumOf(step, caseOf(world));
  const task = planTask(world.case, step, opening, { organization, openedAt, voters, quorum });
  world.asked.set(task.id, task);
  const { id, stepId, scope, organizationId, title, tellAt } = task;
  const simulated = { id, stepId, scope, organizationId, kind: step.kind, title, openedAt };
  world.tasks.push({ ...simulated, dueAt: task.dueAt ?? openedAt, end: 'open', after });
  const later = tellAt === undefined ? {} : { note: `People are told at ${tellAt}.` };
  note(world, { kind: 'opens', ...about(task), who: askedBy(task), ...later });
  return id;
}

/** When a task ends: as given; not by itself where it expires or the course stops; else when it is due. */
function endsAt(world: World, step: PersonStep, taskId: string, given: Given): string | undefined {
  if (given.at !== undefined) return given.at;
  if (step.late.expire !== undefined || world.facts.run?.silence === 'stops') return undefined;
  return taskIn(world, taskId).dueAt;
}

function expire(world: World, taskId: string, outcome: string): Ended {
  const task = taskIn(world, taskId);
  endExpired(world, taskId, outcome);
  note(world, {
    kind: 'expires',
    ...about(task),
    who: [],
    note: 'Nobody has answered; the process goes on.',
  });
  settle(world, taskId, { end: 'expired', outcome });
  return { taskId, outcome };
}

function finish(world: World, step: PersonStep, taskId: string, given: Given): Ended {
  const task = taskIn(world, taskId);
  const at = world.scheduler.now();
  const outcome = outcomeFor(world, step, task.organizationId, given);
  const { timeZone } = organizationIn(world, task.organizationId);
  const chosen =
    step.kind === 'task' && step.outcomeField !== undefined ? { [step.outcomeField]: outcome } : {};
  const source = { at, timeZone, organizationId: task.organizationId };
  endDone(world, step, taskId, {
    outcome,
    ...(step.kind === 'task'
      ? { answers: assumedAnswers(formNow(world, step, task), source, { ...given.answers, ...chosen }) }
      : {}),
  });
  const end = given.at === undefined ? 'assumed' : 'given';
  const many = outcomesOf(step).length > 1 ? ` It ends as “${outcomeWords(step, outcome)}”.` : '';
  note(world, {
    kind: 'done',
    ...about(task),
    who: [],
    note:
      given.at === undefined
        ? `Taken as done when due: nobody’s silence ends it.${many}`
        : `As the facts say.${many}`,
  });
  if (given.at === undefined) {
    world.takenAsDone.add(step.title);
    if (many !== '') world.assumptions.add(`“${step.title}” ends as “${outcomeWords(step, outcome)}”.`);
    noteFurtherEscalations(world, step, task);
  }
  settle(world, taskId, { end, outcome });
  return { taskId, outcome };
}

/** The form as it is asked now: some questions come with the case. */
function formNow(world: World, step: TaskStep, task: Task): FormSchema {
  const { organizations, scheduler } = world;
  return formFor(step, { task, case: caseOf(world), organizations, now: scheduler.now() });
}

function outcomeFor(world: World, step: PersonStep, organizationId: string, given: Given): string {
  if (given.outcome !== undefined) return known(step.id, given.outcome, outcomesOf(step));
  const answered =
    step.kind === 'task' && step.outcomeField !== undefined ? given.answers[step.outcomeField] : undefined;
  return typeof answered === 'string' ? answered : assumedOutcome(world, step, organizationId);
}

/** What became of a task, for whoever draws it; its due time may have moved with a clock. */
function settle(
  world: World,
  taskId: string,
  { end, outcome }: { end: SimulatedTask['end']; outcome: string },
): void {
  const task = taskIn(world, taskId);
  const shown = world.tasks.find(({ id }) => id === taskId);
  if (shown === undefined) return;
  Object.assign(shown, {
    end,
    outcome,
    dueAt: task.dueAt ?? shown.dueAt,
    endedAt: world.scheduler.now(),
    ...(task.dueClockId === undefined ? {} : { clockId: task.dueClockId }),
  });
}

/** Nobody is left to bring in, and nothing ends the step: whatever follows is never reached. */
function* standStill(world: World, taskId: string): Course<never> {
  const task = taskIn(world, taskId);
  note(world, { kind: 'waits', ...about(task), who: [], note: 'From here on the step waits for ever.' });
  for (;;) yield () => undefined;
}

function earliest(instants: (string | undefined)[]): string | undefined {
  return instants.filter((instant) => instant !== undefined).sort()[0];
}
