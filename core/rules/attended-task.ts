import type { Attention } from './attention.ts';
import type { Role } from './organization.ts';
import type { EscalationTarget, Late } from './process-definition.ts';
import type { Task } from './task.ts';

/** Somebody brought in because a task is late. */
export interface Joining {
  role: Role;
  organizationId: string;
  /** May act from now on; others are only told. */
  acts: boolean;
}

/** What a task becomes by what it needs now, and who is told of it. */
export interface Attended {
  task: Task;
  /** In the order of the definition. */
  joining: Joining[];
  /** What those who are asked are told: one message says it all, and an escalation takes its place. */
  told?: Exclude<Attention, { kind: 'escalate' | 'expire' }>;
}

/** Does to a task what it needs by now, short of ending it. */
export function attendedTask(
  task: Task,
  late: Late,
  needs: readonly Attention[],
  leadOrganizationId: string,
): Attended {
  const { tellAt: _tellAt, ...open } = task;
  const tell = needs.find((need) => need.kind === 'tell');
  const remind = needs.findLast((need) => need.kind === 'remind');
  const attended: Attended = { task: tell === undefined ? task : open, joining: [] };
  if (remind !== undefined) attended.task = { ...attended.task, remindersSent: remind.index + 1 };
  for (const need of needs) {
    const target = need.kind === 'escalate' ? late.escalateTo[need.index] : undefined;
    if (need.kind !== 'escalate' || target === undefined) continue;
    const joining = joiningOf(attended.task, target, leadOrganizationId);
    attended.joining.push(joining);
    const { roles } = attended.task;
    attended.task = {
      ...attended.task,
      escalations: need.index + 1,
      roles: joining.acts ? [...roles, joining.role] : roles,
    };
  }
  const told = tell ?? remind;
  const escalates = needs.some(({ kind }) => kind === 'escalate');
  return told === undefined || escalates ? attended : { ...attended, told };
}

/**
 * Whom an escalation brings in. A role of the task's own organization may act from then on, unless it is only told; who
 * decides on an approval never changes, and the lead is told, and sees who owes what.
 */
export function joiningOf(
  task: Task,
  { role, of, told }: EscalationTarget,
  leadOrganizationId: string,
): Joining {
  return {
    role,
    organizationId: of === 'lead' ? leadOrganizationId : task.organizationId,
    acts: task.kind === 'task' && of === 'organization' && told !== true && !task.roles.includes(role),
  };
}
