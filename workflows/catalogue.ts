import type { Catalogue } from '../core/rules/catalogue.ts';
import type { ProcessTitles } from '../core/rules/process-titles.ts';
import { breachNotificationTitles } from './breach-notification/titles.ts';
import { citizenEngagementTitles } from './citizen-engagement/titles.ts';
import { complaintTitles } from './complaint/titles.ts';
import { contactRepairTitles } from './contact-repair/titles.ts';
import { dataManagementTitles } from './data-management/titles.ts';
import { dataSubjectRequestTitles } from './data-subject-request/titles.ts';
import { ecosystemPlanTitles } from './ecosystem-plan/titles.ts';
import { engineeringTitles } from './engineering/titles.ts';
import { exchangeAgreementTitles } from './exchange-agreement/titles.ts';
import { governanceTitles } from './governance/titles.ts';
import { riskManagementTitles } from './risk-management/titles.ts';
import { supplierAssessmentTitles } from './supplier-assessment/titles.ts';
import { definitions } from './definitions.ts';

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

/** The processes of this installation, with their words in other languages. */
export const catalogue: Catalogue = { ...definitions, titles: (id) => TITLES[id] };
