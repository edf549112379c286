import type { Case } from '../case.ts';
import { lastDone } from '../answered.ts';
import { lastRound } from '../rounds.ts';
import { DisputeDecisions, Resolutions, type Resolution } from './answers.ts';
import { dataManagementOf, pointsOf } from './data.ts';

/** A finding that an organization holds to be wrong. */
export interface Dispute {
  /** `<organization>~<point>` */
  id: string;
  organizationId: string;
  message: string;
  reason: string;
}

/** How an organization answered its findings, by point. */
export function resolutionsOf(aCase: Case, organizationId: string): Map<string, Resolution> {
  const task = lastRound(aCase, 'resolve').find((found) => found.organizationId === organizationId);
  const said = Resolutions.safeParse(task?.answers);
  return new Map((said.success ? said.data.findings : []).map((row) => [row.finding, row]));
}

/** Disputed points of all organizations, in order. */
export function disputesOf(aCase: Case): Dispute[] {
  const data = dataManagementOf(aCase);
  return (data.organizations ?? []).flatMap((organizationId) => {
    const resolutions = resolutionsOf(aCase, organizationId);
    return pointsOf(data, organizationId).flatMap(({ id, message }) => {
      const resolution = resolutions.get(id);
      if (resolution?.answer !== 'disputed') return [];
      return [{ id: `${organizationId}~${id}`, organizationId, message, reason: resolution.reason ?? '' }];
    });
  });
}

/** What the coordinator decided, by dispute. */
export function decisionsOf(aCase: Case): Map<string, DisputeDecisions['disputes'][number]> {
  const said = DisputeDecisions.safeParse(lastDone(aCase, 'decide-disputes')?.answers);
  return new Map((said.success ? said.data.disputes : []).map((row) => [row.dispute, row]));
}
