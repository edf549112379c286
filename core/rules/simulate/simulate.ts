import { placeOf } from '../calendar/place.ts';
import type { Clock } from '../clock.ts';
import { allStepsOf } from '../definition-steps.ts';
import { instantOf } from '../instant.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { SimulationFacts } from './facts.ts';
import { handOvers } from './hand-over.ts';
import { firstLane } from './lane.ts';
import { momentOf } from './moment.ts';
import { createScheduler, type Course } from './scheduler.ts';
import type { EntryKind, Simulation, TimelineEntry } from './simulation.ts';
import { virtualCase } from './virtual-case.ts';
import { walkSteps } from './walk-steps.ts';
import { note, type World } from './world.ts';

/**
 * What happens in a run of a process when nobody acts in time, from the moment it begins (`2026-05-22T16:30[Europe/Berlin]`).
 * Lists of participants, effects, clocks, due times and reminders are those of real runs. Throws `moment.…` and
 * `facts.…` with a sentence that says what is missing.
 */
export function simulate(definition: ProcessDefinition, facts: SimulationFacts, from: string): Simulation {
  const began = momentOf(from, 'from');
  const beginning = virtualCase(definition, facts, began.instant);
  const world: World = {
    definition,
    steps: personSteps(definition),
    facts,
    from: began.instant,
    scheduler: createScheduler(began.instant),
    organizations: beginning.organizations,
    case: beginning.case,
    asked: new Map(),
    entries: [],
    tasks: [],
    assumptions: new Set(beginning.assumptions),
    takenAsDone: new Set(),
  };
  world.scheduler.begin(wholeRun(world));
  if (!world.scheduler.run()) world.assumptions.add('The course was cut: it goes round without end.');
  const { clocks } = world.case;
  return {
    process: definition.id,
    title: definition.title,
    from: began.instant,
    timeZone: began.timeZone,
    organizations: world.organizations.map((one) => ({ id: one.id, name: one.name, place: placeOf(one) })),
    assumptions: [...world.assumptions, ...sayTakenAsDone(world)],
    entries: inOrder([...world.entries, ...clocks.flatMap(limitsOf)]),
    handOvers: handOvers(world),
    clocks,
    tasks: world.tasks,
  };
}

function personSteps(definition: ProcessDefinition): World['steps'] {
  const asking = allStepsOf(definition).flatMap((step) =>
    step.kind === 'task' || step.kind === 'approval' ? step : [],
  );
  return new Map(asking.map((step) => [step.id, step]));
}

function* wholeRun(world: World): Course {
  yield* walkSteps(world, world.definition.steps, firstLane());
  const { leadOrganizationId, title } = world.case.run;
  note(world, { kind: 'ends', organizationId: leadOrganizationId, stepId: '', title, who: [] });
}

function sayTakenAsDone({ takenAsDone }: World): string[] {
  if (takenAsDone.size === 0) return [];
  const titles = [...takenAsDone].map((title) => `“${title}”`).join(', ');
  return [
    `Nobody’s silence ends these steps; so that the whole course is seen, each is taken as done exactly when it is due: ${titles}.`,
  ];
}

/** The two dates of a clock. A limit that is missed has its entry already. */
function limitsOf(clock: Clock): TimelineEntry[] {
  const { id: clockId, organizationId, label: title, due, status } = clock;
  if (!due.evaluable || status === 'lifted') return [];
  const at = (kind: 'target' | 'limit', instant: string): TimelineEntry => {
    const entry = { at: instant, kind, organizationId, stepId: '', clockId, title, who: [] };
    return isMetBy(clock, instant) ? { ...entry, note: 'Met by then, as the course assumes.' } : entry;
  };
  const target = at('target', due.strictAt);
  return status === 'missed' ? [target] : [target, at('limit', due.legalLatestAt)];
}

function isMetBy({ ledger }: Clock, instant: string): boolean {
  return ledger.some((entry) => entry.type === 'met' && (instantOf(entry.metAt) ?? entry.metAt) <= instant);
}

/** At the same instant: what people owe and what becomes of it, then the law. */
const LAST: readonly EntryKind[] = ['target', 'limit', 'missed', 'ends'];

function inOrder(entries: TimelineEntry[]): TimelineEntry[] {
  const rank = ({ kind }: TimelineEntry) => LAST.indexOf(kind);
  return entries
    .map((entry, place) => ({ entry, place }))
    .sort((a, b) =>
      a.entry.at === b.entry.at
        ? rank(a.entry) - rank(b.entry) || a.place - b.place
        : a.entry.at < b.entry.at
          ? -1
          : 1,
    )
    .map(({ entry }) => entry);
}
