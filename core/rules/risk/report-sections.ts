import type { Case } from '../case.ts';
import type { Block, DocumentSection } from '../product/document.ts';
import type { ProductInput } from '../product/product-maker.ts';
import { riskDataOf } from './data.ts';
import { ART_35_3_CASES, AUTHORITY_LISTS, CRITERIA, SCREENING_CRITERIA } from './nine-criteria.ts';
import { flowPicture, riskMap } from './pictures.ts';
import * as read from './read.ts';
import { BANDS, bandOf } from './scale.ts';
import { facts, list, section, text, texts } from './report-blocks.ts';
import { conclusion } from './report-conclusion.ts';
import * as tables from './tables.ts';
import { THRESHOLDS } from './threshold.ts';
import { NECESSITY, VIEWS } from './vocabulary.ts';

type NameOf = (id: string) => string;

/** The parts of a report as ISO/IEC 29134, clause 7, orders them (7.3 to 7.8); the words are ours. */
export function reportSections(input: ProductInput, nameOf: NameOf): DocumentSection[] {
  const { case: aCase } = input;
  return [
    scope(input, nameOf),
    requirements(aCase),
    riskAssessment(aCase, nameOf),
    treatmentPlan(aCase, nameOf),
    conclusion(aCase, nameOf),
    { id: 'public-summary', title: 'Public summary', blocks: [], sections: summaryBlocks(aCase) },
  ];
}

/** 7.3: what was looked at, by which measure, by whom, and who was asked. */
function scope(input: ProductInput, nameOf: NameOf): DocumentSection {
  const { case: aCase } = input;
  const plan = read.planOf(aCase);
  const description = read.descriptionOf(aCase);
  return {
    id: 'scope',
    title: 'Scope',
    blocks: [text(riskDataOf(aCase).start.description), ...texts(plan?.scope)],
    sections: [
      section('process', 'What is assessed', [
        ...facts([
          ['Purposes', description?.purposes],
          ['Legal basis', description?.legalBasis],
          ['People', description?.people],
          ['Retention', description?.retention],
          ['Not assessed', plan?.outOfScope],
        ]),
        ...list('Data', description?.dataCategories),
        ...list('What carries them', description?.assets),
        ...(description === undefined
          ? []
          : [
              {
                kind: 'picture' as const,
                picture: flowPicture(description.flows, nameOf),
                caption: 'Where the data go',
              },
              tables.flowsTable(description.flows, nameOf),
            ]),
      ]),
      section('criteria', 'Screening and scales', [
        ...screening(aCase),
        { kind: 'list', items: Object.values(BANDS) },
      ]),
      section('people', 'Who took part', [
        ...texts(plan?.team),
        ...(plan === undefined ? [] : [tables.participantsTable(plan.participants, nameOf)]),
        contributions(aCase, nameOf),
      ]),
      section('consultation', 'Views of the people concerned', views(input)),
    ],
  };
}

function screening(aCase: Case): Block[] {
  const answers = read.screeningOf(aCase);
  const { threshold } = riskDataOf(aCase);
  if (answers === undefined) return [];
  const course = read.courseOf(aCase);
  const dpoReason = read.dpoReasonOf(aCase);
  return [
    {
      kind: 'table',
      caption: 'Nine criteria (WP248 rev.01)',
      columns: ['Criterion', 'Applies', 'Why'],
      rows: CRITERIA.map((criterion) => [
        SCREENING_CRITERIA[criterion],
        answers[criterion].applies === 'yes' ? 'Yes' : 'No',
        answers[criterion].reason,
      ]),
    },
    ...list(
      'Cases of GDPR art. 35(3)',
      answers.cases.map((listed) => ART_35_3_CASES[listed]),
    ),
    ...facts([
      ['On a list of the authority', AUTHORITY_LISTS[answers.authorityList]],
      ['Entry of the list', answers.authorityEntry],
      ['An assessment is', threshold && THRESHOLDS[threshold.result].toLowerCase()],
      ['Because', threshold?.because],
      ['Followed', course?.reason],
      ['Data protection officer', dpoReason?.reason],
    ]),
  ];
}

