import * as engineering from './engineering/computations.ts';
import * as request from './request/computations.ts';
import { dataAgreements } from './data-management/due-agreements.ts';
import * as dataManagement from './data-management/computations.ts';
import * as risk from './risk/computations.ts';
import * as agreement from './agreement/computations.ts';
import { sendResults } from './engagement/result-letters.ts';
import * as engagement from './engagement/computations.ts';
import * as governance from './governance/computations.ts';
import { supplierNamesOthers } from './supplier/computations.ts';
import { acknowledgeComplaint, complaintReaction, complaintSecondLook } from './complaint/computations.ts';
import * as plan from './plan/computations.ts';
import type { Computation } from './computation.ts';

/** What the auto step `compute-step` can be asked to do, by name. */
export const COMPUTATIONS: Readonly<Record<string, Computation>> = {
  'plan-assemble': plan.assemblePlan,
  'plan-route': plan.planRoute,
  'engineering-recall': engineering.recall,
  'engineering-built': engineering.built,
  'engineering-proven': engineering.proven,
  'data-open': dataManagement.dataOpen,
  'data-check': dataManagement.dataCheck,
  'data-disputes': dataManagement.dataDisputes,
  'data-check-again': dataManagement.dataCheckAgain,
  'data-check-own': dataManagement.dataCheckOwn,
  'data-activate': dataManagement.dataActivate,
  'data-agreements': dataAgreements,
  'complaint-acknowledge': acknowledgeComplaint,
  'complaint-reaction': complaintReaction,
  'complaint-second-look': complaintSecondLook,
  'supplier-names-others': supplierNamesOthers,
  'risk-recall': risk.recall,
  'risk-threshold': risk.threshold,
  'risk-course': risk.course,
  'risk-settled': risk.settled,
  'governance-prepare': governance.prepare,
  'governance-analyse': governance.analyse,
  'governance-close-comments': governance.closeComments,
  'agreement-begin': agreement.agreementBegin,
  'agreement-route': agreement.agreementRoute,
  'agreement-signing': agreement.agreementSigning,
  'agreement-settled': agreement.agreementSettled,
  'engagement-open': engagement.openPage,
  'engagement-close': engagement.closePage,
  'engagement-send-results': sendResults,
  'engagement-evaluated': engagement.evaluated,
  'request-acknowledge': request.acknowledge,
  'request-note-withdrawal': request.noteWithdrawal,
  'request-answer-way': request.answerWay,
};
