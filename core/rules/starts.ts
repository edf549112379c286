import { engineeringStart } from './engineering/start.ts';
import { requestStart } from './request/start.ts';
import { startDataManagement } from './data-management/start.ts';
import { riskStart } from './risk/start.ts';
import { startAgreement } from './agreement/start.ts';
import { engagementStart } from './engagement/start.ts';
import { governanceStart } from './governance/start.ts';
import { supplierStart } from './supplier/start.ts';
import { contactStart } from './contact/start.ts';
import { complaintStart } from './complaint/start.ts';
import { planStart } from './plan/start.ts';
import type { StartInput, StartRule, StartVerdict } from './run-start.ts';

/** What processes make of the answers to their start forms, by process id. */
const STARTS: Readonly<Record<string, StartRule>> = {
  'ecosystem-plan': planStart,
  engineering: engineeringStart,
  'data-management': startDataManagement,
  complaint: complaintStart,
  'contact-repair': contactStart,
  'supplier-assessment': supplierStart,
  'risk-management': riskStart,
  governance: governanceStart,
  'exchange-agreement': startAgreement,
  'citizen-engagement': engagementStart,
  'data-subject-request': requestStart,
};

/** The title, data and parties a run begins with. Without a rule of its own a process keeps the answers. */
export function startOf(process: { id: string; title: string }, input: StartInput): StartVerdict {
  const rule = STARTS[process.id];
  if (rule !== undefined) return rule(input);
  const { title } = input.answers;
  return {
    ok: true,
    title: typeof title === 'string' ? title : process.title,
    data: { start: input.answers },
  };
}
