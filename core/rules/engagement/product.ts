import { doneTasks } from '../answered.ts';
import type { Case } from '../case.ts';
import type { KpiBars } from '../picture/picture.ts';
import type { Block, DocumentSection } from '../product/document.ts';
import type { ProductMaker } from '../product/product-maker.ts';
import { dayInWords } from '../product/product-words.ts';
import { AssociationAnswer, NOTICE_PLACES } from './answers.ts';
import { consultationId, consultationPut, saidAndDone } from './consultation-entry.ts';
import { engagementData, type QuestionCount } from './data.ts';
import { ACCESSIBILITY, LANGUAGES } from './languages.ts';
import { levelOf } from './levels.ts';
import {
  analysisOf,
  announcements,
  answersTo,
  organizationsOf,
  planOf,
  publicTextOf,
  silentOn,
  subjectOf,
  themesOf,
  type NumberedTheme,
} from './read-engagement.ts';
import { sayCount, sayResponse } from './say-engagement.ts';
import { namesOf } from '../names-of.ts';

type NameOf = (id: string) => string;

/** The engagement record: what was asked, what people said, and what became of it. For everybody. */
export const engagementRecord: ProductMaker = {
  make: (input) => {
    const aCase = input.case;
    const { leadOrganizationId, id } = aCase.run;
    const nameOf = namesOf(input.organizations);
    return [
      {
        organizationId: leadOrganizationId,
        kind: 'engagement-record',
        series: `engagement-record.${id}`,
        audience: 'public',
        document: {
          title: 'You said, we did',
          subtitle: publicTextOf(aCase)?.heading ?? subjectOf(aCase),
          language: 'en',
          organization: nameOf(leadOrganizationId),
          facts: factsOf(aCase, nameOf),
          sections: [
            youSaidWeDid(aCase, nameOf),
            subject(aCase),
            participation(aCase, nameOf),
            answered(aCase),
            publishedText(aCase),
          ],
          sources: [],
          data: dataOf(aCase),
        },
      },
    ];
  },
  after: ({ case: aCase }) => ({
    puts: [consultationPut(aCase, 'reported-back', (before) => ({ ...before, ...saidAndDone(aCase) }))],
  }),
};

function factsOf(aCase: Case, nameOf: NameOf) {
  const plan = planOf(aCase);
  const { opening } = engagementData(aCase);
  const analysis = analysisOf(aCase);
  return [
    ...(plan === undefined ? [] : [{ label: 'Level of participation', value: levelOf(plan.level).title }]),
    ...(opening === undefined
      ? []
      : [{ label: 'Open', value: `${dayInWords(opening.opensAt)} to ${dayInWords(opening.closesOn)}` }]),
    { label: 'Answers', value: String(analysis?.answers ?? 0) },
    { label: 'Comments', value: String(analysis?.comments ?? 0) },
    { label: 'Associations', value: String(analysis?.associations ?? 0) },
    { label: 'Organizations', value: organizationsOf(aCase).map(nameOf).join(', ') },
  ];
}

function youSaidWeDid(aCase: Case, nameOf: NameOf): DocumentSection {
  const overview = analysisOf(aCase)?.overview;
  return {
    id: 'you-said-we-did',
    title: 'You said, we did',
    blocks: overview === undefined ? [] : [{ kind: 'text', text: overview }],
    sections: themesOf(aCase).map((theme) => ({
      id: `theme-${theme.number}`,
      title: theme.title,
      blocks: themeBlocks(aCase, theme, nameOf),
    })),
  };
}

function themeBlocks(aCase: Case, theme: NumberedTheme, nameOf: NameOf): Block[] {
  const quotations = (theme.quotations ?? []).map((quotation) => `“${quotation}”`);
  const answers = answersTo(aCase, theme.number).map(({ organizationId, answer }) => ({
    label: nameOf(organizationId),
    value: sayResponse(answer),
  }));
  const silent = silentOn(aCase, theme).map((id) => ({ label: nameOf(id), value: 'No answer was given.' }));
  return [
    {
      kind: 'text',
      text: `You said: ${theme.summary} (${theme.count} ${theme.count === 1 ? 'voice' : 'voices'})`,
    },
    ...(quotations.length === 0 ? [] : [{ kind: 'list' as const, items: quotations }]),
    { kind: 'facts', rows: [...answers, ...silent] },
  ];
}

