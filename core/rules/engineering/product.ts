import type { Case } from '../case.ts';
import { ownerOf } from '../owner-of.ts';
import type { Block, DocumentSection } from '../product/document.ts';
import type { ProductDraft, ProductInput, ProductMaker } from '../product/product-maker.ts';
import { recordSeries } from './computations.ts';
import { engineeringDataOf } from './data.ts';
import { requirementPuts } from './entries.ts';
import { modelPicture, threatMap } from './pictures.ts';
import * as read from './read.ts';
import * as tables from './tables.ts';
import { GATE_OUTCOMES, PARTS } from './vocabulary.ts';
import { namesOf } from '../names-of.ts';

type NameOf = (id: string) => string;

/** The privacy engineering record of a release: model, threats, requirements, controls, proof, and the gate. */
export const engineeringRecord: ProductMaker = {
  reads: ({ run }) => ({ products: { kinds: ['pia-report'], organizationIds: [ownerOf(run)] } }),
  make: (input) => [
    {
      organizationId: ownerOf(input.case.run),
      kind: 'engineering-record',
      series: recordSeries(engineeringDataOf(input.case).systemId),
      audience: 'organization',
      document: record(input),
    },
  ],
  after: ({ case: aCase }) => {
    const outcome = read.gateOf(aCase)?.outcome;
    const accepted = outcome === 'go' || outcome === 'go-with-conditions';
    return { puts: accepted ? requirementPuts(aCase, 'accepted') : [] };
  },
};

function record(input: ProductInput): ProductDraft['document'] {
  const { case: aCase, organizations, products } = input;
  const { start, systemId, earlier } = engineeringDataOf(aCase);
  const nameOf: NameOf = namesOf(organizations);
  const gate = read.gateOf(aCase);
  const intake = read.intakeOf(aCase);
  const assessment = products.find(
    ({ product }) => product.series === `pia-report.${intake?.assessmentId ?? ''}`,
  );
  return {
    title: `Privacy engineering record: ${start.title}`,
    subtitle: `Release ${start.release}`,
    language: 'en',
    organization: nameOf(ownerOf(aCase.run)),
    facts: [
      { label: 'System', value: start.title },
      { label: 'Release', value: start.release },
      ...(gate === undefined ? [] : [{ label: 'Gate', value: GATE_OUTCOMES[gate.outcome] }]),
      {
        label: 'Impact assessment',
        value: assessment?.product.title ?? notFound(intake) ?? intake?.assessmentReason ?? 'None',
      },
      ...(earlier === undefined
        ? []
        : [
            {
              label: 'Follows record',
              value: `Number ${earlier.number}${earlier.release === undefined ? '' : `, ${earlier.release}`}`,
            },
          ]),
    ],
    sections: sections(aCase, nameOf),
    sources:
      assessment === undefined
        ? []
        : [
            {
              organizationId: assessment.product.organizationId,
              id: assessment.product.id,
              title: assessment.product.title,
              sha256: assessment.product.sha256,
            },
          ],
    data: machineReadable(aCase, systemId),
  };
}

function sections(aCase: Case, nameOf: NameOf): DocumentSection[] {
  const model = read.modelOf(aCase);
  const applying = read.threatsThatApply(aCase);
  const judged = read.judgedThreats(aCase);
  const requirements = read.requirementsOf(aCase);
  const suppliers = read.suppliersOf(aCase);
  return [
    { id: 'system', title: 'System and release', blocks: system(aCase, nameOf) },
    {
      id: 'model',
      title: 'Model',
      blocks:
        model === undefined
          ? []
          : [
              { kind: 'picture', picture: modelPicture(model), caption: 'Data flows and trust boundaries' },
              tables.elementsTable(model, nameOf),
              tables.flowsTable(model),
            ],
    },
    {
      id: 'threats',
      title: 'Threats',
      blocks: [
        text(
          `${judged.length} combinations of element and type were looked at; ${applying.length} can happen. Types and mapping: LINDDUN.`,
        ),
        tables.threatsTable(applying),
        tables.dismissedTable(judged.filter(({ answer }) => answer.applies === 'not-applicable')),
      ],
    },
    {
      id: 'requirements',
      title: 'Requirements and their allocation',
      blocks: [
        text('Strategies: J.-H. Hoepman. Protection goals: security’s three and the three of privacy.'),
        tables.requirementsTable(requirements, suppliers, nameOf),
      ],
    },
    {
      id: 'suppliers',
      title: 'Statements of suppliers',
      blocks: [tables.statementsTable(aCase, suppliers, requirements)],
    },
    {
      id: 'controls',
      title: 'Controls',
      blocks: [
        { kind: 'picture', picture: threatMap(applying), caption: 'Threats before and after controls' },
        tables.controlsTable(applying),
      ],
    },
    {
      id: 'verification',
      title: 'Verification',
      blocks: [tables.verificationTable(aCase, requirements, nameOf)],
    },
    { id: 'gate', title: 'Gate', blocks: gateBlocks(aCase, nameOf) },
  ];
}

