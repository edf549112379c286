import type { Ports } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import { CodedError } from '../rules/coded-error.ts';
import { addSpan, dueAt } from '../rules/due-time.ts';
import type { Organization, Role } from '../rules/organization.ts';
import type { ApprovalStep, TaskStep, Who } from '../rules/process-definition.ts';
import { taskId } from '../rules/task-id.ts';
import type { Task, VoterSlot } from '../rules/task.ts';
import { withNextAt } from './next-attention.ts';
import { authorsDecidedOn } from './shown.ts';

const MAX_LABEL = 80;

/** Where a task is opened: which round of its step, and for which item of an `each`. */
export interface Opening {
  iteration: number;
  scope: string;
  /** Organization of the item; absent outside an `each`. */
  organizationId?: string;
  /** What tells the item from others of the same organization; part of the title, so never words of an answer. */
  label?: string;
  /** Day the item's list names for it, `YYYY-MM-DD`. */
  itemDate?: string;
  execution: string;
}

/** The task that a step asks for now; not stored yet. It holds no token. */
export async function buildTask(
  ports: Pick<Ports, 'store' | 'now'>,
  found: Case,
  step: TaskStep | ApprovalStep,
  opening: Opening,
): Promise<Task> {
  const { run } = found;
  const whos = step.kind === 'task' ? [step.by] : step.by;
  const organization = await askedOrganization(ports, found, whos, opening);
  const openedAt = ports.now();
  const tellAt = askedAgainAt(step, opening, openedAt, organization.timeZone);
  const clock = clockOf(found, step, organization.id);
  const task: Task = {
    id: taskId({ runId: run.id, stepId: step.id, ...opening }),
    runId: run.id,
    stepId: step.id,
    iteration: opening.iteration,
    scope: opening.scope,
    kind: step.kind,
    organizationId: organization.id,
    roles: rolesIn(whos, (who) => organizationOf(found, who, opening), organization.id),
    status: 'open',
    private: run.private,
    processId: run.processId,
    title: titleOf(step, opening),
    openedAt,
    ...(tellAt === undefined ? {} : { tellAt }),
    dueAt: dueAt(step.due, {
      openedAt: tellAt ?? openedAt,
      timeZone: organization.timeZone,
      clock,
      itemDate: opening.itemDate,
    }),
    ...(clock === undefined ? {} : { dueClockId: clock.id }),
    remindersSent: 0,
    escalations: 0,
    voters:
      step.kind === 'task' ? [] : step.by.map((who) => voterSlot(who, organizationOf(found, who, opening))),
    ...(step.kind === 'task' ? {} : { quorum: step.quorum }),
    voices: [],
    authors: step.kind === 'task' ? [] : authorsDecidedOn(found, step, opening.scope),
    execution: opening.execution,
    version: 1,
  };
  return withNextAt(task, step.late, organization.timeZone);
}

/** Everybody in the run sees titles: a label says which item it is, never what somebody answered. */
function titleOf(step: TaskStep | ApprovalStep, { label }: Opening): string {
  return label === undefined ? step.title : `${step.title}: ${label.slice(0, MAX_LABEL)}`;
}

async function askedOrganization(
  ports: Pick<Ports, 'store'>,
  found: Case,
  whos: Who[],
  opening: Opening,
): Promise<Organization> {
  const [first] = whos;
  if (first === undefined) throw new CodedError('definition.nobody-asked', 'a step asks nobody');
  const id = organizationOf(found, first, opening);
  const organization = await ports.store.organization(id);
  if (organization === undefined) throw new CodedError('organization.missing', `no organization ${id}`);
  return organization;
}

/** Outside an `each` the item is the organization that started the run. */
function organizationOf({ run }: Case, who: Who, opening: Opening): string {
  if (who.of === 'lead') return run.leadOrganizationId;
  const owner = run.startedBy.kind === 'system' ? run.leadOrganizationId : run.startedBy.organizationId;
  return who.of === 'owner' ? owner : (opening.organizationId ?? owner);
}

function rolesIn(whos: Who[], organizationOf: (who: Who) => string, organizationId: string): Role[] {
  const here = whos.filter((who) => organizationOf(who) === organizationId);
  return [...new Set(here.flatMap((who) => who.roles))];
}

function voterSlot(who: Who, organizationId: string): VoterSlot {
  const [role] = who.roles;
  if (role === undefined)
    throw new CodedError('definition.nobody-asked', 'an approval has a slot without a role');
  return { role, organizationId };
}

function clockOf(
  { clocks }: Case,
  { due }: TaskStep | ApprovalStep,
  organizationId: string,
): Case['clocks'][number] | undefined {
  if (!('clock' in due)) return undefined;
  return clocks.find((clock) => clock.ruleId === due.clock && clock.organizationId === organizationId);
}

/** The second and later rounds of some steps are only asked after a span. */
function askedAgainAt(
  step: TaskStep | ApprovalStep,
  { iteration }: Opening,
  openedAt: string,
  timeZone: string,
): string | undefined {
  if (step.kind !== 'task' || step.askAgainAfter === undefined || iteration === 1) return undefined;
  return addSpan(openedAt, step.askAgainAfter, timeZone);
}
