import type { Catalogue } from '../core/rules/catalogue.ts';
import type { ProcessDefinition } from '../core/rules/process-definition.ts';
import { breachNotification } from './breach-notification/process.ts';
import { citizenEngagement } from './citizen-engagement/process.ts';
import { complaint } from './complaint/process.ts';
import { contactRepair } from './contact-repair/process.ts';
import { dataManagement } from './data-management/process.ts';
import { dataSubjectRequest } from './data-subject-request/process.ts';
import { ecosystemPlan } from './ecosystem-plan/process.ts';
import { engineering } from './engineering/process.ts';
import { exchangeAgreement } from './exchange-agreement/process.ts';
import { governance } from './governance/process.ts';
import { riskManagement } from './risk-management/process.ts';
import { supplierAssessment } from './supplier-assessment/process.ts';

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

/** The processes of this installation, for functions that write to nobody. */
export const definitions: Catalogue = {
  process: (id) => PROCESSES.find((process) => process.id === id),
  all: () => PROCESSES,
};
