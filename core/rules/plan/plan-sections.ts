import { wordsFor } from '../choice.ts';
import { countryInWords } from '../country-words.ts';
import { GovernanceReportData } from '../governance/report-data.ts';
import { matrixOf } from '../governance/analysis.ts';
import { kpiBars, type Kpi } from '../governance/figures.ts';
import { figuresTable } from '../governance/report-sections.ts';
import { DECISION_RULES, DUTIES } from '../governance/words.ts';
import type { Organization } from '../organization.ts';
import { LEGAL_ROLES } from '../picture/organizations-drawn.ts';
import type { Block, DocumentSection } from '../product/document.ts';
import { stateTitle } from '../registers/kinds.ts';
import type { PlanDraft } from './answers.ts';
import type { Assembled, OrganizationPart, PlanDate } from './data.ts';
import { calendarPicture, organizationsMap } from './pictures.ts';

export type NameOf = (id: string) => string;

/** What all parts of the plan are made from. */
export interface PlanView {
  assembled: Assembled;
  draft: PlanDraft;
  organizations: readonly Organization[];
  nameOf: NameOf;
  services: string[];
  systems: string[];
}

/** Part 1. */
export function scopeSection({ draft, services, systems, organizations }: PlanView): DocumentSection {
  return {
    id: 'scope',
    title: 'Scope and context',
    blocks: [
      { kind: 'text', text: draft.scope },
      listOf('Services covered', services),
      listOf('Systems', systems),
      {
        kind: 'table',
        caption: 'Organizations',
        columns: ['Organization', 'Country', 'What it usually is to the data'],
        rows: organizations.map(({ name, country, legalRole }) => [
          name,
          countryInWords(country),
          LEGAL_ROLES[legalRole],
        ]),
      },
      listOf('Laws that apply', draft.laws),
      listOf('Left out', draft.outOfScope ?? []),
    ],
  };
}

/** Part 2, arrangement A. */
export function governanceSection({ assembled, draft, nameOf }: PlanView): DocumentSection {
  const { governance } = assembled;
  const charter = governance?.charter;
  const matrix = governance === undefined || charter === undefined ? undefined : { ...governance, charter };
  return {
    id: 'governance',
    title: 'Governance body',
    blocks: [
      ...(charter === undefined
        ? [{ kind: 'note' as const, text: 'No governance report has been published yet.' }]
        : [
            {
              kind: 'facts' as const,
              rows: [
                { label: 'Mandate', value: charter.mandate },
                { label: 'Seats', value: charter.seats.map(nameOf).join(', ') },
                { label: 'Decides by', value: wordsFor(DECISION_RULES, charter.rule) },
                { label: 'Voices a decision needs at least', value: String(charter.atLeast) },
                { label: 'Meets', value: charter.meetingRhythm },
                { label: 'Conflicts of interest', value: charter.conflictRule },
                { label: 'What it cannot settle', value: charter.escalation },
                ...(charter.budget === undefined ? [] : [{ label: 'Budget', value: charter.budget }]),
              ],
            },
          ]),
      listOf('Members and alternates', draft.members ?? []),
      ...(matrix === undefined
        ? []
        : [
            {
              kind: 'picture' as const,
              picture: matrixOf({ ...matrix, scope: '', questions: [] }, nameOf),
              caption: 'Responsibility matrix: R does it, A answers for it, C is asked, I is told',
            },
          ]),
      {
        kind: 'table',
        caption: 'Decisions in force',
        columns: ['No.', 'Decision', 'What changes', 'Carried out by'],
        rows: (governance?.decisions ?? [])
          .filter(({ outcome }) => outcome === 'adopted')
          .map(({ number, title, effect, owners }) => [
            String(number),
            title,
            effect,
            owners.map(({ organizationId }) => nameOf(organizationId)).join(', '),
          ]),
        empty: 'None.',
      },
    ],
  };
}

