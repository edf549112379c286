import type { Case } from '../rules/case.ts';
import { taskId } from '../rules/task-id.ts';
import type { Late } from '../rules/process-definition.ts';
import type { Task } from '../rules/task.ts';
import { withNextAt } from '../rules/next-attention.ts';
import { later } from '../rules/later.ts';

/** Causes are shown to people, not kept whole. */
const MAX_CAUSE = 1000;
const SUFFIX = '-stuck';
const DUE_MS = 2 * 3_600_000;

/** A process that stands still costs time that the law counts: told again after an hour, escalated after two. */
export const STUCK_LATE: Late = {
  remindBefore: [{ hours: 1 }],
  escalateTo: [
    { role: 'accountable', of: 'lead' },
    { role: 'privacy-lead', of: 'lead' },
  ],
  every: { hours: 2 },
};
/** Its spans are hours, which are the same in all time zones. */
export const STUCK_PLACE = { id: '', timeZone: 'UTC' };

export interface StuckStep {
  runId: string;
  stepId: string;
  iteration: number;
  scope: string;
  execution: string;
  openedAt: string;
  stuck: { error: string; cause: string; entryId?: string };
}

/**
 * The task that shows a stuck step; the lead's DPO is asked, after two hours others of the lead too, and it stays open until somebody lets the step try again.
 * Its id is that of the one open for the step (`same`), or of the next round in which there is none (`another`).
 */
export function stuckTask({ run, tasks }: Case, at: StuckStep, open: 'same' | 'another'): Task {
  const stepId = at.stepId.endsWith(SUFFIX) ? at.stepId : `${at.stepId}${SUFFIX}`;
  let { iteration } = at;
  const idOf = (round: number) => taskId({ runId: run.id, stepId, iteration: round, scope: at.scope });
  const taken = tasks.filter(({ status }) => open === 'another' || status !== 'open').map(({ id }) => id);
  while (taken.includes(idOf(iteration))) iteration += 1;
  const task: Task = {
    id: idOf(iteration),
    runId: run.id,
    stepId,
    iteration,
    scope: at.scope,
    kind: 'stuck',
    organizationId: run.leadOrganizationId,
    roles: ['dpo'],
    status: 'open',
    private: run.private,
    processId: run.processId,
    title: `Step "${at.stepId}" could not go on`,
    openedAt: at.openedAt,
    dueAt: later(at.openedAt, DUE_MS),
    remindersSent: 0,
    escalations: 0,
    voters: [],
    voices: [],
    authors: [],
    stuck: { ...at.stuck, cause: at.stuck.cause.slice(0, MAX_CAUSE) },
    execution: at.execution,
    version: 1,
  };
  return withNextAt(task, STUCK_LATE, STUCK_PLACE);
}

/** The step that a stuck task is about. */
export function stuckStepId(stepId: string): string {
  return stepId.endsWith(SUFFIX) ? stepId.slice(0, -SUFFIX.length) : stepId;
}
