import { placeOf } from '../calendar/place.ts';
import { CodedError } from '../coded-error.ts';
import { addSpan } from '../due-time.ts';
import { groupOutcome } from '../group-outcome.ts';
import { MOMENTS } from '../moments.ts';
import { participantsOf, type Participant } from '../participants.ts';
import type {
  ApprovalStep,
  AutoStep,
  BackToStep,
  BothStep,
  BranchStep,
  ClockStep,
  EachStep,
  PublishStep,
  RepeatStep,
  RunStep,
  Step,
  TaskStep,
} from '../process-definition.ts';
import { besideLane, itemLane, nextRound, outcomeIn, rejoin, type Lane } from './lane.ts';
import { runMachine } from './machine-steps.ts';
import { joined, type Course } from './scheduler.ts';
import { walkPerson } from './walk-person.ts';
import { caseOf, note, organizationIn, type World } from './world.ts';

/** Where the way goes on instead of with the next step. */
type Jump = { backTo: string } | undefined;

/** A course that nothing leads out of a loop is cut here; the timeline says so. */
const MOST_ROUNDS = 8;

/** Steps one after the other; answers where to go back to when that lies outside of them. */
export function* walkSteps(world: World, steps: Step[], lane: Lane): Course<Jump> {
  for (let place = 0; place < steps.length; place += 1) {
    const step = steps[place];
    if (step === undefined) break;
    const jump = yield* walkStep(world, step, lane);
    if (jump === undefined) continue;
    const target = steps.findIndex(({ id }) => id === jump.backTo);
    if (target < 0) return jump;
    place = target - 1;
  }
  return undefined;
}

function* walkStep(world: World, step: Step, lane: Lane): Course<Jump> {
  switch (step.kind) {
    case 'task':
    case 'approval':
      return yield* walkOne(world, step, lane);
    case 'each':
      return yield* walkEach(world, step, lane);
    case 'both':
      return yield* walkBoth(world, step, lane);
    case 'branch':
      return yield* walkBranch(world, step, lane);
    case 'repeat':
      return yield* walkRepeat(world, step, lane);
    case 'back-to':
      return yield* goBack(world, step, lane);
    case 'clock':
      return yield* pause(world, step, lane);
    case 'auto':
    case 'run':
    case 'publish':
      return compute(world, step, lane);
  }
}

function* walkOne(world: World, step: TaskStep | ApprovalStep, lane: Lane): Course<Jump> {
  const ended = yield* walkPerson(world, step, openingIn(lane, nextRound(lane, step.id)), lane.after);
  lane.outcomes.set(step.id, { outcome: ended.outcome });
  lane.after = [ended.taskId];
  return undefined;
}

/** Over one task or approval: a group. Over more: each item goes its own way; all are waited for. */
function* walkEach(world: World, step: EachStep, lane: Lane): Course<Jump> {
  const items = participantsOf(step.over, caseOf(world), world.organizations);
  if (items === undefined)
    throw new CodedError('participants.unknown', `There is no list of participants named ${step.over}.`);
  const [only, ...more] = step.steps;
  if (more.length === 0 && (only?.kind === 'task' || only?.kind === 'approval'))
    return yield* walkGroup(world, only, items, lane);
  const ways = items.map((item) => itemLane(lane, item));
  yield* joined(
    world.scheduler,
    ways.map((way) => world.scheduler.begin(walkSteps(world, step.steps, way))),
  );
  if (ways.length > 0) rejoin(lane, ways);
  return undefined;
}

function* walkGroup(
  world: World,
  step: TaskStep | ApprovalStep,
  items: Participant[],
  lane: Lane,
): Course<Jump> {
  const round = nextRound(lane, step.id);
  const { after } = lane;
  const asked = items.map((item) =>
    world.scheduler.begin(walkPerson(world, step, { ...openingIn(lane, round), ...ofItem(item) }, after)),
  );
  const ended = yield* joined(world.scheduler, asked);
  const counts: Record<string, number> = {};
  for (const { outcome } of ended) counts[outcome] = (counts[outcome] ?? 0) + 1;
  lane.outcomes.set(step.id, { outcome: groupOutcome(step, counts), counts });
  if (ended.length > 0) lane.after = ended.map(({ taskId }) => taskId);
  return undefined;
}

