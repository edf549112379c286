import type { ProcessScript, ProcessStart } from '../test/journeys/support/process-case.ts';
import { ENGAGEMENT_START, engagementScript } from '../test/journeys/support/scripts/citizen-engagement.ts';
import { COMPLAINT_START, complaintScript } from '../test/journeys/support/scripts/complaint.ts';
import { DATA_START, dataScript } from '../test/journeys/support/scripts/data-management.ts';
import { REQUEST_START, requestScript } from '../test/journeys/support/scripts/data-subject-request.ts';
import { ecosystemPlanScript, PLAN_START } from '../test/journeys/support/scripts/ecosystem-plan.ts';
import { ENGINEERING_START, engineeringScript } from '../test/journeys/support/scripts/engineering.ts';
import { AGREEMENT_START, agreementScript } from '../test/journeys/support/scripts/exchange-agreement.ts';
import { GOVERNANCE_START, governanceScript } from '../test/journeys/support/scripts/governance.ts';
import { RISK_START, riskScript } from '../test/journeys/support/scripts/risk-management.ts';
import { SUPPLIER_START, supplierScript } from '../test/journeys/support/scripts/supplier-assessment.ts';

/** A process with somebody who starts it and the usual answers of everybody. */
export interface PlayedProcess {
  start: ProcessStart;
  script: ProcessScript;
  /** So many days may pass in which nobody acts. */
  patienceDays: number;
}

const ORGANIZATION = { organizationId: 'mobility-agency' };

/** The journeys' own plays; a breach is measured by the part `usage`. */
export const PLAYED_PROCESSES: PlayedProcess[] = [
  played('governance', 'ingrid-falk', GOVERNANCE_START, governanceScript),
  played('data-management', 'ingrid-falk', DATA_START, dataScript),
  played('risk-management', 'jonas-adler', RISK_START, riskScript, ORGANIZATION),
  played('engineering', 'priya-nandakumar', ENGINEERING_START, engineeringScript, ORGANIZATION),
  played('citizen-engagement', 'milo-brandt', ENGAGEMENT_START, engagementScript),
  played('data-subject-request', 'jonas-adler', REQUEST_START, requestScript, ORGANIZATION),
  played('exchange-agreement', 'jonas-adler', AGREEMENT_START, agreementScript, ORGANIZATION),
  played('supplier-assessment', 'jonas-adler', SUPPLIER_START, supplierScript, ORGANIZATION),
  played(
    'complaint',
    'jonas-adler',
    COMPLAINT_START,
    { ...complaintScript, statement: { view: 'It was hit by a lorry.', changes: 'It is checked monthly.' } },
    ORGANIZATION,
  ),
  played(
    'contact-repair',
    'jonas-adler',
    { address: 'priya.nandakumar@mobility-agency.example', what: 'told' },
    { repair: { result: 'works' } },
    ORGANIZATION,
  ),
  played('ecosystem-plan', 'ingrid-falk', PLAN_START, ecosystemPlanScript),
];

function played(
  processId: string,
  personId: string,
  answers: Record<string, unknown>,
  script: ProcessScript,
  of: { organizationId?: string } = {},
): PlayedProcess {
  return { start: { processId, personId, answers, ...of }, script, patienceDays: 130 };
}
