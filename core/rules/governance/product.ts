import { Temporal } from 'temporal-polyfill';

import { wordsFor } from '../choice.ts';
import type { Case } from '../case.ts';
import type { ProductDraft, ProductInput, ProductMaker } from '../product/product-maker.ts';
import { analysisOf, type Analysis } from './analysis.ts';
import type { OpenCycle } from './answers.ts';
import { decisionId, decisionPut } from './decision-entry.ts';
import { decisionsOf, excludedFrom, reviewOn, type CycleDecision } from './decisions.ts';
import { GOVERNANCE_REPORT, GOVERNANCE_REPORT_PART, type GovernanceReportData } from './report-data.ts';
import * as sections from './report-sections.ts';
import { openingOf, participantsIn, reviewOf } from './read-case.ts';
import { REVIEW_RESULTS } from './words.ts';
import { namesOf } from '../names-of.ts';

type NameOf = (id: string) => string;

/** The governance report: one for the ecosystem, and one for each organization with what concerns it. */
export const governanceReport: ProductMaker = {
  make: (input) => {
    const opening = openingOf(input.case);
    if (opening === undefined) return [];
    const analysis = analysisOf(input.case);
    const decisions = decisionsOf(input.case);
    const nameOf: NameOf = namesOf(input.organizations);
    return [
      whole(input, opening, analysis, decisions, nameOf),
      ...participantsIn(input.case).map((id) => own(input, opening, analysis, decisions, id, nameOf)),
    ];
  },
  after: (input) => ({
    puts: decisionsOf(input.case).flatMap((decision) => reviewedPut(input.case, decision)),
    cycles: [
      {
        processId: 'governance',
        organizationId: input.case.run.leadOrganizationId,
        subject: 'governance',
        reason: 'Yearly governance cycle',
        dueOn: nextOn(input),
        answers: { reason: 'yearly' },
      },
    ],
  }),
};

function whole(
  input: ProductInput,
  opening: OpenCycle,
  analysis: Analysis,
  decisions: CycleDecision[],
  nameOf: NameOf,
): ProductDraft {
  const { case: aCase, ecosystem } = input;
  return {
    organizationId: aCase.run.leadOrganizationId,
    kind: GOVERNANCE_REPORT,
    series: GOVERNANCE_REPORT,
    audience: 'ecosystem',
    document: {
      title: `Governance report ${opening.period}`,
      subtitle: ecosystem,
      language: 'en',
      facts: factsOf(input, opening, analysis),
      sections: [
        sections.cycleSection(opening, sayResult(aCase)),
        sections.charterSection(opening.charter, nameOf),
        sections.matrixSection(opening, analysis, nameOf),
        sections.figuresSection(analysis, nameOf),
        sections.organizationsSection(aCase, nameOf),
        sections.decisionsSection(aCase, decisions, nameOf),
        sections.commentsSection(aCase, nameOf),
        ...sections.reviewSection(aCase),
      ],
      sources: [],
      data: { ...reportData(input, opening, analysis, decisions) },
    },
  };
}

/** What one organization reported, does and has to carry out, beside the figures of all. */
function own(
  input: ProductInput,
  opening: OpenCycle,
  analysis: Analysis,
  decisions: CycleDecision[],
  organizationId: string,
  nameOf: NameOf,
): ProductDraft {
  const { case: aCase } = input;
  const gaps = analysis.gaps.filter((gap) => gap.organizationId === organizationId);
  const figures = {
    ...analysis,
    lapsed: analysis.lapsed.filter((id) => id === organizationId),
    kpis: analysis.kpis.map((kpi) => {
      const value = kpi.byOrganization.find((one) => one.organizationId === organizationId)?.value;
      return {
        ...kpi,
        // All together aim at one exercise of each.
        ...(kpi.id === 'exercises' ? { target: 1 } : {}),
        value,
        byOrganization: kpi.byOrganization.filter((one) => one.organizationId === organizationId),
      };
    }),
  };
  const concerned = decisions.filter(({ proposed }) => proposed.owners.includes(organizationId));
  return {
    organizationId,
    kind: GOVERNANCE_REPORT_PART,
    series: GOVERNANCE_REPORT_PART,
    audience: 'organization',
    document: {
      title: `Governance report ${opening.period}: ${nameOf(organizationId)}`,
      subtitle: 'What concerns this organization, out of the report of all',
      language: 'en',
      organization: nameOf(organizationId),
      facts: factsOf(input, opening, analysis),
      sections: [
        {
          id: 'responsibilities',
          title: 'Responsibilities',
          blocks: [sections.ownDuties(aCase, organizationId, nameOf), sections.gapsTable({ gaps }, nameOf)],
        },
        sections.ownFiguresSection(figures),
        sections.organizationsSection(aCase, nameOf, organizationId),
        sections.decisionsSection(aCase, concerned, nameOf),
      ],
      sources: [],
      data: {
        period: opening.period,
        lapsed: analysis.lapsed.includes(organizationId),
        gaps,
        kpis: figures.kpis.map(kpiData),
        decisions: concerned.map((decision) => decisionData(aCase, decision)),
      },
    },
  };
}

