import type { Case } from '../case.ts';
import type { ProductApproval } from '../work-product.ts';

/** Every voice of the approvals that have ended, in the order they were given: who decided what, on what they were shown. */
export function approvalsOf({ tasks }: Pick<Case, 'tasks'>): ProductApproval[] {
  return tasks
    .filter((task) => task.kind === 'approval' && task.status === 'done')
    .flatMap((task) =>
      task.voices.flatMap(({ slot, personId, outcome, at, shownHash, reason }): ProductApproval[] => {
        const voter = task.voters[slot];
        if (voter === undefined) return [];
        const { organizationId, role } = voter;
        const said = { organizationId, role, about: task.title, outcome, at, shownHash };
        return [{ personId, ...said, ...(reason === undefined ? {} : { reason }) }];
      }),
    )
    .sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}

/** The same without what people wrote in their own words, which may name somebody the case is about. */
export function withoutReasons(approvals: readonly ProductApproval[]): ProductApproval[] {
  return approvals.map(({ reason: _reason, ...said }) => said);
}

/** The same for readers of these organizations: people and reasons of others stay with them. */
export function approvalsFor(
  approvals: readonly ProductApproval[],
  organizationIds: readonly string[],
): ProductApproval[] {
  return approvals.map((approval) => {
    if (organizationIds.includes(approval.organizationId)) return approval;
    const { personId: _personId, reason: _reason, ...said } = approval;
    return said;
  });
}
