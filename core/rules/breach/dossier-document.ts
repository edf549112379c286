import type { Block, DocumentSection, Fact, ProductDocument } from '../product/document.ts';
import { clockSection, timelineSection } from './dossier-document-record.ts';
import { decisionSection, filingSection, dutiesSection } from './dossier-document-decisions.ts';
import type { DossierSaying } from './dossier-saying.ts';
import type { BreachDossier } from './dossier.ts';
import { LEVEL_WORDS, sayTime } from './say-case.ts';
import { knownOf } from './incident.ts';

/** A sealed dossier in the shape of all work products: for its page among them, and for print. */
export type DossierDocument = Omit<
  ProductDocument,
  'format' | 'number' | 'approvals' | 'ecosystem' | 'at' | 'kind'
>;

export function dossierDocument(dossier: BreachDossier, saying: DossierSaying): DossierDocument {
  return {
    title: `Breach dossier: ${dossier.run.title}`,
    subtitle:
      dossier.documentation === undefined
        ? 'Documentation of an incident'
        : `Documentation under ${dossier.documentation}`,
    language: 'en',
    organization: dossier.organization.name,
    facts: coverFacts(dossier, saying),
    sections: [
      summarySection(dossier, saying),
      decisionSection(dossier, saying),
      filingSection(dossier, saying),
      dutiesSection(dossier, saying),
      clockSection(dossier, saying),
      severitySection(dossier),
      answersSection(dossier, saying),
      timelineSection(dossier, saying),
      evidenceSection(dossier),
    ],
    sources: [],
    data: {},
  };
}

function coverFacts({ organization, run }: BreachDossier, { timeZone }: DossierSaying): Fact[] {
  return [
    {
      label: 'Organization',
      value: `${organization.name} (${LEGAL_ROLES[organization.legalRole] ?? organization.legalRole})`,
    },
    { label: 'Case', value: run.id },
    { label: 'Opened', value: sayTime(run.startedAt, timeZone) },
    { label: 'Times are in', value: timeZone },
  ];
}

const LEGAL_ROLES: Readonly<Record<string, string>> = {
  controller: 'Controller',
  'joint-controller': 'Joint controller',
  processor: 'Processor',
  coordinator: 'Coordinator',
  other: 'Takes part',
};

function summarySection({ incident, parties }: BreachDossier, saying: DossierSaying): DocumentSection {
  const times = [
    ['Happened', incident.occurredAt],
    ['Detected', incident.detectedAt],
    ['Received', incident.receivedAt],
  ] as const;
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'What was reported', value: incident.title },
          { label: 'Known at first', value: knownOf(incident) },
          ...times.flatMap(([label, at]) =>
            at === undefined ? [] : [{ label, value: sayTime(at, saying.timeZone) }],
          ),
          { label: 'Reported by', value: saying.organizationName(incident.organizationId) },
          { label: 'Reference', value: incident.key },
        ],
      },
      {
        kind: 'table',
        caption: 'Organizations and what each is to the data',
        columns: ['Organization', 'Role'],
        rows: parties.map(({ name, legalRole }) => [name, LEGAL_ROLES[legalRole] ?? legalRole]),
      },
    ],
  };
}

function severitySection({ severity }: BreachDossier): DocumentSection {
  const text =
    severity === undefined
      ? 'No figure: either none could be computed, or it was not computed for this organization.'
      : `ENISA method: SE = ${severity.dpc} × ${severity.ei} + ${severity.cb} = ${severity.se} (${LEVEL_WORDS[severity.level]}), table ${severity.tableVersion}. The figure supports; people decided.`;
  return { id: 'severity', title: 'Severity', blocks: [{ kind: 'text', text }] };
}

function answersSection({ answers }: BreachDossier, { timeZone }: DossierSaying): DocumentSection {
  const none: Block[] = [{ kind: 'text', text: 'No questions were answered by this organization.' }];
  return {
    id: 'answers',
    title: 'What was answered',
    blocks: answers.length === 0 ? none : [],
    sections: answers.map(({ stepId, title, round, at, by, lines }, place) => ({
      id: `answers-${stepId}-${place + 1}`,
      title: round > 1 ? `${title} (round ${round})` : title,
      blocks: [
        { kind: 'text', text: `${by}, ${sayTime(at, timeZone)}` },
        { kind: 'facts', rows: lines.map(({ label, value }) => ({ label, value })) },
      ],
    })),
  };
}

function evidenceSection({ chain }: BreachDossier): DocumentSection {
  return {
    id: 'evidence',
    title: 'Evidence',
    blocks: [
      {
        kind: 'text',
        text: `The ${chain.seq} events of this case are a chain: each is sealed (SHA-256 over canonical JSON, RFC 8785) together with the seal of the one before. Changing, dropping or reordering one breaks every later seal. The exported evidence file can be checked without this system: clause8 evidence verify FILE.`,
      },
      { kind: 'facts', rows: [{ label: 'Newest seal', value: chain.hash }] },
    ],
  };
}
