import { doneTasks } from '../answered.ts';
import type { Case } from '../case.ts';
import type { Answers } from '../form-check.ts';
import type { PublicQuestion } from '../registers/consultation.ts';
import type { Contribution } from './contribution.ts';
import type { Counts, QuestionCount } from './data.ts';
import { numbered, valuesOf } from './questions.ts';
import { publicTextOf } from './read-engagement.ts';

/**
 * How many answered, and what they chose. Whatever was said counts, hidden or not; the same said twice from the same
 * hand counts once, by its fingerprint.
 */
export function countAnswers(aCase: Case, contributions: readonly Contribution[]): Counts {
  const once = [...new Map(contributions.map((one) => [one.fingerprint, one])).values()];
  const spoken = doneTasks(aCase, 'association-answer').map(({ answers = {} }) => answers);
  const all = [...once.map(({ answers }) => answers), ...spoken];
  return {
    answers: once.filter(({ kind }) => kind === 'answer').length,
    comments: once.filter(({ kind }) => kind === 'comment').length,
    associations: spoken.length + once.filter(({ association }) => association !== undefined).length,
    questions: numbered(publicTextOf(aCase)?.questions ?? []).map((question) => countOf(question, all)),
  };
}

function countOf(question: PublicQuestion, all: readonly Answers[]): QuestionCount {
  const given = all
    .map((answers) => answers[question.id])
    .filter(isAnswer)
    .map(String);
  return {
    id: question.id,
    text: question.text,
    answered: given.length,
    values: valuesOf(question).map((value) => ({
      value,
      count: given.filter((one) => one === value).length,
    })),
  };
}

function isAnswer(value: unknown): value is string | number | boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'number' || typeof value === 'boolean';
}
