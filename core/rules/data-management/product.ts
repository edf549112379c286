import { dayAt, monthsAfter } from '../days.ts';
import type { Fact } from '../product/document.ts';
import type { ProductDraft, ProductInput, ProductMaker } from '../product/product-maker.ts';
import { dataManagementOf, remainingOf } from './data.ts';
import {
  agreementsSection,
  flowsSection,
  openPointsSection,
  participationSection,
  registerSection,
  retentionSection,
} from './plan-sections.ts';
import { confirmationOf, planReading, type PlanReading } from './plan-reading.ts';

const LANGUAGE = 'en';
/** The next round begins so many months later. */
const ROUND_MONTHS = 12;

/** One plan for the ecosystem, and for every organization its own part of it. */
export const dataManagementPlan: ProductMaker = {
  reads: () => ({ registers: { kinds: ['processing-record', 'agreement', 'retention-rule'] } }),
  make: (input) => {
    const plan = planReading(input);
    return [ecosystemPlan(input, plan), ...plan.asked.map((id) => ownPart(input, plan, id))];
  },
  after: ({ case: aCase, organizations, at }) => {
    const { start } = dataManagementOf(aCase);
    if (start.reason !== 'yearly') return {};
    const { leadOrganizationId } = aCase.run;
    const today = dayAt(at, leadOrganizationId, organizations);
    return {
      cycles: [
        {
          processId: 'data-management',
          organizationId: leadOrganizationId,
          subject: 'data-management',
          reason: 'Yearly round of data management',
          dueOn: monthsAfter(today, ROUND_MONTHS),
          answers: {
            reason: 'yearly',
            title: `Data management ${monthsAfter(today, ROUND_MONTHS).slice(0, 4)}`,
          },
        },
      ],
    };
  },
};

function ecosystemPlan(input: ProductInput, plan: PlanReading): ProductDraft {
  // A round of some organizations takes the place of no plan of all.
  const ofSome = plan.data.start.reason === 'change';
  return {
    organizationId: input.case.run.leadOrganizationId,
    kind: 'data-management-plan',
    series: ofSome ? 'data-management-changes' : 'data-management-plan',
    audience: 'ecosystem',
    state: 'in-force',
    document: {
      title: `${ofSome ? 'Changes in data management' : 'Data management plan'} of ${input.ecosystem}`,
      subtitle: plan.data.start.title,
      language: LANGUAGE,
      facts: factsOf(input, plan, plan.asked),
      sections: [
        participationSection(plan),
        registerSection(plan, plan.asked),
        agreementsSection(plan),
        retentionSection(plan),
        flowsSection(plan),
        openPointsSection(plan, plan.asked),
      ],
      sources: [],
      data: machineReadable(plan, plan.asked),
    },
  };
}

function ownPart(input: ProductInput, plan: PlanReading, organizationId: string): ProductDraft {
  const name = plan.nameOf(organizationId);
  return {
    organizationId,
    kind: 'data-management-plan-part',
    series: 'data-management-plan-part',
    audience: 'organization',
    state: 'in-force',
    document: {
      title: `Data management plan: ${name}`,
      subtitle: plan.data.start.title,
      language: LANGUAGE,
      organization: name,
      facts: [
        ...factsOf(input, plan, [organizationId]),
        { label: 'Data protection officer', value: confirmationOf(plan.case, organizationId) },
      ],
      sections: [
        registerSection(plan, [organizationId]),
        agreementsSection(plan, organizationId),
        retentionSection(plan, organizationId),
        flowsSection(plan, organizationId),
        openPointsSection(plan, [organizationId]),
      ],
      sources: [],
      data: machineReadable(plan, [organizationId]),
    },
  };
}

function factsOf({ at, organizations, case: aCase }: ProductInput, plan: PlanReading, ids: string[]): Fact[] {
  const today = dayAt(at, aCase.run.leadOrganizationId, organizations);
  const open = ids.reduce((sum, id) => sum + remainingOf(plan.data, id).length, 0);
  const confirmed = ids.filter((id) => confirmationOf(plan.case, id) === 'Confirmed').length;
  const records = plan.records.filter(({ entry }) => ids.includes(entry.organizationId)).length;
  return [
    { label: 'As of', value: today },
    { label: 'Activities recorded', value: String(records) },
    { label: 'Open inconsistencies', value: String(open) },
    ...(ids.length === 1
      ? []
      : [{ label: 'Organizations confirmed', value: `${confirmed} of ${ids.length}` }]),
    { label: 'Next round', value: monthsAfter(today, ROUND_MONTHS) },
  ];
}

/** The same for machines: figures and points, and which entries in which version they are about. */
function machineReadable(plan: PlanReading, ids: string[]): Record<string, unknown> {
  return {
    organizations: ids.map((id) => ({
      id,
      confirmed: confirmationOf(plan.case, id) === 'Confirmed',
      records: plan.records
        .filter(({ entry }) => entry.organizationId === id)
        .map(({ entry }) => ({ id: entry.id, version: entry.version, state: entry.state })),
      agreements: plan.agreements
        .filter(({ entry }) => entry.organizationId === id)
        .map(({ entry }) => ({ id: entry.id, version: entry.version, state: entry.state })),
      retentionRules: plan.rules
        .filter(({ entry }) => entry.organizationId === id)
        .map(({ entry }) => ({ id: entry.id, version: entry.version, state: entry.state })),
      openPoints: remainingOf(plan.data, id).map(({ id: point, count }) => ({ id: point, count })),
    })),
    reviews: (plan.data.reviews ?? []).map(({ agreementId, why }) => ({ agreementId, why })),
  };
}