/** Part 3, arrangement B. */
export function supplySection(view: PlanView, only?: string): DocumentSection {
  const parts = partsOf(view, only);
  const { assembled, organizations, nameOf } = view;
  return {
    id: 'supply-chain',
    title: 'Supply chain',
    blocks: [
      ...(only === undefined
        ? [
            {
              kind: 'picture' as const,
              picture: organizationsMap(assembled, organizations),
              caption: 'Organizations, and the agreements between them',
            },
          ]
        : []),
      {
        kind: 'table',
        caption: 'Agreements',
        columns: ['Kept by', 'Agreement', 'Kind', 'Parties', 'State'],
        rows: agreementsIn(parts).map(({ keptBy, title, more, parties, state }) => [
          keptBy.map(nameOf).join(', '),
          title,
          more,
          parties.map(nameOf).join(', '),
          stateTitle('agreement', state),
        ]),
        empty: 'None in the registers.',
      },
      only === undefined
        ? suppliersInUse(parts, nameOf)
        : linesTable('Suppliers', ['Organization', 'Supplier', 'Role', 'State'], parts, 'supplier', nameOf),
      {
        kind: 'table',
        caption: 'Requirements passed on and verified',
        columns: ['Organization', 'Requirements', 'Verified'],
        rows: parts
          .filter(({ requirements }) => requirements.all > 0)
          .map(({ organizationId, requirements }) => [
            nameOf(organizationId),
            String(requirements.all),
            String(requirements.verified),
          ]),
        empty: 'None in the registers.',
      },
    ],
  };
}

/** An agreement stands in the register of each of its parties; here it stands once, with all who keep it. */
function agreementsIn(parts: readonly OrganizationPart[]) {
  const found = new Map<string, OrganizationPart['agreements'][number] & { keptBy: string[] }>();
  for (const { organizationId, agreements } of parts)
    for (const agreement of agreements) {
      const key = JSON.stringify([agreement.id, [...agreement.parties].sort(), agreement.state]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { ...agreement, keptBy: [organizationId] });
      else known.keptBy.push(organizationId);
    }
  return [...found.values()];
}

const IN_USE = ['accepted', 'accepted-with-conditions', 'review-due'];

/** The plan is public: who is used stands in it, and not how an assessment is going or that somebody was rejected. */
function suppliersInUse(parts: readonly OrganizationPart[], nameOf: NameOf): Block {
  return {
    kind: 'table',
    caption: 'Suppliers',
    columns: ['Organization', 'Supplier', 'Role'],
    rows: parts.flatMap(({ organizationId, suppliers }) =>
      suppliers
        .filter(({ state }) => IN_USE.includes(state))
        .map(({ title, more }) => [nameOf(organizationId), title, more]),
    ),
    empty: 'None in the registers.',
  };
}

/** Part 4, arrangement C. */
export function dataSection(view: PlanView, only?: string): DocumentSection {
  const parts = partsOf(view, only);
  const { draft, nameOf } = view;
  return {
    id: 'data',
    title: 'Data management',
    blocks: [
      {
        kind: 'table',
        caption: 'Data catalogue: processing records',
        columns: ['Organization', 'As a controller', 'As a processor', 'Sensors', 'Algorithms'],
        rows: parts.map(({ organizationId, records, sensors, algorithms }) => [
          nameOf(organizationId),
          String(records.controller),
          String(records.processor),
          String(sensors),
          String(algorithms),
        ]),
      },
      linesTable(
        'Retention rules',
        ['Organization', 'Rule', 'Period', 'State'],
        parts,
        'retention-rule',
        nameOf,
      ),
      {
        kind: 'table',
        caption: 'Transfers out of the European Economic Area',
        columns: ['Organization', 'To', 'Ground'],
        rows: parts.flatMap(({ organizationId, transfers }) =>
          transfers.map(({ to, safeguard }) => [nameOf(organizationId), to, safeguard]),
        ),
        empty: 'None in the registers.',
      },
      ...(draft.transfers === undefined ? [] : [{ kind: 'text' as const, text: draft.transfers }]),
    ],
  };
}

/** Part 5: how each process runs, and its figures. */
export function processesSection(view: PlanView): DocumentSection {
  const { draft, assembled, nameOf } = view;
  const kpis = kpisIn(assembled.governance);
  return {
    id: 'processes',
    title: 'Processes',
    blocks: [
      {
        kind: 'table',
        caption: 'Processes at a glance',
        columns: ['Process', 'Coordinated by', 'Done by', 'How often', 'Last output'],
        rows: draft.processes.map(({ duty, coordinator, cadence }) => [
          wordsFor(DUTIES, duty),
          nameOf(coordinator),
          (assembled.governance?.responsibilities ?? [])
            .filter((row) => row.duty === duty)
            .flatMap(({ responsible }) => responsible.map(nameOf))
            .join(', '),
          cadence,
          lastOutput(assembled, duty),
        ]),
        empty: 'None described.',
      },
      ...(kpis.length === 0
        ? []
        : [
            {
              kind: 'picture' as const,
              picture: kpiBars(kpis),
              caption: 'Figures of the last governance cycle',
            },
          ]),
      figuresTable(kpis),
      risksTable(assembled.parts, nameOf),
    ],
    sections: draft.processes.map(({ duty, purpose, standards = [], openIssues = [] }) => ({
      id: `process-${duty}`,
      title: wordsFor(DUTIES, duty),
      blocks: [
        { kind: 'text', text: sentence(purpose) },
        listOf('Standards and methods', standards),
        listOf('Open issues', openIssues),
      ],
    })),
  };
}

