import { wordsFor } from '../choice.ts';
import type { Case } from '../case.ts';
import type { Block, DocumentSection } from '../product/document.ts';
import { matrixOf, type Analysis } from './analysis.ts';
import type { Charter, OpenCycle } from './answers.ts';
import { excludedFrom, reviewOn, type CycleDecision } from './decisions.ts';
import { kpiBars, sayKpi, type Kpi } from './figures.ts';
import { allCommentsIn, assessmentsIn, openingOf, reviewOf, silentIn } from './read-case.ts';
import {
  DECISION_RULES,
  DUTIES,
  IMPLEMENTATION_RESULTS,
  POLICY_STATES,
  POSITIONS,
  REVIEW_RESULTS,
} from './words.ts';

type NameOf = (id: string) => string;

export function cycleSection(
  { period, scope, questions }: OpenCycle,
  review: string | undefined,
): DocumentSection {
  const facts: Block = {
    kind: 'facts',
    rows: [
      { label: 'Period', value: period },
      { label: 'Covers', value: scope },
      ...(review === undefined ? [] : [{ label: 'Review', value: review }]),
    ],
  };
  const asked: Block[] =
    questions.length === 0
      ? []
      : [
          { kind: 'text', text: 'Questions of this cycle:' },
          { kind: 'list', items: questions },
        ];
  return { id: 'cycle', title: 'This cycle', blocks: [facts, ...asked] };
}

export function charterSection(charter: Charter, nameOf: NameOf): DocumentSection {
  return {
    id: 'charter',
    title: 'Charter of the governance body',
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'Mandate', value: charter.mandate },
          { label: 'Decides by', value: wordsFor(DECISION_RULES, charter.rule) },
          { label: 'Voices a decision needs at least', value: String(charter.atLeast) },
          { label: 'Meets', value: charter.meetingRhythm },
          { label: 'Conflicts of interest', value: charter.conflictRule },
          { label: 'What it cannot settle', value: charter.escalation },
          ...(charter.budget === undefined ? [] : [{ label: 'Budget', value: charter.budget }]),
        ],
      },
      {
        kind: 'table',
        caption: 'Seats; each has one voice, given by the member or the alternate',
        columns: ['Organization'],
        rows: charter.seats.map((id) => [nameOf(id)]),
      },
    ],
  };
}

export function matrixSection(opening: OpenCycle, analysis: Analysis, nameOf: NameOf): DocumentSection {
  return {
    id: 'responsibilities',
    title: 'Responsibility matrix',
    blocks: [
      {
        kind: 'picture',
        picture: matrixOf(opening, nameOf),
        caption: 'R does it, A answers for it, C is asked, I is told',
      },
      gapsTable(analysis, nameOf),
    ],
  };
}

export function gapsTable({ gaps }: Pick<Analysis, 'gaps'>, nameOf: NameOf): Block {
  return {
    kind: 'table',
    caption: 'Gaps against the matrix',
    columns: ['Process', 'Organization', 'Gap'],
    rows: gaps.map(({ duty, organizationId, what }) => [
      wordsFor(DUTIES, duty),
      organizationId === undefined ? 'Ecosystem' : nameOf(organizationId),
      what,
    ]),
    empty: 'None found.',
  };
}

export function figuresSection({ kpis, lapsed }: Analysis, nameOf: NameOf): DocumentSection {
  return {
    id: 'figures',
    title: 'Figures',
    blocks: [
      { kind: 'picture', picture: kpiBars(kpis), caption: 'Over all organizations that reported' },
      {
        kind: 'table',
        caption: 'Figures, with what each aims at',
        columns: ['Figure', 'Value', 'Aim', 'Reported by'],
        rows: kpis.map(({ label, value, unit, target, byOrganization }) => [
          label,
          sayKpi(value, unit),
          sayKpi(target, unit),
          byOrganization.length === 1 ? '1 organization' : `${byOrganization.length} organizations`,
        ]),
      },
      {
        kind: 'table',
        caption: 'Organizations that did not answer in time',
        columns: ['Organization'],
        rows: lapsed.map((id) => [nameOf(id)]),
        empty: 'All answered.',
      },
    ],
  };
}

