import { riskEngagement } from './risk/run-start.ts';
import { planPublicComment } from './plan/run-start.ts';
import type { Case } from './case.ts';
import type { Organization } from './organization.ts';
import type { RunStart } from './run-start.ts';

/** With which answers, and in whose name, a `run` step starts the process it waits for. */
export type ChildStart = (
  aCase: Case,
  organizations: readonly Organization[],
) => Pick<RunStart, 'organizationId' | 'answers'>;

/** By the name a definition gives it. */
export const RUN_STARTS: Readonly<Record<string, ChildStart>> = {
  'plan-public-comment': planPublicComment,
  'risk-engagement': riskEngagement,
};