/** Open risks are counted, never described: the plan is public. */
export function risksTable(parts: readonly OrganizationPart[], nameOf: NameOf): Block {
  return {
    kind: 'table',
    caption: 'Open privacy risks and impact assessments',
    columns: ['Organization', 'Open risks', 'High', 'Assessments'],
    rows: parts
      .filter(({ risks, assessments }) => risks.open > 0 || assessments.length > 0)
      .map(({ organizationId, risks, assessments }) => [
        nameOf(organizationId),
        String(risks.open),
        String(risks.high),
        assessments.map(({ title }) => title).join(', '),
      ]),
    empty: 'None in the registers.',
  };
}

/** Part 6. */
export function calendarSection({ assembled, draft, nameOf }: PlanView, only?: string): DocumentSection {
  const dates = assembled.calendar.filter(
    ({ organizationId }) => only === undefined || organizationId === only,
  );
  const own: PlanDate[] =
    only === undefined ? [{ on: draft.reviewOn, label: 'Review of this plan', organizationId: '' }] : [];
  return {
    id: 'calendar',
    title: 'Calendar',
    blocks: [
      {
        kind: 'picture',
        picture: calendarPicture(assembled, [...dates, ...own]),
        caption: 'What is planned in the year ahead',
      },
      {
        kind: 'table',
        caption: 'Dates',
        columns: ['Day', 'What', 'Organization'],
        rows: [...dates, ...own]
          .sort((a, b) => (a.on < b.on ? -1 : 1))
          .map(({ on, label, organizationId }) => [
            on,
            label,
            organizationId === '' ? 'All' : nameOf(organizationId),
          ]),
        empty: 'Nothing is planned.',
      },
      listOf('Exercises', draft.exercises ?? []),
      ...(only === undefined ? limitsTables(assembled) : []),
    ],
  };
}

/** Time limits that can run; which do is told to those concerned, not to the public. */
function limitsTables({ laws }: Assembled): Block[] {
  return laws
    .filter(({ limits }) => limits.length > 0)
    .map(({ title, limits }) => ({
      kind: 'table',
      caption: `Time limits that can run here: ${title}`,
      columns: ['What', 'Where it stands', 'Limit'],
      rows: limits.map(({ label, citation, limit }) => [label, citation, limit]),
    }));
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function partsOf({ assembled }: PlanView, only: string | undefined): OrganizationPart[] {
  return assembled.parts.filter(({ organizationId }) => only === undefined || organizationId === only);
}

function linesTable(
  caption: string,
  columns: string[],
  parts: readonly OrganizationPart[],
  kind: 'supplier' | 'retention-rule',
  nameOf: NameOf,
): Block {
  return {
    kind: 'table',
    caption,
    columns,
    rows: parts.flatMap((part) =>
      part[kind === 'supplier' ? 'suppliers' : 'retention'].map(({ title, more, state }) => [
        nameOf(part.organizationId),
        title,
        more,
        stateTitle(kind, state),
      ]),
    ),
    empty: 'None in the registers.',
  };
}

export function listOf(caption: string, items: string[]): Block {
  return { kind: 'list', caption, items, empty: 'Nothing named.' };
}

function kpisIn(governance: GovernanceReportData | undefined): Kpi[] {
  return (governance?.kpis ?? []).map(({ value, ...kpi }) => ({ ...kpi, value }));
}

const OUTPUTS: Readonly<Record<string, string[]>> = {
  governance: ['governance-report'],
  'data-management': ['data-management-plan'],
  'risk-management': ['pia-report', 'pia-summary'],
  engineering: ['engineering-record'],
  'citizen-engagement': ['engagement-record'],
  'supplier-assessment': ['supplier-file'],
};

function lastOutput({ sources }: Assembled, duty: string): string {
  const found = sources.filter(({ kind }) => OUTPUTS[duty]?.includes(kind) === true);
  return found.map(({ title, number }) => `${title}, version ${number}`).join('; ');
}
