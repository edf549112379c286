import type { Case } from './case.ts';
import * as breach from './breach/participants.ts';
import type { Organization } from './organization.ts';

/** One item of an `each`: whom it asks, and under which scope its tasks are. */
export interface Participant {
  /** An organization id, or `<organization>.<item>`; unique in the list. */
  scope: string;
  organizationId: string;
  /** What tells it from others of the same organization, for titles that everybody sees: never words of an answer. */
  label?: string;
  /** Day (`YYYY-MM-DD`) on which the item is owed. */
  dueOn?: string;
}

type List = (aCase: Case, organizations: readonly Organization[]) => Participant[];

/** The lists a definition can name in `each … over`. */
export const PARTICIPANT_LISTS = {
  controllers: breach.controllers,
  concerned: breach.concerned,
  'filings-due': breach.filingsDue,
  'telling-subjects': breach.tellingSubjects,
  'partner-notices': breach.partnerNotices,
  'measure-owners': breach.measureOwners,
  'possible-reports': breach.possibleReports,
} as const satisfies Record<string, List>;

/** The items of a list, or undefined when there is no list of that name. */
export function participantsOf(
  list: string,
  aCase: Case,
  organizations: readonly Organization[],
): Participant[] | undefined {
  const lists: Readonly<Record<string, List>> = PARTICIPANT_LISTS;
  return lists[list]?.(aCase, organizations);
}
