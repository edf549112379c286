import type { Ports } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import { CodedError } from '../rules/coded-error.ts';
import { participantsOf, type Participant } from '../rules/participants.ts';
import { askedOrganizationId, planTask, type Opening } from '../rules/plan-task.ts';
import type { ApprovalStep, TaskStep } from '../rules/process-definition.ts';
import { quorumOf } from '../rules/quorums.ts';
import type { Task } from '../rules/task.ts';
import { authorsDecidedOn } from './shown.ts';
import { barredFrom, withStandIns } from './stand-in.ts';

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
  const voters = await votersOf(ports, found, step);
  const quorum = quorumOf(step, found);
  const task = planTask(found, step, opening, { organization, openedAt: ports.now(), voters, quorum });
  if (step.kind === 'task') {
    if (step.notBy === undefined) return task;
    return barredFrom(ports, task, authorsDecidedOn(found, { decidesOn: step.notBy }, opening.scope));
  }
  const decided = { ...task, authors: authorsDecidedOn(found, step, opening.scope) };
  return step.apart === true ? withStandIns(ports, found.run, decided) : decided;
}

/** The items of the list that names who votes. */
async function votersOf(
  ports: Pick<Ports, 'store'>,
  found: Case,
  step: TaskStep | ApprovalStep,
): Promise<Participant[]> {
  if (step.kind === 'task' || step.votersFrom === undefined) return [];
  const listed = participantsOf(step.votersFrom, found, await ports.store.organizations());
  if (listed === undefined)
    throw new CodedError('participants.unknown', `no list of participants named ${step.votersFrom}`);
  return listed;
}
