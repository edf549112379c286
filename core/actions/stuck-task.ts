import type { Case } from '../rules/case.ts';
import { taskId } from '../rules/task-id.ts';
import type { Task } from '../rules/task.ts';

/** Causes are shown to people, not kept whole. */
const MAX_CAUSE = 1000;
const SUFFIX = '-stuck';

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
 * The task that shows a stuck step; the lead's DPO is asked, and it stays open until somebody lets the step try again.
 * Its id is that of the one open for the step (`same`), or of the next round in which there is none (`another`).
 */
export function stuckTask({ run, tasks }: Case, at: StuckStep, open: 'same' | 'another'): Task {
  const stepId = at.stepId.endsWith(SUFFIX) ? at.stepId : `${at.stepId}${SUFFIX}`;
  let { iteration } = at;
  const idOf = (round: number) => taskId({ runId: run.id, stepId, iteration: round, scope: at.scope });
  const taken = tasks.filter(({ status }) => open === 'another' || status !== 'open').map(({ id }) => id);
  while (taken.includes(idOf(iteration))) iteration += 1;
  return {
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
    remindersSent: 0,
    escalations: 0,
    voters: [],
    voices: [],
    authors: [],
    stuck: { ...at.stuck, cause: at.stuck.cause.slice(0, MAX_CAUSE) },
    execution: at.execution,
    version: 1,
  };
}
