import * as engineering from './engineering/lists.ts';
import * as request from './request/lists.ts';
import * as risk from './risk/lists.ts';
import { resultBatches } from './engagement/result-letters.ts';
import * as engagement from './engagement/lists.ts';
import type { Case } from './case.ts';
import * as agreement from './agreement/lists.ts';
import * as dataManagement from './data-management/lists.ts';
import * as breach from './breach/participants.ts';
import * as governance from './governance/lists.ts';
import * as plan from './plan/lists.ts';
import type { Organization } from './organization.ts';
import * as supplier from './supplier/lists.ts';
import * as complaint from './complaint/lists.ts';
import type { Guest } from './task.ts';

/** One item of an `each`: whom it asks, and under which scope its tasks are. */
export interface Participant {
  /** An organization id, or `<organization>.<item>`; unique in the list. */
  scope: string;
  organizationId: string;
  /** What tells it from others of the same organization, for titles that everybody sees: never words of an answer. */
  label?: string;
  /** Day (`YYYY-MM-DD`) on which the item is owed. */
  dueOn?: string;
  /** Who answers a step of the item that asks a guest. */
  guest?: Guest;
  /** The one person who has a voice, where a list names voters. */
  personId?: string;
}

export type List = (aCase: Case, organizations: readonly Organization[]) => Participant[];

/** The lists a definition can name in `each … over`. */
export const PARTICIPANT_LISTS = {
  'engineering-suppliers': engineering.engineeringSuppliers,
  'engineering-requirements': engineering.engineeringRequirements,
  'engineering-conditions': engineering.engineeringConditions,
  'data-organizations': dataManagement.dataOrganizations,
  'data-with-findings': dataManagement.withFindings,
  'risk-participants': risk.riskParticipants,
  'risk-controllers': risk.riskControllers,
  'risk-consulting': risk.riskConsulting,
  'risk-awaiting': risk.riskAwaiting,
  'risk-measures': risk.riskMeasures,
  'agreement-parties': agreement.agreementParties,
  'agreement-signatories': agreement.agreementParties,
  'agreement-receivers': agreement.agreementReceivers,
  'agreement-leavers': agreement.agreementLeavers,
  'complaint-concerned': complaint.complaintConcerned,
  'complaint-complainant': complaint.complainant,
  'supplier-invited': supplier.invitedSupplier,
  'supplier-conditions': supplier.supplierConditions,
  'engagement-organizations': engagement.announcing,
  'engagement-associations': engagement.associations,
  'engagement-answering': engagement.answering,
  'engagement-result-batches': resultBatches,
  'request-requester': request.requester,
  'request-searching': request.searching,
  'request-controllers': request.answeringControllers,
  'governance-participants': governance.participants,
  'governance-proposals': governance.proposals,
  'governance-voters': governance.voters,
  'governance-owners': governance.owners,
  'plan-organizations': plan.organizations,
  'plan-members': plan.members,
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
