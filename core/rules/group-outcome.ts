import type { ApprovalStep, TaskStep } from './process-definition.ts';

/** Outcome of a group that asked nobody, or whose every task was cancelled. */
export const NOBODY = 'none';

/** The strictest outcome that occurred: outcomes are listed from the mildest to the strictest. */
export function groupOutcome(step: TaskStep | ApprovalStep, counts: Record<string, number>): string {
  const listed = step.kind === 'task' ? step.outcomes : step.outcomes.map((outcome) => outcome.id);
  const lapse = step.late.expire?.outcome;
  const all = lapse === undefined || listed.includes(lapse) ? listed : [...listed, lapse];
  return all.findLast((outcome) => (counts[outcome] ?? 0) > 0) ?? NOBODY;
}
