import type { Ports } from '../../ports.ts';
import { personStep } from '../../rules/definition-steps.ts';
import type { Person } from '../../rules/organization.ts';
import type { Task } from '../../rules/task.ts';
import { actingFor } from '../acting-for.ts';
import { loadDefinition } from '../load-definition.ts';

/** What it takes to act on a task from a mail: a mailed code or, for some steps, a signed-in session. */
export type WayIn = 'code' | 'sign-in';

/** Undefined when the task is not this person's to do (any more). A step that is stuck is for who is signed in. */
export async function wayIn(
  ports: Pick<Ports, 'store' | 'now'>,
  task: Task,
  person: Person,
): Promise<WayIn | undefined> {
  if (task.kind === 'stuck') return 'sign-in';
  const run = await ports.store.run(task.runId);
  if (run === undefined) return undefined;
  const action = task.kind === 'approval' ? 'decide-approval' : 'act-on-task';
  const acting = await actingFor(ports, person, action, task, { run, parties: [] });
  if (acting === undefined) return undefined;
  const step = personStep(await loadDefinition(ports, run), task.stepId);
  return step?.byMail === 'sign-in' ? 'sign-in' : 'code';
}
