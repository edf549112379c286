import { actingFor, askedBy } from '../../core/actions/acting-for.ts';
import { loadDefinition } from '../../core/actions/load-definition.ts';
import { askedOf } from '../../core/actions/recipients.ts';
import { shownOf } from '../../core/actions/shown.ts';
import type { Ports } from '../../core/ports.ts';
import type { Case } from '../../core/rules/case.ts';
import { may } from '../../core/rules/authorization.ts';
import type { MaterialSection } from '../../core/rules/material-section.ts';
import { personStep } from '../../core/rules/definition-steps.ts';
import type { FormSchema } from '../../core/rules/form.ts';
import type { Organization, Person } from '../../core/rules/organization.ts';
import type { ApprovalStep, ProcessDefinition, TaskStep } from '../../core/rules/process-definition.ts';
import { isOwnWork } from '../../core/rules/own-work.ts';
import { findSlot } from '../../core/rules/quorum.ts';
import { formFor, prefillFor } from '../../core/rules/task-form.ts';
import { namesOf } from '../../core/rules/names-of.ts';
import { withoutAnswers } from '../../core/rules/without-answers.ts';
import { materialFor } from '../../core/rules/task-material.ts';
import type { Task } from '../../core/rules/task.ts';
import { whoStandsIn } from '../../core/rules/who-stands-in.ts';
import { type GoingOn, goingOn } from './going-on.ts';

/** A task as one person may see it. */
export interface ReadTask {
  /** Without answers and reasons when the person may not read them. */
  task: Task;
  case: Case;
  definition: ProcessDefinition;
  organizations: Organization[];
  step: TaskStep | ApprovalStep | undefined;
  /** As it is asked now. */
  form: FormSchema | undefined;
  /** The draft, or what is proposed before anybody has typed. */
  answers: Record<string, unknown>;
  material: MaterialSection[];
  shownHash: string | undefined;
  rights: TaskRights;
  /** For whoever may decide to go on without those who are asked. */
  goingOn: GoingOn | undefined;
}

export interface TaskRights {
  /** It is asked of them, whether or not they may still act. */
  asked: boolean;
  mayAct: boolean;
  /** Why a person who is asked cannot act all the same. */
  obstacle: 'own-work' | 'already-voiced' | 'slots-taken' | undefined;
  inOwnName: boolean;
  /** People who asked this person to act for them. */
  onBehalfOf: Person[];
}

type ReadPorts = Pick<Ports, 'store' | 'now'>;

/** One task with all that its page shows; undefined when there is none or it is not shown to this person. */
export async function readTask(
  ports: ReadPorts,
  person: Person,
  taskId: string,
): Promise<ReadTask | undefined> {
  const task = await ports.store.task(taskId);
  const found = task === undefined ? undefined : await ports.store.case(task.runId);
  if (task === undefined || found === undefined) return undefined;
  const rights = await rightsOf(ports, person, found, task);
  const thing = { run: found.run, parties: found.parties, task, at: ports.now() };
  if (!rights.asked && !may(person, 'see-task', thing)) return undefined;

  const [definition, organizations] = await Promise.all([
    loadDefinition(ports, found.run),
    ports.store.organizations(),
  ]);
  const step = task.kind === 'stuck' ? undefined : personStep(definition, task.stepId);
  const context = { task, case: found, organizations, now: ports.now() };
  const shown = step?.kind === 'approval' ? await shownOf(ports, definition, step, task) : undefined;
  return {
    task: may(person, 'see-answers', thing) || rights.asked ? task : withoutAnswers(task),
    case: found,
    definition,
    organizations,
    step,
    form: step?.kind === 'task' ? formFor(step, context) : undefined,
    answers: rights.asked && step?.kind === 'task' ? (task.draft?.answers ?? prefillFor(step, context)) : {},
    // That nobody is free to do it concerns everybody who waits for it.
    material: rights.asked
      ? materialFor(definition, context)
      : whoStandsIn(task, { organizationName: namesOf(organizations) }),
    shownHash: shown?.shownHash,
    rights,
    goingOn: goingOn(person, found, task, { definition, step }),
  };
}

async function rightsOf(
  ports: ReadPorts,
  person: Person,
  { run, parties }: Case,
  task: Task,
): Promise<TaskRights> {
  const at = ports.now();
  if (task.kind === 'stuck') {
    const asked = may(person, 'retry-stuck', { run, parties, task, at });
    return { asked, mayAct: asked, obstacle: undefined, inOwnName: true, onBehalfOf: [] };
  }
  const action = task.kind === 'approval' ? 'decide-approval' : 'act-on-task';
  const inOwnName = may(person, action, { run, parties, task, at });
  const acting = await actingFor(ports, person, action, task, { run, parties });
  const onBehalfOf = await whoAskedFor(ports, person, task, (asked) =>
    may(person, action, { run, parties, task, at, onBehalfOf: asked }),
  );
  const ownWork = acting !== undefined && isOwnWork(task, person, askedBy(acting));
  const slot =
    task.kind === 'approval' && acting !== undefined
      ? findSlot(task, { person, at, ...(acting.inOwnName ? {} : { onBehalfOf: acting.asked }) }).result
      : ownWork
        ? 'own-work'
        : 'slot';
  const obstacle = slot === 'slot' || slot === 'not-allowed' ? undefined : slot;
  const mayAct =
    acting !== undefined && obstacle === undefined && task.status === 'open' && run.status === 'running';
  return { asked: acting !== undefined, mayAct, obstacle, inOwnName, onBehalfOf };
}

async function whoAskedFor(
  ports: ReadPorts,
  person: Person,
  task: Task,
  allowed: (asked: Person) => boolean,
): Promise<Person[]> {
  const lists = await Promise.all(
    askedOf(task).map(({ organizationId, role }) => ports.store.peopleWithRole(organizationId, role)),
  );
  const byId = new Map(lists.flat().map((asked) => [asked.id, asked]));
  return [...byId.values()].filter((asked) => asked.id !== person.id && allowed(asked));
}
