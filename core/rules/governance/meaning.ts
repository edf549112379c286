import { wordsFor } from '../choice.ts';
import type { Answers } from '../form-check.ts';
import type { FormProblem } from '../form.ts';
import { localTime } from '../instant.ts';
import type { TaskContext } from '../task-context.ts';
import { Comment, Figures, Implementation, OpenCycle, Proposal, Review, SelfAssessment } from './answers.ts';
import { adoptedDecisions, decisionsOf, isSettled } from './decisions.ts';
import { openingOf, participantsIn } from './read-case.ts';
import { numbersIn } from './task-forms.ts';
import { DUTIES } from './words.ts';
import { namesOf } from '../names-of.ts';

type Check = (answers: Answers, context: TaskContext) => FormProblem[];

/** What a form cannot say about its answers: whether they fit the cycle, each other and the time. By step. */
export const GOVERNANCE_MEANING: Readonly<Record<string, Check>> = {
  'open-cycle': openingFits,
  'self-assess': assessmentFits,
  propose: proposalFits,
  comment: commentFits,
  implement: implementationFits,
  review: reviewFits,
};

function openingFits(raw: Answers, context: TaskContext): FormProblem[] {
  const { organizations, charter, responsibilities } = OpenCycle.parse(raw);
  const seats = new Set(charter.seats).size;
  const duties = responsibilities.map(({ duty }) => duty);
  return [
    ...unknownIn(organizations, 'organizations', context),
    ...unknownIn(charter.seats, 'charter.seats', context),
    ...(seats >= charter.atLeast
      ? []
      : [
          problem(
            'charter.atLeast',
            `A decision needs ${charter.atLeast} voices, but only ${seats} organizations have a seat. Give more seats or ask for fewer voices.`,
          ),
        ]),
    ...responsibilities.flatMap(({ duty, accountable, responsible }, index) => [
      ...unknownIn([accountable], `responsibilities.${index}.accountable`, context),
      ...unknownIn(responsible, `responsibilities.${index}.responsible`, context),
      ...(duties.indexOf(duty) === index
        ? []
        : [
            problem(
              `responsibilities.${index}.duty`,
              `“${wordsFor(DUTIES, duty)}” is there twice. Keep one line.`,
            ),
          ]),
    ]),
  ];
}

/** A part is never more than its whole. */
const PARTS = [
  ['recordsReviewed', 'records'],
  ['requestsOnTime', 'requests'],
  ['suppliersStated', 'suppliers'],
  ['consultedAnswered', 'consulted'],
] as const satisfies readonly (readonly [keyof Figures, keyof Figures])[];

function assessmentFits(raw: Answers, context: TaskContext): FormProblem[] {
  const { figures, policyReviewedOn } = SelfAssessment.parse(raw);
  return [
    ...PARTS.flatMap(([part, whole]) => {
      const [some, all] = [figures[part], figures[whole]];
      if (some === undefined) return [];
      const field = `figures.${part}`;
      if (all === undefined) return [problem(field, `Give the whole number too, or leave both empty.`)];
      return some <= all ? [] : [problem(field, `It cannot be more than ${all}.`)];
    }),
    ...notInTheFuture(policyReviewedOn, 'policyReviewedOn', context),
  ];
}

function proposalFits(raw: Answers, context: TaskContext): FormProblem[] {
  const { decisions } = Proposal.parse(raw);
  const settled = decisionsOf(context.case).filter(isSettled);
  const part = new Set([
    ...participantsIn(context.case),
    ...(openingOf(context.case)?.charter.seats ?? []),
    context.case.run.leadOrganizationId,
  ]);
  const today = todayOf(context);
  return decisions.flatMap((decision, index) => {
    const at = (field: string): string => `decisions.${index}.${field}`;
    const twice = decisions.findIndex(({ number }) => number === decision.number) !== index;
    const outside = decision.owners.filter((id) => !part.has(id));
    return [
      ...(twice ? [problem(at('number'), `Number ${decision.number} is there twice.`)] : []),
      ...(settled.some(({ number }) => number === decision.number)
        ? [problem(at('number'), `Number ${decision.number} has been decided. Take another number.`)]
        : []),
      ...outside.map((id) =>
        problem(
          at('owners'),
          `${namesOf(context.organizations)(id)} does not take part in this cycle. Choose somebody who does.`,
        ),
      ),
      ...unknownIn(decision.interested ?? [], at('interested'), context),
      ...(decision.dueOn > today ? [] : [problem(at('dueOn'), 'Name a day to come.')]),
    ];
  });
}

function commentFits(raw: Answers, context: TaskContext): FormProblem[] {
  const { conflicts } = Comment.parse(raw);
  return unknownNumbers(conflicts, 'conflicts', numbersIn(context));
}

function implementationFits(raw: Answers, context: TaskContext): FormProblem[] {
  return notInTheFuture(Implementation.parse(raw).doneOn, 'doneOn', context);
}

function reviewFits(raw: Answers, context: TaskContext): FormProblem[] {
  const { decisions, nextOn } = Review.parse(raw);
  const adopted = adoptedDecisions(context.case).map(({ number }) => number);
  const reviewed = decisions.map(({ number }) => number);
  const missing = adopted.filter((number) => !reviewed.includes(number));
  return [
    ...unknownNumbers(decisions, 'decisions', adopted),
    ...(missing.length === 0
      ? []
      : [
          problem('decisions', `Say how it is with each adopted decision: ${missing.join(', ')} is missing.`),
        ]),
    ...(nextOn === undefined || nextOn > todayOf(context) ? [] : [problem('nextOn', 'Name a day to come.')]),
  ];
}

function unknownNumbers(rows: { number: number }[], field: string, known: number[]): FormProblem[] {
  return rows.flatMap(({ number }, index) =>
    known.includes(number)
      ? []
      : [
          problem(
            `${field}.${index}.number`,
            `There is no decision ${number}. There are: ${known.join(', ')}.`,
          ),
        ],
  );
}

function unknownIn(ids: readonly string[], field: string, context: TaskContext): FormProblem[] {
  return ids
    .filter((id) => !context.organizations.some((organization) => organization.id === id))
    .map((id) => problem(field, `“${id}” is no organization of the ecosystem. Choose one from the list.`));
}

function notInTheFuture(day: string | undefined, field: string, context: TaskContext): FormProblem[] {
  return day === undefined || day <= todayOf(context) ? [] : [problem(field, 'This day is still to come.')];
}

/** The day it is where the task is answered. */
function todayOf({ task, organizations, now }: TaskContext): string {
  const timeZone = organizations.find(({ id }) => id === task.organizationId)?.timeZone ?? 'UTC';
  return localTime(now, timeZone)?.toPlainDate().toString() ?? now.slice(0, 10);
}

function problem(field: string, message: string): FormProblem {
  return { field, message };
}
