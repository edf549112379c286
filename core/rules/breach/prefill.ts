import type { TaskContext } from '../task-context.ts';
import { awareAtOf } from './aware-at.ts';
import { startActsInLimit } from './limit-acts.ts';
import { lastDone } from '../answered.ts';
import { awarenessOf, breachDataOf } from './read-case.ts';
import { firstReports, reportScope } from './report-phases.ts';
import { subjectTextDraft } from './subject-text-draft.ts';

/** What a breach's form shows before anybody has typed: proposals from the alert, drafts, or the text sent back. */
export function breachPrefill(stepId: string, context: TaskContext): Record<string, unknown> {
  const { task, case: aCase, organizations } = context;
  const data = breachDataOf(aCase);
  switch (stepId) {
    case 'awareness': {
      // Only a proposal: when the alert says it was detected, otherwise when it reached us.
      const stated = awarenessOf(aCase, task.organizationId)?.answers.awareAt;
      return { awareAt: stated ?? data.incident.detectedAt ?? data.incident.receivedAt };
    }
    case 'assess-duty': {
      const { detectedAt, receivedAt } = data.incident;
      const awareAt = awareAtOf(aCase, task.organizationId) ?? detectedAt ?? receivedAt;
      return countsFromAwareness(reportScope(task.scope).regimeId) ? { awareAt } : {};
    }
    case 'prepare-filing':
      return awareAsStated(
        context,
        sentBack(context, 'prepare-filing', 'approve-filing') ?? data.drafts?.[task.scope]?.values ?? {},
      );
    case 'subject-text':
      return (
        sentBack(context, 'subject-text', 'approve-text') ??
        subjectTextDraft(aCase, task.organizationId, organizations)
      );
    default:
      return {};
  }
}

function countsFromAwareness(regimeId: string): boolean {
  return firstReports(regimeId).some(({ limit }) => startActsInLimit(limit).includes('awareness'));
}

/** A notification drafted before a correction of awareness says the corrected moment. */
function awareAsStated(
  { task, case: aCase }: TaskContext,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const awareAt = awareAtOf(aCase, task.organizationId);
  const { time } = values;
  if (awareAt === undefined || typeof time !== 'object' || time === null) return values;
  return { ...values, time: { ...time, awareAt } };
}

/** The answers of the last round, when the approver asked for changes. */
function sentBack(
  { task, case: aCase }: TaskContext,
  stepId: string,
  approvalId: string,
): Record<string, unknown> | undefined {
  const approval = lastDone(aCase, approvalId, task.scope);
  return approval?.outcome === 'changes' ? lastDone(aCase, stepId, task.scope)?.answers : undefined;
}
