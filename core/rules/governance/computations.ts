import type { Computation } from '../computation.ts';
import type { LatestProduct } from '../reading.ts';
import { analysisOf } from './analysis.ts';
import { decisionPut } from './decision-entry.ts';
import { decisionsOf, isSettled, openDecisions } from './decisions.ts';
import { governanceDataOf, type Previous } from './data.ts';
import { countedFigures } from './figures.ts';
import { GovernanceReportData, GOVERNANCE_REPORT } from './report-data.ts';

const COUNTED = ['processing-record', 'risk', 'request', 'supplier'] as const;

/** Reads the last report and counts what the registers hold, so that nobody begins on empty forms. */
export const prepare: Computation = {
  reads: () => ({ registers: { kinds: [...COUNTED] }, products: { kinds: [GOVERNANCE_REPORT] } }),
  compute: ({ case: aCase, organizations, registers, products, at }) => {
    const previous = previousFrom(products, aCase.run.leadOrganizationId);
    const day = at.slice(0, 10);
    const counted = organizations.flatMap(({ id }) => {
      const figures = countedFigures(
        registers.filter(({ organizationId }) => organizationId === id),
        day,
      );
      return Object.keys(figures).length === 0 ? [] : [[id, figures] as const];
    });
    const data = governanceDataOf(aCase);
    return {
      outcome: 'done',
      runData: {
        ...data,
        counted: Object.fromEntries(counted),
        ...(previous === undefined ? {} : { previous }),
      },
    };
  },
};

/** Figures, lapsed organizations and gaps are read from the answers whenever they are shown; here they are fixed in time. */
export const analyse: Computation = {
  compute: ({ case: aCase, at }) => {
    const { answered, gaps, lapsed } = analysisOf(aCase);
    return {
      outcome:
        answered.length === 0 ? 'nobody-answered' : gaps.length + lapsed.length > 0 ? 'gaps' : 'complete',
      runData: { ...governanceDataOf(aCase), analysedAt: at },
    };
  },
};

/** The comments are closed: what the members vote on, and what is put off because too few of them may vote. */
export const closeComments: Computation = {
  compute: ({ case: aCase }) => {
    const open = decisionsOf(aCase).filter((decision) => !isSettled(decision));
    return {
      outcome: openDecisions(aCase).length > 0 ? 'vote' : 'nothing-to-vote',
      puts: open.map((decision) =>
        decisionPut(aCase, decision, decision.noQuorum ? 'deferred' : 'comments-closed', (before) =>
          decision.noQuorum ? { ...before, reason: NO_QUORUM } : before,
        ),
      ),
    };
  },
};

const NO_QUORUM = 'Too few members without an interest of their own in it.';

function previousFrom(products: readonly LatestProduct[], leadId: string): Previous | undefined {
  const found = products.find(({ product }) => product.organizationId === leadId);
  if (found === undefined) return undefined;
  const report = GovernanceReportData.safeParse(found.document.data).data;
  if (report === undefined) return undefined;
  return {
    productId: found.product.id,
    number: found.product.number,
    ...(report.charter === undefined ? {} : { charter: report.charter }),
    responsibilities: report.responsibilities,
    organizations: report.organizations,
    deferred: report.decisions
      .filter(({ outcome }) => outcome === 'deferred')
      .map(({ title, text, effect }) => ({ title, text, effect })),
  };
}
