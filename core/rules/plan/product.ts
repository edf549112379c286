import type { ProductDraft, ProductInput, ProductMaker } from '../product/product-maker.ts';
import { annexSection, changesSection } from './annex-sections.ts';
import { planDataOf } from './data.ts';
import { ECOSYSTEM_PLAN, type EcosystemPlanData } from './plan-data.ts';
import * as sections from './plan-sections.ts';
import { confirmationOf, coveredBy, draftOf, organizationsIn, stateOf } from './read-case.ts';
import { namesOf } from '../names-of.ts';

type View = sections.PlanView;

/** The plan of the ecosystem, for everybody, and each organization's own part of it. */
export const ecosystemPlanProduct: ProductMaker = {
  make: (input) => {
    const view = viewOf(input);
    if (view === undefined) return [];
    return [whole(input, view), ...organizationsIn(input.case).map((id) => ownPart(input, view, id))];
  },
  after: (input) => {
    const draft = draftOf(input.case);
    if (draft === undefined) return {};
    return {
      cycles: [
        {
          processId: 'ecosystem-plan',
          organizationId: input.case.run.leadOrganizationId,
          subject: 'ecosystem-plan',
          reason: 'Review of the privacy plan',
          dueOn: draft.reviewOn,
          answers: { reason: 'yearly' },
        },
      ],
    };
  },
};

function viewOf({ case: aCase, organizations }: ProductInput): View | undefined {
  const { assembled } = planDataOf(aCase);
  const draft = draftOf(aCase);
  if (assembled === undefined || draft === undefined) return undefined;
  const ids = organizationsIn(aCase);
  return {
    assembled,
    draft,
    organizations: organizations.filter(({ id }) => ids.includes(id)),
    nameOf: namesOf(organizations),
    services: coveredBy(aCase, 'services'),
    systems: coveredBy(aCase, 'systems'),
  };
}

function whole({ case: aCase }: ProductInput, view: View): ProductDraft {
  const { draft } = view;
  const lead = aCase.run.leadOrganizationId;
  return {
    organizationId: lead,
    kind: ECOSYSTEM_PLAN,
    series: ECOSYSTEM_PLAN,
    audience: 'public',
    state: 'in-force',
    document: {
      title: `Privacy plan of ${draft.name}`,
      subtitle: draft.territory,
      language: 'en',
      facts: factsOf(aCase, view),
      sections: [
        sections.scopeSection(view),
        sections.governanceSection(view),
        sections.supplySection(view),
        sections.dataSection(view),
        sections.processesSection(view),
        sections.calendarSection(view),
        annexSection(aCase, view),
        changesSection(aCase, view),
      ],
      sources: sourcesOf(view),
      data: { ...dataOf(aCase, view) },
    },
  };
}

function ownPart({ case: aCase }: ProductInput, view: View, organizationId: string): ProductDraft {
  const { draft, nameOf, assembled } = view;
  const confirmation = confirmationOf(aCase, organizationId);
  return {
    organizationId,
    kind: `${ECOSYSTEM_PLAN}-part`,
    series: `${ECOSYSTEM_PLAN}-part`,
    audience: 'organization',
    state: 'in-force',
    document: {
      title: `Privacy plan of ${draft.name}: ${nameOf(organizationId)}`,
      subtitle: draft.territory,
      language: 'en',
      organization: nameOf(organizationId),
      facts: factsOf(aCase, view),
      sections: [
        {
          id: 'scope',
          title: 'Services and systems',
          blocks: [
            sections.listOf('Services', confirmation?.services ?? []),
            sections.listOf('Systems', confirmation?.systems ?? []),
          ],
        },
        sections.supplySection(view, organizationId),
        sections.dataSection(view, organizationId),
        {
          id: 'risks',
          title: 'Risks',
          blocks: [
            sections.risksTable(
              assembled.parts.filter((part) => part.organizationId === organizationId),
              nameOf,
            ),
          ],
        },
        sections.calendarSection(view, organizationId),
        annexSection(aCase, view, organizationId),
      ],
      sources: sourcesOf(view, organizationId),
      data: { organizationId, answer: stateOf(aCase, organizationId) },
    },
  };
}

/** The work products it was assembled from: all, or those of one organization. */
function sourcesOf({ assembled }: View, only?: string): ProductDraft['document']['sources'] {
  return assembled.sources
    .filter(({ organizationId }) => only === undefined || organizationId === only)
    .map(({ organizationId, id, title, number, sha256 }) => ({
      organizationId,
      id,
      title: `${title}, version ${number}`,
      sha256,
    }));
}

/** Part 0 of the plan. */
function factsOf(aCase: ProductInput['case'], { draft, assembled }: View) {
  const ids = organizationsIn(aCase);
  const confirmed = ids.filter((id) => stateOf(aCase, id) !== 'not-confirmed').length;
  return [
    { label: 'Ecosystem', value: draft.name },
    { label: 'Territory', value: draft.territory },
    { label: 'In force from', value: draft.effectiveOn },
    { label: 'Next review', value: draft.reviewOn },
    { label: 'Organizations', value: `${ids.length}, of which ${confirmed} confirmed their part` },
    { label: 'Assembled on', value: assembled.at.slice(0, 10) },
    ...(assembled.previous === undefined
      ? []
      : [{ label: 'Replaces', value: `Version ${assembled.previous.number}` }]),
  ];
}

function dataOf(
  aCase: ProductInput['case'],
  { draft, assembled, services, systems }: View,
): EcosystemPlanData {
  return {
    name: draft.name,
    territory: draft.territory,
    effectiveOn: draft.effectiveOn,
    reviewOn: draft.reviewOn,
    organizations: organizationsIn(aCase).map((organizationId) => ({
      organizationId,
      answer: stateOf(aCase, organizationId),
    })),
    services,
    systems,
    laws: draft.laws,
    sources: assembled.sources.map(({ organizationId, kind, id, number, sha256 }) => ({
      organizationId,
      kind,
      id,
      number,
      sha256,
    })),
    calendar: assembled.calendar,
    draft,
  };
}