function factsOf(input: ProductInput, { period, organizations }: OpenCycle, { lapsed }: Analysis) {
  const review = sayResult(input.case);
  return [
    { label: 'Period', value: period },
    {
      label: 'Organizations',
      value: `${organizations.length}, ${lapsed.length === 0 ? 'all of which reported' : `of which ${lapsed.length} did not report`}`,
    },
    ...(review === undefined ? [] : [{ label: 'Review', value: review }]),
    { label: 'Next cycle', value: nextOn(input) },
  ];
}

function reportData(
  input: ProductInput,
  { period, charter, responsibilities, organizations }: OpenCycle,
  { kpis, lapsed, gaps }: Analysis,
  decisions: CycleDecision[],
): GovernanceReportData {
  const result = reviewOf(input.case)?.result;
  return {
    period,
    charter,
    responsibilities,
    organizations,
    lapsed,
    kpis: kpis.map(kpiData),
    gaps,
    decisions: decisions.map((decision) => decisionData(input.case, decision)),
    ...(result === undefined ? {} : { result }),
    nextOn: nextOn(input),
  };
}

function kpiData({ value, ...kpi }: Analysis['kpis'][number]): GovernanceReportData['kpis'][number] {
  return { ...kpi, ...(value === undefined ? {} : { value }) };
}

function decisionData(aCase: Case, decision: CycleDecision): GovernanceReportData['decisions'][number] {
  const { number, proposed, vote, noQuorum, carried } = decision;
  const review = reviewOn(aCase, number)?.result;
  const outcome = vote === undefined ? (noQuorum ? 'deferred' : 'open') : vote.outcome;
  return {
    id: decisionId(aCase, number),
    number,
    title: proposed.title,
    text: proposed.text,
    effect: proposed.effect,
    outcome: outcome === 'changes' ? 'open' : outcome,
    votesFor: sections.voicesFor(decision, 'adopted'),
    votesAgainst: sections.voicesFor(decision, 'rejected'),
    excluded: excludedFrom(aCase, proposed),
    ...(vote?.reason === undefined ? {} : { reason: vote.reason }),
    owners: proposed.owners.map((organizationId) => {
      const answers = carried.find((one) => one.organizationId === organizationId)?.answers;
      return {
        organizationId,
        dueOn: proposed.dueOn,
        ...(answers === undefined ? {} : { result: answers.result }),
        ...(answers?.doneOn === undefined ? {} : { doneOn: answers.doneOn }),
      };
    }),
    ...(review === undefined ? {} : { review }),
  };
}

/** A reviewed decision stands so in the register, whether it was carried out or not. */
function reviewedPut(aCase: Case, decision: CycleDecision) {
  const review = reviewOn(aCase, decision.number);
  if (decision.vote?.outcome !== 'adopted' || review === undefined) return [];
  return [
    decisionPut(aCase, decision, 'reviewed', (before) => ({
      ...before,
      result: review.result,
      reviewed: review.finding,
    })),
  ];
}

function sayResult(aCase: Case): string | undefined {
  const result = reviewOf(aCase)?.result;
  return result === undefined ? undefined : wordsFor(REVIEW_RESULTS, result);
}

/** The day the coordinator named, or a year from the publication. */
function nextOn({ case: aCase, at }: Pick<ProductInput, 'case' | 'at'>): string {
  const named = reviewOf(aCase)?.nextOn;
  return named ?? Temporal.PlainDate.from(at.slice(0, 10)).add({ years: 1 }).toString();
}
