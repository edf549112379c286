import * as engineering from './engineering/effects.ts';
import * as request from './request/effects.ts';
import * as risk from './risk/effects.ts';
import { authoritySaid, consultationFiled } from './risk/consultation-effects.ts';
import * as engagement from './engagement/effects.ts';
import * as agreement from './agreement/effects.ts';
import * as dataManagement from './data-management/effects.ts';
import { factsChanged } from './breach/facts-changed.ts';
import { filingReceipt } from './breach/filing-receipt.ts';
import { partnerTold } from './breach/partner-told.ts';
import { recordAwareness } from './breach/record-awareness.ts';
import { reportReceipt } from './breach/record-report.ts';
import { setParties } from './breach/set-parties.ts';
import { subjectsTold } from './breach/subjects-told.ts';
import { contactRepaired } from './contact/effects.ts';
import * as governance from './governance/effects.ts';
import * as supplier from './supplier/effects.ts';
import * as complaint from './complaint/effects.ts';
import { NO_EFFECT, type Effect, type EffectInput, type EffectResult } from './effect.ts';

/** What the end of a task changes in its case, by the name a definition gives it. */
export const EFFECTS = {
  'engineering-taken-in': engineering.takenIn,
  'engineering-allocated': engineering.allocated,
  'engineering-supplier-stated': engineering.supplierStated,
  'engineering-controlled': engineering.controlled,
  'engineering-verified': engineering.verified,
  'data-records-updated': dataManagement.recordsUpdated,
  'data-retention-answered': dataManagement.retentionAnswered,
  'risk-screened': risk.screened,
  'risk-planned': risk.planned,
  'risk-described': risk.described,
  'risk-assessed': risk.assessed,
  'risk-treatment-proposed': risk.treatmentProposed,
  'risk-treatment-reviewed': risk.treatmentReviewed,
  'risk-advised': risk.advised,
  'risk-decided': risk.decided,
  'risk-implemented': risk.implemented,
  'risk-consultation-filed': consultationFiled,
  'risk-authority-said': authoritySaid,
  'agreement-drafted': agreement.agreementDrafted,
  'agreement-reviewed': agreement.agreementReviewed,
  'agreement-opinion': agreement.agreementOpinion,
  'agreement-signed': agreement.agreementSigned,
  'agreement-looked-at': agreement.agreementLookedAt,
  'agreement-returned': agreement.agreementReturned,
  'engagement-planned': engagement.engagementPlanned,
  'engagement-announced': engagement.engagementAnnounced,
  'engagement-analysed': engagement.engagementAnalysed,
  'engagement-decided': engagement.engagementDecided,
  'request-identity': request.requestIdentity,
  'request-proof': request.requestProof,
  'request-scoped': request.requestScoped,
  'request-extended': request.requestExtended,
  'request-posted': request.requestPosted,
  'governance-proposed': governance.decisionsProposed,
  'governance-voted': governance.decisionVoted,
  'governance-carried': governance.decisionCarried,
  'complaint-told': complaint.complaintTold,
  'complaint-assessed': complaint.complaintAssessed,
  'complaint-investigated': complaint.complaintInvestigated,
  'complaint-answered': complaint.complaintAnswered,
  'complaint-looked-again': complaint.complaintLookedAgain,
  'complaint-lessons': complaint.complaintLessons,
  'contact-repaired': contactRepaired,
  'supplier-invited': supplier.supplierInvited,
  'supplier-answered': supplier.supplierAnswered,
  'supplier-decided': supplier.supplierDecided,
  'supplier-condition': supplier.supplierCondition,
  'supplier-sub-processors': supplier.supplierSubProcessors,
  'set-parties': setParties,
  'record-awareness': recordAwareness,
  'facts-given': factsChanged,
  'decision-taken': factsChanged,
  'duty-assessed': factsChanged,
  'filing-receipt': filingReceipt,
  'report-receipt': reportReceipt,
  'partner-told': partnerTold,
  'subjects-told': subjectsTold,
} as const satisfies Record<string, Effect>;

/** The effect of a step's end; none for a step without one. Lapses (`expired`) have no effect. */
export function effectOf(name: string | undefined, input: EffectInput): EffectResult {
  const effects: Readonly<Record<string, Effect>> = EFFECTS;
  const effect = name === undefined || input.task.status !== 'done' ? undefined : effects[name];
  return effect === undefined ? NO_EFFECT : effect(input);
}
