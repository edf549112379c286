import type { ApprovalStep, TaskStep } from '../process-definition.ts';
import type { Task } from '../task.ts';
import { answersFromFacts } from './answers-from-facts.ts';
import { momentOf } from './moment.ts';
import type { World } from './world.ts';

/** What somebody does on a task, as the facts say. */
export interface Given {
  /** Instant; never before the task opened. Absent: nobody acts, but were it done, it would be so. */
  at?: string;
  outcome?: string;
  answers: Record<string, unknown>;
}

/**
 * What the facts say about a task: an act of their own, or what follows from the facts that laws ask about (who takes
 * part, since when a controller was aware, whether a law asks for a report).
 */
export function givenAct(world: World, step: TaskStep | ApprovalStep, task: Task): Given {
  const derived = answersFromFacts(world, step, task);
  const act = world.facts.run?.acts?.find(
    ({ step: id, organization }) =>
      id === step.id && (organization === undefined || organization === task.organizationId),
  );
  if (act === undefined) return notBefore(derived, task);
  const { at: _at, outcome: _outcome, ...rest } = derived;
  const outcome = act.outcome ?? derived.outcome;
  return notBefore(
    {
      ...rest,
      at: momentOf(act.at, `run.acts, ${act.step}`).instant,
      ...(outcome === undefined ? {} : { outcome }),
      answers: { ...derived.answers, ...act.answers },
    },
    task,
  );
}

function notBefore(given: Given, { openedAt }: Task): Given {
  return given.at !== undefined && given.at < openedAt ? { ...given, at: openedAt } : given;
}
