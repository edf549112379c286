import { engineering } from './engineering/process.ts';
import { engineeringTitles } from './engineering/titles.ts';
import { dataSubjectRequest } from './data-subject-request/process.ts';
import { dataSubjectRequestTitles } from './data-subject-request/titles.ts';
import type { Catalogue } from '../core/rules/catalogue.ts';
import type { ProcessDefinition } from '../core/rules/process-definition.ts';
import type { ProcessTitles } from '../core/rules/process-titles.ts';
import { breachNotification } from './breach-notification/process.ts';
import { breachNotificationTitles } from './breach-notification/titles.ts';
import { citizenEngagement } from './citizen-engagement/process.ts';
import { citizenEngagementTitles } from './citizen-engagement/titles.ts';
import { complaint } from './complaint/process.ts';
import { complaintTitles } from './complaint/titles.ts';
import { contactRepair } from './contact-repair/process.ts';
import { contactRepairTitles } from './contact-repair/titles.ts';
import { dataManagement } from './data-management/process.ts';
import { dataManagementTitles } from './data-management/titles.ts';
import { ecosystemPlan } from './ecosystem-plan/process.ts';
import { ecosystemPlanTitles } from './ecosystem-plan/titles.ts';
import { exchangeAgreement } from './exchange-agreement/process.ts';
import { exchangeAgreementTitles } from './exchange-agreement/titles.ts';
import { governance } from './governance/process.ts';
import { governanceTitles } from './governance/titles.ts';
import { riskManagement } from './risk-management/process.ts';
import { riskManagementTitles } from './risk-management/titles.ts';
import { supplierAssessment } from './supplier-assessment/process.ts';
import { supplierAssessmentTitles } from './supplier-assessment/titles.ts';

/** In the order of the clauses, then what they call. */
const PROCESSES: ProcessDefinition[] = [
  governance,
  ecosystemPlan,
  dataManagement,
  riskManagement,
  engineering,
  citizenEngagement,
  dataSubjectRequest,
  breachNotification,
  exchangeAgreement,
  supplierAssessment,
  complaint,
  contactRepair,
];

const TITLES: Record<string, ProcessTitles> = {
  'breach-notification': breachNotificationTitles,
  'citizen-engagement': citizenEngagementTitles,
  complaint: complaintTitles,
  'contact-repair': contactRepairTitles,
  'data-management': dataManagementTitles,
  'data-subject-request': dataSubjectRequestTitles,
  'ecosystem-plan': ecosystemPlanTitles,
  engineering: engineeringTitles,
  'exchange-agreement': exchangeAgreementTitles,
  governance: governanceTitles,
  'risk-management': riskManagementTitles,
  'supplier-assessment': supplierAssessmentTitles,
};

/** The processes of this installation. */
export const catalogue: Catalogue = {
  process: (id) => PROCESSES.find((process) => process.id === id),
  all: () => PROCESSES,
  titles: (id) => TITLES[id],
};