function system(aCase: Case, nameOf: NameOf): Block[] {
  const { start } = engineeringDataOf(aCase);
  const intake = read.intakeOf(aCase);
  return [
    text(start.change),
    ...(intake === undefined
      ? []
      : [
          text(intake.purpose),
          {
            kind: 'table' as const,
            caption: 'Organizations',
            columns: ['Organization', 'What it is to the data'],
            rows: intake.organizations.map(({ organization, role }) => [nameOf(organization), PARTS[role]]),
          },
          {
            kind: 'table' as const,
            caption: 'Suppliers',
            columns: ['Supplier', 'What it supplies'],
            rows: intake.suppliers.map(({ name, supplies }) => [name, supplies]),
            empty: 'Nothing is bought.',
          },
        ]),
  ];
}

function gateBlocks(aCase: Case, nameOf: NameOf): Block[] {
  const gate = read.gateOf(aCase);
  if (gate === undefined) return [{ kind: 'note', text: 'The gate has not been passed.' }];
  return [
    { kind: 'note', text: `${GATE_OUTCOMES[gate.outcome]}.` },
    {
      kind: 'facts',
      rows: gate.voices.map(({ role, outcome, reason }) => ({
        label: role === 'dpo' ? 'Data protection officer' : 'Engineer',
        value: `${outcomeWords(outcome)}${reason === '' ? '' : `: ${reason}`}`,
      })),
    },
    ...(gate.outcome === 'go-with-conditions'
      ? [tables.conditionsTable(read.gateConditionsOf(aCase), nameOf)]
      : []),
    text('A change of the system opens the next record, filled in from this one.'),
  ];
}

/** The same for machines; the next release is prefilled from `answers`. */
function machineReadable(aCase: Case, systemId: string): Record<string, unknown> {
  const { start } = engineeringDataOf(aCase);
  const answers = {
    intake: read.intakeOf(aCase),
    model: read.modelOf(aCase),
    threats: read.threatsOf(aCase),
    requirements: read.requirementAnswersOf(aCase),
    controls: read.controlsOf(aCase),
  };
  return {
    systemId,
    system: start.title,
    release: start.release,
    answers: Object.fromEntries(Object.entries(answers).filter(([, given]) => given !== undefined)),
    requirements: read.requirementsOf(aCase).map(({ key, allocatedTo, ownerOrganizationId, verified }) => ({
      id: `${systemId}.${key}`,
      allocatedTo,
      ownerOrganizationId,
      result: verified?.result ?? null,
    })),
    threatMap: threatMap(read.threatsThatApply(aCase)),
    conditions: read.gateConditionsOf(aCase).map(({ scope, condition, organization, dueOn }) => ({
      id: scope,
      condition,
      organizationId: organization,
      dueOn,
    })),
    gate: read.gateOf(aCase)?.outcome ?? null,
  };
}

function outcomeWords(outcome: string): string {
  const words: Readonly<Record<string, string>> = GATE_OUTCOMES;
  return words[outcome] ?? outcome;
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}

/** An assessment that no report was found of. */
function notFound(intake: { assessmentId?: string | undefined } | undefined): string | undefined {
  return intake?.assessmentId === undefined ? undefined : `In the register as ${intake.assessmentId}`;
}
