import type { Case } from '../case.ts';
import { CodedError } from '../coded-error.ts';
import type { Organization } from '../organization.ts';
import type { ApprovalStep, ProcessDefinition, TaskStep } from '../process-definition.ts';
import type { Task } from '../task.ts';
import type { SimulationFacts } from './facts.ts';
import type { Scheduler } from './scheduler.ts';
import type { SimulatedTask, TimelineEntry } from './simulation.ts';

export type PersonStep = TaskStep | ApprovalStep;

/** Everything a course sees and changes: the case as it stands, and what has been noted of it. */
export interface World {
  definition: ProcessDefinition;
  /** Its tasks and approvals, by id. */
  steps: Map<string, PersonStep>;
  facts: SimulationFacts;
  /** Instant at which the run began. */
  from: string;
  scheduler: Scheduler;
  organizations: Organization[];
  /** The case without its tasks (`caseOf` has both): tasks are looked for at every step. */
  case: Omit<Case, 'tasks'>;
  asked: Map<string, Task>;
  entries: TimelineEntry[];
  tasks: SimulatedTask[];
  /** In words; each once. */
  assumptions: Set<string>;
  /** Titles of steps that wait for ever and are taken as done when due. */
  takenAsDone: Set<string>;
}

/** Throws `organization.missing`. */
export function organizationIn({ organizations }: World, id: string): Organization {
  const found = organizations.find((organization) => organization.id === id);
  if (found !== undefined) return found;
  throw new CodedError(
    'organization.missing',
    `The run asks "${id}", but the facts do not say anything about it. Add it to "organizations".`,
  );
}

export function caseOf({ case: rest, asked }: World): Case {
  return { ...rest, tasks: [...asked.values()] };
}

export function taskIn({ asked }: World, id: string): Task {
  const found = asked.get(id);
  if (found === undefined) throw new CodedError('simulation.task-unknown', `no task ${id}`);
  return found;
}

/** Notes what happens now. */
export function note(world: World, entry: Omit<TimelineEntry, 'at'>): void {
  world.entries.push({ at: world.scheduler.now(), ...entry });
}
