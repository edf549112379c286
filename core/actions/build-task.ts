import type { Ports } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import { CodedError } from '../rules/coded-error.ts';
import { askedOrganizationId, planTask, type Opening } from '../rules/plan-task.ts';
import type { ApprovalStep, TaskStep } from '../rules/process-definition.ts';
import type { Task } from '../rules/task.ts';
import { authorsDecidedOn } from './shown.ts';

/** The task that a step asks for now; not stored yet. It holds no token. */
export async function buildTask(
  ports: Pick<Ports, 'store' | 'now'>,
  found: Case,
  step: TaskStep | ApprovalStep,
  opening: Opening,
): Promise<Task> {
  const id = askedOrganizationId(found.run, step, opening);
  const organization = await ports.store.organization(id);
  if (organization === undefined) throw new CodedError('organization.missing', `no organization ${id}`);
  const task = planTask(found, step, opening, { organization, openedAt: ports.now() });
  return step.kind === 'task' ? task : { ...task, authors: authorsDecidedOn(found, step, opening.scope) };
}
