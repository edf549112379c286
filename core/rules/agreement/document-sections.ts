import type { Block, DocumentSection } from '../product/document.ts';
import type { ProductInput } from '../product/product-maker.ts';
import type { AgreementData } from './agreement-data.ts';
import { partiesOf } from './parties.ts';
import { answersOf, PARTY_REVIEW, sayAt, sayOpinions, sayReturns } from './say-agreement.ts';
import { namesOf } from '../names-of.ts';

/** What a party keeps: the text, the signatures, what was said on the way, and how it ended. */
export function partySections(input: ProductInput, data: AgreementData): DocumentSection[] {
  return [
    { id: 'text', title: data.text?.heading ?? 'The agreement', blocks: textBlocks(data) },
    ...(data.plan === 'end' ? [returnsSection(input)] : []),
    { id: 'signatures', title: 'Signatures and decisions', blocks: [voicesTable(input)] },
    { id: 'opinions', title: 'Reviews and opinions', blocks: [reviewsTable(input), opinionsTable(input)] },
  ];
}

/** What the public may know of an arrangement between joint controllers. */
export function essenceSections(input: ProductInput, data: AgreementData): DocumentSection[] {
  const agreement = data.terms ?? data.inForce?.data;
  const joint = agreement?.jointArrangement;
  const rows = [
    { label: 'Who answers when you use your rights', value: joint?.answersRights },
    { label: 'Who informs you', value: joint?.informsPeople },
    { label: 'Contact', value: joint?.contactPoint },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
  return [
    {
      id: 'essence',
      title: 'What has been arranged',
      blocks: [
        { kind: 'text', text: agreement?.essence ?? '' },
        {
          kind: 'list',
          items: partiesOf(data).map((party) => namesOf(input.organizations)(party.organizationId)),
        },
        { kind: 'facts', rows },
        {
          kind: 'note',
          text: 'Whatever is arranged here, you can use your rights with, and against, each of these organizations (GDPR art. 26(3)).',
        },
      ],
    },
  ];
}

function textBlocks(data: AgreementData): Block[] {
  const text = data.text ?? data.inForce?.text;
  if (text === undefined)
    return [{ kind: 'text', text: 'The text was signed elsewhere; the register says where it is kept.' }];
  return [
    {
      kind: 'facts',
      rows: text.clauses.map((clause, index) => ({
        label: `${index + 1}. ${clause.title}`,
        value: clause.paragraphs.join('\n\n'),
      })),
    },
  ];
}

function voicesTable({ case: aCase, organizations, people }: ProductInput): Block {
  const rows = aCase.tasks
    .filter(({ stepId, kind }) => (stepId === 'sign' || stepId === 'review') && kind === 'approval')
    .flatMap((task) =>
      task.voices.map((voice) => {
        const organizationId = task.voters[voice.slot]?.organizationId ?? task.organizationId;
        const organization = organizations.find(({ id }) => id === organizationId);
        return [
          organization?.name ?? organizationId,
          people.find(({ id }) => id === voice.personId)?.name ?? voice.personId,
          VOICES[voice.outcome] ?? voice.outcome,
          sayAt(voice.at, organization?.timeZone ?? 'UTC'),
          voice.shownHash,
        ];
      }),
    );
  return {
    kind: 'table',
    caption: 'Who decided what, and the hash of what they were shown',
    columns: ['Party', 'Person', 'Decision', 'When', 'Hash of what was shown'],
    rows,
    empty: 'Nobody has signed.',
  };
}

const VOICES: Readonly<Record<string, string>> = {
  signed: 'Signed',
  changes: 'Asked for changes',
  refused: 'Refused',
  renew: 'Renewed',
  amend: 'Wants it amended',
  end: 'Ended it',
};

function reviewsTable(input: ProductInput): Block {
  return {
    kind: 'table',
    caption: 'Review by each party (last round)',
    columns: ['Party', 'Answer'],
    rows: answersOf(input.case, 'party-review').map(({ organizationId, outcome }) => [
      namesOf(input.organizations)(organizationId),
      PARTY_REVIEW[outcome] ?? outcome,
    ]),
    empty: 'The text was not reviewed in this round.',
  };
}

function opinionsTable(input: ProductInput): Block {
  return {
    kind: 'table',
    caption: 'Opinions of the data protection officers',
    columns: ['Party', 'Opinion', 'Reasons'],
    rows: sayOpinions(input.case).map(({ organizationId, opinion, reasons }) => [
      namesOf(input.organizations)(organizationId),
      opinion,
      reasons,
    ]),
    empty: 'No opinion was asked for.',
  };
}

function returnsSection(input: ProductInput): DocumentSection {
  return {
    id: 'end',
    title: 'Return or destruction of the data',
    blocks: [
      {
        kind: 'table',
        caption: 'What each receiving party confirmed',
        columns: ['Party', 'What was done', 'On', 'Evidence'],
        rows: sayReturns(input.case).map(({ organizationId, way, doneOn, evidence }) => [
          namesOf(input.organizations)(organizationId),
          way,
          doneOn,
          evidence,
        ]),
        empty: 'No party received data.',
      },
    ],
  };
}
