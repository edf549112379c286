import { ownerOf } from '../owner-of.ts';
import type { Case } from '../case.ts';
import type { ProductDocument } from '../product/document.ts';
import type { ProductDraft, ProductInput, ProductMaker } from '../product/product-maker.ts';
import { piaSeries } from './computations.ts';
import { riskDataOf } from './data.ts';
import { dayAt } from '../days.ts';
import { assessmentPut, reviewCycle, reviewDay } from './entries.ts';
import { riskMap } from './pictures.ts';
import {
  adviceOf,
  assessmentOf,
  decisionsOf,
  descriptionOf,
  governingDecision,
  lastDecisions,
  measuresOf,
  planOf,
  risksOf,
  screeningOf,
  summaryOf,
  treatmentOf,
} from './read.ts';
import { reportSections, summaryBlocks } from './report-sections.ts';
import { worstOf } from './scale.ts';
import { shortRating } from './tables.ts';
import { DECISIONS, TRIGGERS } from './vocabulary.ts';
import { namesOf } from '../names-of.ts';

type Content = ProductDraft['document'];

/** The report of a privacy impact assessment (for its organization), and the summary for everybody. */
export const piaReport: ProductMaker = {
  reads: ({ run }) => ({
    products: {
      kinds: ['engagement-record', 'pia-report'],
      organizationIds: [ownerOf(run), run.leadOrganizationId],
    },
  }),
  make: (input) => {
    const { assessmentId } = riskDataOf(input.case);
    const organizationId = ownerOf(input.case.run);
    return [
      {
        organizationId,
        kind: 'pia-report',
        series: piaSeries(assessmentId),
        audience: 'organization',
        document: report(input),
      },
      {
        organizationId,
        kind: 'pia-summary',
        series: `pia-summary.${assessmentId}`,
        audience: 'public',
        document: summary(input),
      },
    ];
  },
  after: ({ case: aCase, organizations, at }) => {
    const dueOn = reviewDay(dayAt(at, ownerOf(aCase.run), organizations));
    return { puts: [assessmentPut(aCase, 'published', {}, dueOn)], cycles: [reviewCycle(aCase, dueOn)] };
  },
};

function report(input: ProductInput): Content {
  const { case: aCase, at, organizations } = input;
  const { start, earlier } = riskDataOf(aCase);
  const owner = ownerOf(aCase.run);
  const decision = governingDecision(aCase);
  return {
    title: `Privacy impact assessment: ${start.title}`,
    subtitle: earlier === undefined ? 'Report' : `Report, taking up version ${earlier.number}`,
    language: 'en',
    organization: nameIn(input)(owner),
    facts: [
      { label: 'Service or system', value: start.title },
      { label: 'Why now', value: TRIGGERS[start.trigger] },
      ...(decision === undefined ? [] : [{ label: 'Decision', value: DECISIONS[decision] }]),
      ...worst(aCase),
      { label: 'Next review', value: reviewDay(dayAt(at, owner, organizations)) },
    ],
    sections: reportSections(input, nameIn(input)),
    sources: engagementSources(input),
    data: machineReadable(aCase),
  };
}

/** What everybody may read: the reviewed text, the map without words, no names of people. */
function summary(input: ProductInput): Content {
  const { case: aCase } = input;
  const { start } = riskDataOf(aCase);
  const decision = governingDecision(aCase);
  return {
    title: `What the assessment of ${start.title} found`,
    subtitle: 'Summary of the privacy impact assessment, for everybody',
    language: 'en',
    organization: nameIn(input)(ownerOf(aCase.run)),
    facts: decision === undefined ? [] : [{ label: 'Decision', value: DECISIONS[decision] }],
    sections: summaryBlocks(aCase),
    sources: engagementSources(input),
    data: {
      service: start.title,
      ...(decision === undefined ? {} : { decision }),
      summary: summaryOf(aCase) ?? null,
    },
  };
}

function worst(aCase: Case): Content['facts'] {
  const risks = risksOf(aCase);
  const before = worstOf(risks.map((risk) => risk.before));
  const after = worstOf(risks.flatMap((risk) => risk.after ?? []));
  return [
    ...(before === undefined ? [] : [{ label: 'Highest risk now', value: shortRating(before) }]),
    ...(after === undefined ? [] : [{ label: 'Highest risk afterwards', value: shortRating(after) }]),
  ];
}

/** The records of the consultation that this assessment asked for. */
function engagementSources({ case: aCase, products }: ProductInput): ProductDocument['sources'] {
  return products
    .filter(
      ({ product }) => product.kind === 'engagement-record' && product.runId.startsWith(`${aCase.run.id}-`),
    )
    .map(({ product: { organizationId, id, title, sha256 } }) => ({ organizationId, id, title, sha256 }));
}

/** The same for machines; the next version is prefilled from `answers`. */
function machineReadable(aCase: Case): Record<string, unknown> {
  const { start, assessmentId, threshold } = riskDataOf(aCase);
  const answers = {
    screen: screeningOf(aCase),
    plan: planOf(aCase),
    describe: descriptionOf(aCase),
    assess: assessmentOf(aCase),
    treat: treatmentOf(aCase),
  };
  return {
    assessmentId,
    service: start.title,
    trigger: start.trigger,
    ...(threshold === undefined ? {} : { threshold }),
    answers: Object.fromEntries(Object.entries(answers).filter(([, given]) => given !== undefined)),
    riskMap: riskMap(risksOf(aCase)),
    measures: measuresOf(aCase).map(({ scope, description, organization, dueOn, riskKey }) => ({
      id: scope,
      description,
      organizationId: organization,
      dueOn,
      ...(riskKey === undefined ? { condition: true } : { riskId: `${assessmentId}.${riskKey}` }),
    })),
    recommended: adviceOf(aCase)?.recommends ?? null,
    decisions: decisionsOf(aCase).map(({ organizationId, round, decision }) => ({
      organizationId,
      round,
      decision,
    })),
    decision: governingDecision(aCase) ?? null,
    controllers: lastDecisions(aCase).map(({ organizationId }) => organizationId),
  };
}

function nameIn({ organizations }: Pick<ProductInput, 'organizations'>): (id: string) => string {
  return namesOf(organizations);
}
