import type { Computation } from '../computation.ts';
import { GOVERNANCE_REPORT } from '../governance/report-data.ts';
import { assemble } from './assemble.ts';
import { planDataOf } from './data.ts';
import { PLAN_REGISTERS } from './organization-part.ts';
import { ECOSYSTEM_PLAN } from './plan-data.ts';
import { draftOf } from './read-case.ts';

/** The work products a plan rests on, and the plan before it. */
export const PLAN_SOURCES = [
  GOVERNANCE_REPORT,
  'data-management-plan',
  'pia-report',
  'pia-summary',
  'engineering-record',
  'engagement-record',
  'supplier-file',
  'exchange-agreement',
  ECOSYSTEM_PLAN,
];

export const assemblePlan: Computation = {
  reads: () => ({
    registers: { kinds: [...PLAN_REGISTERS] },
    products: { kinds: PLAN_SOURCES },
    calendar: true,
  }),
  compute: (reading) => {
    const data = planDataOf(reading.case);
    // Asked again it keeps what people have begun to work on.
    if (data.assembled !== undefined) return { outcome: 'done' };
    return { outcome: 'done', runData: { ...data, assembled: assemble(reading) } };
  },
};

/** The public is asked once, however often the text comes back. */
export const planRoute: Computation = {
  compute: ({ case: aCase }) => {
    const data = planDataOf(aCase);
    if (draftOf(aCase)?.publicComment !== 'yes' || data.askedPublic === true) return { outcome: 'go-on' };
    return { outcome: 'ask-the-public', runData: { ...data, askedPublic: true } };
  },
};
