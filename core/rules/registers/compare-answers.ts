import type { FormSchema } from '../form.ts';
import { type AnswerLine, answerLines, type Saying } from '../form-lines.ts';
import { isSame } from './merge-answers.ts';

/** A field that differs between two versions, in the words of the form. */
export interface FieldDifference {
  field: string;
  title: string;
  /** Empty where nothing was, or is, said. */
  before: AnswerLine[];
  after: AnswerLine[];
}

/** The fields of a form in which two sets of answers differ, in the order of the form. */
export function compareAnswers(
  form: Pick<FormSchema, 'properties'>,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  saying: Saying,
): FieldDifference[] {
  return Object.entries(form.properties)
    .filter(([field]) => !isSame(before[field], after[field]))
    .map(([field, schema]) => {
      const lines = (answers: Record<string, unknown>) =>
        answerLines({ properties: { [field]: schema } }, answers, saying);
      return { field, title: schema.title, before: lines(before), after: lines(after) };
    });
}
