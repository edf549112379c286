import { engineeringRecord } from './engineering/product.ts';
import { requestAnswer } from './request/answer-product.ts';
import { requestFile } from './request/product.ts';
import { piaReport } from './risk/product.ts';
import { engagementRecord } from './engagement/product.ts';
import { exchangeAgreement } from './agreement/product.ts';
import { dataManagementPlan } from './data-management/product.ts';
import { breachProduct, DOSSIER_KIND } from './breach/product.ts';
import { governanceReport } from './governance/product.ts';
import { GOVERNANCE_REPORT } from './governance/report-data.ts';
import { supplierFile } from './supplier/product.ts';
import { complaintAnswer } from './complaint/answer-product.ts';
import { complaintFile } from './complaint/product.ts';
import { ECOSYSTEM_PLAN } from './plan/plan-data.ts';
import { ecosystemPlanProduct } from './plan/product.ts';
import type { ProductMaker } from './product/product-maker.ts';

/** How work products are made, by the name a publish step gives. */
export const PRODUCTS: Readonly<Record<string, ProductMaker>> = {
  [ECOSYSTEM_PLAN]: ecosystemPlanProduct,
  'engineering-record': engineeringRecord,
  'data-management-plan': dataManagementPlan,
  'complaint-answer': complaintAnswer,
  'complaint-file': complaintFile,
  'supplier-file': supplierFile,
  'pia-report': piaReport,
  [GOVERNANCE_REPORT]: governanceReport,
  'exchange-agreement': exchangeAgreement,
  'engagement-record': engagementRecord,
  'request-answer': requestAnswer,
  'request-file': requestFile,
  [DOSSIER_KIND]: breachProduct,
};