function subject(aCase: Case): DocumentSection {
  const plan = planOf(aCase);
  const start = engagementData(aCase).start;
  return {
    id: 'subject',
    title: 'What it was about',
    blocks: [
      { kind: 'text', text: plan?.decision ?? start.reason },
      ...(plan === undefined
        ? []
        : [{ kind: 'note' as const, text: `What was promised: ${levelOf(plan.level).promise}` }]),
    ],
  };
}

function participation(aCase: Case, nameOf: NameOf): DocumentSection {
  const plan = planOf(aCase);
  const rows = announcements(aCase).flatMap(({ organizationId, announced }) =>
    announced.notices.map(({ where, what, placedOn }) => [
      nameOf(organizationId),
      NOTICE_PLACES[where],
      what,
      placedOn,
    ]),
  );
  const silent = organizationsOf(aCase).filter((id) => !rows.some(([name]) => name === nameOf(id)));
  return {
    id: 'participation',
    title: 'How people could take part',
    blocks: [
      ...(plan === undefined
        ? []
        : [
            {
              kind: 'facts' as const,
              rows: [
                { label: 'Who should be reached', value: plan.audiences.join(', ') },
                { label: 'Languages', value: plan.languages.map((tag) => LANGUAGES[tag]).join(', ') },
                {
                  label: 'Accessibility',
                  value: plan.accessibility.map((key) => ACCESSIBILITY[key]).join(', '),
                },
              ],
            },
          ]),
      {
        kind: 'table',
        caption: 'Notices',
        columns: ['Organization', 'Where', 'What', 'Since'],
        rows,
        empty: 'No notice is on record.',
      },
      ...silent.map((id) => ({ kind: 'note' as const, text: `${nameOf(id)} placed no notice.` })),
    ],
  };
}

function answered(aCase: Case): DocumentSection {
  const { counts } = engagementData(aCase);
  const questions = counts?.questions ?? [];
  const named = doneTasks(aCase, 'association-answer').flatMap(({ guest, answers }) => {
    const may = AssociationAnswer.pick({ mayBeNamed: true }).loose().safeParse(answers);
    return may.data?.mayBeNamed === 'yes' && guest !== undefined ? [guest.name] : [];
  });
  return {
    id: 'answers',
    title: 'What came in',
    blocks: [
      {
        kind: 'table',
        caption: 'Questions and answers',
        columns: ['Question', 'Answered', 'How'],
        rows: questions.map((one) => [one.text, String(one.answered), sayCount(one)]),
        empty: 'No question was asked.',
      },
      ...questions.flatMap(picturesOf),
      ...(named.length === 0
        ? []
        : [
            { kind: 'text' as const, text: 'Associations that answered and agreed to be named:' },
            { kind: 'list' as const, items: named },
          ]),
    ],
  };
}

/** Bars for a question with answers to choose from. */
function picturesOf({ text, answered: total, values }: QuestionCount): Block[] {
  if (values.length === 0 || total === 0) return [];
  const picture: KpiBars = {
    kind: 'kpi-bars',
    bars: values.map(({ value, count }) => ({
      label: value === 'yes' ? 'Yes' : value === 'no' ? 'No' : value,
      value: Math.round((100 * count) / total),
      unit: '%',
      most: 100,
    })),
  };
  return [{ kind: 'picture', picture, caption: `${text} (${total} answered)` }];
}

function publishedText(aCase: Case): DocumentSection {
  const text = publicTextOf(aCase);
  return {
    id: 'text',
    title: 'What people read',
    blocks:
      text === undefined
        ? []
        : [
            { kind: 'text', text: text.summary },
            ...text.text.split(/\n{2,}/).map((part) => ({ kind: 'text' as const, text: part })),
            { kind: 'note', text: `Data about people: ${text.dataUsed}` },
          ],
  };
}

function dataOf(aCase: Case): Record<string, unknown> {
  const plan = planOf(aCase);
  const { opening, counts } = engagementData(aCase);
  return {
    consultationId: consultationId(aCase),
    subject: subjectOf(aCase),
    level: plan?.level ?? null,
    opening: opening ?? null,
    counts: counts ?? null,
    themes: themesOf(aCase).map((theme) => ({
      theme: theme.title,
      summary: theme.summary,
      count: theme.count,
      quotations: theme.quotations ?? [],
      answers: answersTo(aCase, theme.number).map(({ organizationId, answer }) => ({
        organizationId,
        response: answer.response,
        text: answer.text,
        dueOn: answer.dueOn ?? null,
      })),
    })),
  };
}
