import type { AnswerLine } from '../form-lines.ts';
import type { Case } from '../case.ts';
import { dayInWords } from '../product/product-words.ts';
import { RESPONSES } from './answers.ts';
import type { QuestionCount } from './data.ts';
import { answersTo, type NumberedTheme } from './read-engagement.ts';

const SAID: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No' };

/** "Yes: 12, No: 3", or how many answered in their own words. */
export function sayCount({ answered, values }: QuestionCount): string {
  if (values.length === 0) return `${answered} in own words`;
  return values.map(({ value, count }) => `${SAID[value] ?? value}: ${count}`).join(', ');
}

/** An answer to a theme in one line. */
export function sayResponse({
  response,
  text,
  dueOn,
}: {
  response: keyof typeof RESPONSES;
  text: string;
  dueOn?: string | undefined;
}): string {
  if (response === 'will-do')
    return `Will be done by ${dueOn === undefined ? 'a date to come' : dayInWords(dueOn)}: ${text}`;
  return response === 'done' ? `Done: ${text}` : `Not done, because: ${text}`;
}

/** A theme and what organizations answered so far. */
export function themeLines(aCase: Case, theme: NumberedTheme, nameOf: (id: string) => string): AnswerLine[] {
  return [
    { label: 'You said', value: theme.summary },
    { label: 'How many', value: String(theme.count) },
    ...(theme.quotations ?? []).map((value) => ({ label: 'In their words', value: `“${value}”` })),
    ...answersTo(aCase, theme.number).map(({ organizationId, answer }) => ({
      label: nameOf(organizationId),
      value: sayResponse(answer),
    })),
  ];
}
