import { CLOCK_WORDS } from '../breach/say-case.ts';
import { hashOf } from '../canonical.ts';
import { wordsFor } from '../choice.ts';
import { dayAt } from '../days.ts';
import type { Block, DocumentSection, Fact } from '../product/document.ts';
import type { ProductInput, ProductMaker } from '../product/product-maker.ts';
import { COMPLAINT_OUTCOMES } from '../registers/complaint.ts';
import { COMPLAINT_SUBJECTS, SECOND_LOOK_DECISIONS } from './answers.ts';
import { routeToAuthority } from './authority-words.ts';
import { complaintData } from './entry.ts';
import {
  addressedTo,
  answeredAt,
  answerOf,
  assessmentOf,
  complaintDataOf,
  concernedIn,
  findingsOf,
  lessonsOf,
  reactionOf,
  secondLookOf,
  statementsIn,
} from './read-case.ts';

/**
 * The complaint file: what was complained of, found and answered, and what was learnt. Without the name, and without the
 * letters, which may hold it: those are handed over, and erased.
 */
export const complaintFile: ProductMaker = {
  erases: ['complaint-answer'],
  make: (input) => {
    const aCase = input.case;
    const { reference, start } = complaintDataOf(aCase);
    const organizationId = addressedTo(aCase);
    return [
      {
        organizationId,
        kind: 'complaint-file',
        series: `complaint-file.${aCase.run.id}`,
        audience: 'organization',
        aboutPerson: true,
        document: {
          title: `Complaint ${reference}`,
          subtitle: COMPLAINT_SUBJECTS[start.subject],
          language: 'en',
          organization: nameIn(input, organizationId),
          facts: facts(input),
          sections: [received(input), investigation(input), answer(input), afterwards(input), lessons(input)],
          sources: [],
          data: { ...complaintData(aCase), reaction: reactionWords(input) },
        },
      },
    ];
  },
};

function facts({ case: aCase, at, organizations }: ProductInput) {
  const { reference, receivedAt, acknowledgedAt } = complaintDataOf(aCase);
  const outcome = findingsOf(aCase)?.outcome;
  const day = (instant: string | undefined) =>
    instant === undefined ? 'Not recorded' : dayAt(instant, addressedTo(aCase), organizations);
  return [
    { label: 'Number', value: reference },
    { label: 'Received', value: day(receivedAt) },
    { label: 'Acknowledged', value: day(acknowledgedAt) },
    { label: 'Answered', value: day(answeredAt(aCase)) },
    { label: 'Closed', value: day(at) },
    { label: 'Outcome', value: outcome === undefined ? 'None' : wordsFor(COMPLAINT_OUTCOMES, outcome) },
  ];
}

function received({ case: aCase, ...input }: ProductInput): DocumentSection {
  const clocks = aCase.clocks.map(({ label, status }) => ({ label, value: CLOCK_WORDS[status] }));
  const blocks: Block[] = [
    // A sealed file can be kept for long and not be corrected: the person's own words stay in the case.
    { kind: 'text', text: assessmentOf(aCase)?.summary ?? 'It has not been summed up.' },
    ...(clocks.length === 0 ? [] : [{ kind: 'facts' as const, rows: clocks }]),
    {
      kind: 'note',
      text: `The person was told: ${routeToAuthority(input.organizations.find(({ id }) => id === addressedTo({ ...aCase })))}`,
    },
  ];
  return { id: 'received', title: 'What was complained of', blocks };
}

function investigation(input: ProductInput): DocumentSection {
  const aCase = input.case;
  const given = new Map(
    statementsIn(aCase).map(({ organizationId, statement }) => [organizationId, statement]),
  );
  const rows = concernedIn(aCase).map((id) => [
    nameIn(input, id),
    given.get(id)?.view ?? 'No answer was given.',
    given.get(id)?.changes ?? '–',
  ]);
  const found = findingsOf(aCase);
  return {
    id: 'investigation',
    title: 'What was found',
    blocks: [
      {
        kind: 'table',
        caption: 'What the organizations say',
        columns: ['Organization', 'How it sees it', 'What it changes'],
        rows,
        empty: 'No other organization was concerned.',
      },
      { kind: 'text', text: found?.findings ?? 'No findings are recorded.' },
      ...(found?.remedy === undefined
        ? []
        : [{ kind: 'text' as const, text: `What is done: ${found.remedy}` }]),
    ],
  };
}

function answer(input: ProductInput): DocumentSection {
  const aCase = input.case;
  const found = findingsOf(aCase);
  return {
    id: 'answer',
    title: 'What was answered',
    blocks: lettered(input, answerOf(aCase)?.letter, answeredAt(aCase), [
      ...(found === undefined
        ? []
        : [{ label: 'The complaint is', value: wordsFor(COMPLAINT_OUTCOMES, found.outcome) }]),
      ...(found?.remedy === undefined ? [] : [{ label: 'What is done', value: found.remedy }]),
    ]),
  };
}

/** What a letter came to, when it went, and its hash, by which anybody who has it can show that it is the one. */
function lettered(
  { case: aCase, organizations }: ProductInput,
  letter: string | undefined,
  at: string | undefined,
  rows: Fact[],
): Block[] {
  if (letter === undefined) return [{ kind: 'text', text: 'No answer is recorded.' }];
  return [
    {
      kind: 'facts',
      rows: [
        ...rows,
        ...(at === undefined ? [] : [{ label: 'Told', value: dayAt(at, addressedTo(aCase), organizations) }]),
        { label: 'Letter (SHA-256 of its text as JSON)', value: hashOf(letter) },
      ],
    },
  ];
}

function afterwards(input: ProductInput): DocumentSection {
  const second = secondLookOf(input.case);
  return {
    id: 'afterwards',
    title: 'What the person said, and the second look',
    blocks: [
      { kind: 'text', text: reactionWords(input) },
      ...(second === undefined
        ? []
        : lettered(input, second.look.letter, second.at, [
            { label: 'Who looked again', value: second.byHead ? 'The head' : 'The coordinator' },
            { label: 'Decision', value: wordsFor(SECOND_LOOK_DECISIONS, second.look.decision) },
          ])),
    ],
  };
}

/** Not in the person's own words: those stay in the case, where they can be erased. */
function reactionWords({ case: aCase }: ProductInput): string {
  const reaction = reactionOf(aCase)?.reaction;
  if (reaction === undefined) return 'No answer came. That is not taken for consent.';
  return reaction.reaction === 'accepted'
    ? 'The person says that the matter is settled.'
    : 'The person asked for a second look.';
}

function lessons({ case: aCase }: ProductInput): DocumentSection {
  const learnt = lessonsOf(aCase);
  const items = learnt?.lessons ?? [];
  return {
    id: 'lessons',
    title: 'What we learn from it',
    blocks: [
      items.length === 0 ? { kind: 'text', text: 'Nothing was recorded.' } : { kind: 'list', items },
      ...(learnt?.changes === undefined
        ? []
        : [{ kind: 'text' as const, text: `What changes: ${learnt.changes}` }]),
    ],
  };
}

function nameIn({ organizations }: ProductInput, id: string): string {
  return organizations.find((organization) => organization.id === id)?.name ?? id;
}