function* walkBoth(world: World, step: BothStep, lane: Lane): Course<Jump> {
  const ways = step.branches.map((steps) => ({ steps, way: besideLane(lane) }));
  yield* joined(
    world.scheduler,
    ways.map(({ steps, way }) => world.scheduler.begin(walkSteps(world, steps, way))),
  );
  rejoin(
    lane,
    ways.map(({ way }) => way),
  );
  return undefined;
}

/** The first case listed that occurred wins; an outcome nobody has foreseen stops the run. */
function* walkBranch(world: World, step: BranchStep, lane: Lane): Course<Jump> {
  const asked = outcomeIn(lane, step.on);
  const taken = Object.entries(step.cases).find(
    ([outcome]) => asked?.outcome === outcome || (asked?.counts?.[outcome] ?? 0) > 0,
  );
  const steps = taken?.[1] ?? step.otherwise;
  if (steps !== undefined) return yield* walkSteps(world, steps, lane);
  return yield* stop(world, step.id, `No way on from "${asked?.outcome ?? 'nothing'}" of ${step.on}.`);
}

function* walkRepeat(world: World, step: RepeatStep, lane: Lane): Course<Jump> {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const jump = yield* walkSteps(world, step.steps, lane);
    if (jump !== undefined) return jump;
    if (step.until.outcomes.includes(outcomeIn(lane, step.until.step)?.outcome ?? '')) return undefined;
  }
  return yield* stop(
    world,
    step.id,
    `"${step.title}" goes on and on; the course is cut after ${MOST_ROUNDS} rounds.`,
  );
}

function* goBack(world: World, step: BackToStep, lane: Lane): Course<Jump> {
  if (nextRound(lane, step.id) < MOST_ROUNDS) return { backTo: step.step };
  return yield* stop(
    world,
    step.id,
    `It goes back to ${step.step} again; the course is cut after ${MOST_ROUNDS} rounds.`,
  );
}

function* pause(world: World, step: ClockStep, lane: Lane): Course<Jump> {
  const place = placeOf(organizationIn(world, organizationOf(world, lane)));
  const until =
    'until' in step.wait
      ? MOMENTS[step.wait.until]?.(caseOf(world), world.organizations)
      : addSpan(world.scheduler.now(), step.wait, place);
  if (until !== undefined) yield () => until;
  return undefined;
}

function compute(world: World, step: AutoStep | RunStep | PublishStep, lane: Lane): Jump {
  const { outcome, refused } = runMachine(world, step);
  lane.outcomes.set(step.id, { outcome });
  if (step.kind === 'publish')
    note(world, {
      kind: 'done',
      organizationId: organizationOf(world, lane),
      stepId: step.id,
      title: step.title,
      who: [],
      note: refused === undefined ? 'Done by the system.' : `Refused. ${refused.join(' ')}`,
    });
  return undefined;
}

/** The way ends here and nothing after it is reached. */
function* stop(world: World, stepId: string, why: string): Course<never> {
  note(world, {
    kind: 'waits',
    organizationId: world.case.run.leadOrganizationId,
    stepId,
    title: why,
    who: [],
  });
  for (;;) yield () => undefined;
}

function openingIn({ scope, organizationId }: Lane, iteration: number) {
  return { iteration, scope, execution: '', ...(organizationId === undefined ? {} : { organizationId }) };
}

function ofItem({ scope, organizationId, label, dueOn }: Participant) {
  return {
    scope,
    organizationId,
    ...(label === undefined ? {} : { label }),
    ...(dueOn === undefined ? {} : { itemDate: dueOn }),
  };
}

function organizationOf({ case: { run } }: World, { organizationId }: Lane): string {
  return organizationId ?? run.leadOrganizationId;
}