function contributions(aCase: Case, nameOf: NameOf): Block {
  return {
    kind: 'table',
    caption: 'What each organization said of its part',
    columns: ['Organization', 'What it does', 'From and to', 'What protects the data there', 'Concerns'],
    rows: read
      .contributionsOf(aCase)
      .map(({ organizationId, answers }) =>
        answers === undefined
          ? [nameOf(organizationId), 'No answer', '', '', '']
          : [
              nameOf(organizationId),
              answers.part,
              answers.flow,
              answers.measures.join('; '),
              answers.concerns ?? '',
            ],
      ),
    empty: 'No organization was asked.',
  };
}

function views({ case: aCase, products }: ProductInput): Block[] {
  const plan = read.planOf(aCase);
  if (plan === undefined) return [];
  const record = products.find(
    ({ product }) => product.kind === 'engagement-record' && product.runId.startsWith(`${aCase.run.id}-`),
  );
  return facts([
    ['Asked (GDPR art. 35(9))', VIEWS[plan.views]],
    ['What was asked', plan.viewsMethod],
    ['Why not', plan.viewsReason ?? read.viewsReasonOf(aCase)?.reason],
    [
      'Record',
      record === undefined ? undefined : `${record.product.title}, version ${record.product.number}`,
    ],
  ]);
}

/** 7.4: what privacy asks of the service. */
function requirements(aCase: Case): DocumentSection {
  const necessity = read.necessityOf(aCase);
  return section('privacy-requirements', 'Privacy requirements', [
    ...(necessity === undefined
      ? [text('Necessity and proportionality were not judged.')]
      : facts([
          ['Necessary and proportionate (GDPR art. 35(7)(b))', NECESSITY[necessity.verdict]],
          ['Could it be done with less?', necessity.necessity],
          ['Data, access and time kept small', necessity.minimisation],
          ['Rights of people', necessity.rights],
          ['What has to change', necessity.changes],
        ])),
  ]);
}

/** 7.5: the risks as they are. */
function riskAssessment(aCase: Case, nameOf: NameOf): DocumentSection {
  const risks = read.risksOf(aCase).map(({ key, risk, before }) => ({ key, risk, before }));
  const high = risks.filter(({ before }) => bandOf(before) === 'high' || bandOf(before) === 'very-high');
  return section('risk-assessment', 'Risk assessment', [
    text(`${risks.length} risks to people were found, ${high.length} of them high as things are today.`),
    { kind: 'picture', picture: riskMap(risks), caption: 'Severity and likelihood today' },
    tables.risksTable(risks),
    ...measuresInPlace(aCase, nameOf),
  ]);
}

function measuresInPlace(aCase: Case, nameOf: NameOf): Block[] {
  const items = read
    .contributionsOf(aCase)
    .flatMap(({ organizationId, answers }) =>
      (answers?.measures ?? []).map((measure) => `${nameOf(organizationId)}: ${measure}`),
    );
  return list('In place with the organizations', items);
}

/** 7.6: what is done about them, by whom and when, and what remains. */
function treatmentPlan(aCase: Case, nameOf: NameOf): DocumentSection {
  const risks = read.risksOf(aCase);
  return section('treatment-plan', 'Risk treatment plan', [
    ...texts(read.treatmentOf(aCase)?.approach),
    { kind: 'picture', picture: riskMap(risks), caption: 'Risks before and after treatment' },
    tables.treatmentTable(risks),
    tables.measuresTable(read.measuresOf(aCase), nameOf),
  ]);
}

/** 7.8: the text that was reviewed for everybody. */
export function summaryBlocks(aCase: Case): DocumentSection[] {
  const summary = read.summaryOf(aCase);
  if (summary === undefined) return [];
  return [
    section('the-service', 'The service', [text(summary.service)]),
    section('the-data', 'The data', [text(summary.data)]),
    section('what-could-happen', 'What could happen', [text(summary.risks)]),
    section('what-is-done', 'What is done about it', [text(summary.measures)]),
    section('what-was-decided', 'What was decided', [text(summary.decision)]),
    section('whom-to-ask', 'Whom to ask', [text(summary.contact)]),
  ];
}
