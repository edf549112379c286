import type { FormField } from '../form.ts';
import type { PublicQuestion } from '../registers/consultation.ts';
import type { Question } from './answers.ts';

const SCALE = ['1', '2', '3', '4', '5'];
const SCALE_WORDS = ['1: not at all', '2', '3', '4', '5: very much'];

/** Questions with the ids under which their answers are kept: `q1`, `q2`, … in their order. */
export function numbered(questions: readonly Question[]): PublicQuestion[] {
  return questions.map((question, index) => ({ id: `q${index + 1}`, ...question }));
}

/** A form for the questions, by their ids; no answer is required. What was chosen is kept in the words of the option. */
export function questionFields(questions: readonly PublicQuestion[]): Record<string, FormField> {
  return Object.fromEntries(questions.map((question) => [question.id, fieldOf(question)]));
}

/** The answers one can choose from; none where people answer in their own words. */
export function valuesOf({ kind, options = [] }: Pick<PublicQuestion, 'kind' | 'options'>): string[] {
  switch (kind) {
    case 'yes-no':
      return ['yes', 'no'];
    case 'scale':
      return SCALE;
    case 'choice':
      return options;
    case 'open':
      return [];
  }
}

function fieldOf(question: PublicQuestion): FormField {
  const { text: title, kind } = question;
  if (kind === 'open') return { type: 'string', title, maxLength: 4000, 'x-widget': 'long' };
  return { type: 'string', title, enum: valuesOf(question), 'x-labels': wordsOf(question) };
}

function wordsOf(question: PublicQuestion): string[] {
  if (question.kind === 'yes-no') return ['Yes', 'No'];
  return question.kind === 'scale' ? SCALE_WORDS : valuesOf(question);
}