/** Those of one organization. */
export function ownFiguresSection({ kpis, lapsed }: Pick<Analysis, 'kpis' | 'lapsed'>): DocumentSection {
  return {
    id: 'figures',
    title: 'Figures',
    blocks: [
      ...(lapsed.length === 0
        ? []
        : [{ kind: 'note' as const, text: 'The organization did not report in time.' }]),
      { kind: 'picture', picture: kpiBars(kpis), caption: 'What the organization reported' },
      figuresTable(kpis),
    ],
  };
}

export function figuresTable(kpis: readonly Kpi[]): Block {
  return {
    kind: 'table',
    caption: 'Figures, with what each aims at',
    columns: ['Figure', 'Value', 'Aim'],
    rows: kpis.map(({ label, value, unit, target }) => [label, sayKpi(value, unit), sayKpi(target, unit)]),
    empty: 'No figures have been reported yet.',
  };
}

export function decisionsSection(
  aCase: Case,
  decisions: readonly CycleDecision[],
  nameOf: NameOf,
): DocumentSection {
  return {
    id: 'decisions',
    title: 'Decision log',
    blocks:
      decisions.length === 0
        ? [{ kind: 'text', text: 'Nothing was put to the members in this cycle.' }]
        : [
            {
              kind: 'table',
              caption: 'Decisions at a glance',
              columns: ['No.', 'Decision', 'Outcome', 'For', 'Against', 'Review'],
              rows: decisions.map((decision) => [
                String(decision.number),
                decision.proposed.title,
                sayOutcome(decision),
                String(voicesFor(decision, 'adopted')),
                String(voicesFor(decision, 'rejected')),
                sayReview(aCase, decision.number),
              ]),
            },
          ],
    sections: decisions.map((decision) => decisionSection(aCase, decision, nameOf)),
  };
}

function decisionSection(aCase: Case, decision: CycleDecision, nameOf: NameOf): DocumentSection {
  const { number, proposed, vote, carried, round } = decision;
  const excluded = excludedFrom(aCase, proposed);
  return {
    id: `decision-${number}`,
    title: `No. ${number}: ${proposed.title}`,
    blocks: [
      { kind: 'text', text: proposed.text },
      {
        kind: 'facts',
        rows: [
          { label: 'What changes', value: proposed.effect },
          { label: 'Outcome', value: sayOutcome(decision) },
          ...(round > 1 ? [{ label: 'Proposed', value: `${round} times` }] : []),
          ...(vote?.reason === undefined ? [] : [{ label: 'Reason', value: vote.reason }]),
          ...(excluded.length === 0
            ? []
            : [{ label: 'Did not vote: an interest of their own', value: excluded.map(nameOf).join(', ') }]),
        ],
      },
      ...(vote?.outcome === 'adopted'
        ? [
            {
              kind: 'table' as const,
              caption: 'Carried out by',
              columns: ['Organization', 'By', 'What became of it', 'Done on', 'Evidence or reason'],
              rows: carried.map(({ organizationId, answers }) => [
                nameOf(organizationId),
                proposed.dueOn,
                answers === undefined ? 'Open' : wordsFor(IMPLEMENTATION_RESULTS, answers.result),
                answers?.doneOn ?? '',
                answers?.evidence ?? '',
              ]),
            },
          ]
        : []),
    ],
  };
}

