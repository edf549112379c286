import type { Case } from './case.ts';
import { governanceQuorum } from './governance/quorum.ts';
import { planQuorum } from './plan/quorum.ts';
import type { ApprovalStep, TaskStep } from './process-definition.ts';
import type { Quorum } from './task.ts';

/** What a case lays down about how many must agree; undefined when it says nothing. */
export type QuorumRule = (aCase: Case) => Quorum | undefined;

/** By the name a definition gives it. */
export const QUORUMS: Readonly<Record<string, QuorumRule>> = {
  'governance-charter': governanceQuorum,
  'plan-charter': planQuorum,
};

/** The quorum of an approval that opens now, where the case lays one down. */
export function quorumOf(step: TaskStep | ApprovalStep, aCase: Case): Quorum | undefined {
  if (step.kind === 'task' || step.quorumFrom === undefined) return undefined;
  return QUORUMS[step.quorumFrom]?.(aCase);
}