export function commentsSection(aCase: Case, nameOf: NameOf): DocumentSection {
  const given = allCommentsIn(aCase).map(({ organizationId, answers, round }) => [
    nameOf(organizationId),
    String(round),
    wordsFor(POSITIONS, answers.position),
    answers.reason ?? '',
  ]);
  const silent = silentIn(aCase).map(({ organizationId, round }) => [
    nameOf(organizationId),
    String(round),
    'No comment in time',
    'Silence is no consent.',
  ]);
  return {
    id: 'comments',
    title: 'Comments and objections',
    blocks: [
      {
        kind: 'table',
        caption: 'What organizations said to the proposals',
        columns: ['Organization', 'Round', 'Position', 'Reason'],
        rows: [...given, ...silent],
        empty: 'Nobody commented.',
      },
    ],
  };
}

/** Policies, training and what is not as it should be: of one organization, or of all. */
export function organizationsSection(aCase: Case, nameOf: NameOf, only?: string): DocumentSection {
  const found = assessmentsIn(aCase).filter(
    ({ organizationId }) => only === undefined || organizationId === only,
  );
  return {
    id: 'organizations',
    title: only === undefined ? 'Organizations' : 'What the organization reported',
    blocks: [
      {
        kind: 'table',
        caption: 'Policy and training',
        columns: ['Organization', 'Privacy policy', 'Reviewed', 'People trained', 'Training'],
        rows: found.map(({ organizationId, answers }) => [
          nameOf(organizationId),
          wordsFor(POLICY_STATES, answers.policy),
          answers.policyReviewedOn ?? '',
          `${answers.trained} %`,
          answers.training,
        ]),
        empty: 'Nothing was reported.',
      },
      {
        kind: 'table',
        caption: 'What is not as it should be',
        columns: ['Organization', 'What', 'What is done about it', 'By'],
        rows: found.flatMap(({ organizationId, answers }) =>
          answers.nonConformities.map(({ what, correction, dueOn }) => [
            nameOf(organizationId),
            what,
            correction,
            dueOn ?? '',
          ]),
        ),
        empty: 'Nothing was reported.',
      },
    ],
  };
}

export function reviewSection(aCase: Case): DocumentSection[] {
  const review = reviewOf(aCase);
  if (review === undefined) return [];
  return [
    {
      id: 'review',
      title: 'Review',
      blocks: [
        { kind: 'text', text: review.findings },
        {
          kind: 'table',
          caption: 'Decision by decision',
          columns: ['No.', 'Result', 'How it is known'],
          rows: review.decisions.map(({ number, result, finding }) => [
            String(number),
            wordsFor(REVIEW_RESULTS, result),
            finding,
          ]),
          empty: 'No decision was adopted.',
        },
      ],
    },
  ];
}

/** The part of the matrix that is one organization's. */
export function ownDuties(aCase: Case, organizationId: string, nameOf: NameOf): Block {
  const rows = (openingOf(aCase)?.responsibilities ?? []).filter(
    ({ accountable, responsible }) => accountable === organizationId || responsible.includes(organizationId),
  );
  return {
    kind: 'table',
    caption: 'Its part in the responsibility matrix',
    columns: ['Process', 'Does it', 'Answers for it'],
    rows: rows.map(({ duty, accountable, responsible }) => [
      wordsFor(DUTIES, duty),
      responsible.includes(organizationId) ? 'Yes' : 'No',
      nameOf(accountable),
    ]),
    empty: 'It has no part in it.',
  };
}

export function sayOutcome({ vote, noQuorum }: Pick<CycleDecision, 'vote' | 'noQuorum'>): string {
  if (vote === undefined) return noQuorum ? 'Put off: too few members may vote on it' : 'Not voted on';
  const words = {
    adopted: 'Adopted',
    rejected: 'Rejected',
    deferred: 'Put off',
    changes: 'Sent back, not proposed again',
  };
  return words[vote.outcome];
}

export function voicesFor({ vote }: Pick<CycleDecision, 'vote'>, outcome: string): number {
  return (vote?.voices ?? []).filter((voice) => voice.outcome === outcome).length;
}

function sayReview(aCase: Case, number: number): string {
  const result = reviewOn(aCase, number)?.result;
  return result === undefined ? '' : wordsFor(REVIEW_RESULTS, result);
}
