import type { Answers } from '../form-check.ts';
import type { FormSchema } from '../form.ts';

/**
 * The answers to a start form that a command holds, when the form asks for no more than a choice, a title and a text:
 * the first word is the choice, the rest of the line the title, the lines below the text. Undefined when it asks for
 * more, or when something of it is missing. What it says is checked where every start is.
 */
export function startAnswersFrom(
  { properties, required }: FormSchema,
  { words, below }: { words: readonly string[]; below: string },
): Answers | undefined {
  const answers: Answers = {};
  let left = [...words];
  let text = below;
  for (const [key, field] of Object.entries(properties)) {
    if (!required.includes(key)) continue;
    if (field.type !== 'string' || field.format !== undefined) return undefined;
    const value =
      field.enum === undefined
        ? field['x-widget'] === 'long'
          ? text
          : left.join(' ')
        : chosen(field.enum, left[0]);
    if (value === undefined || value === '') return undefined;
    answers[key] = value;
    if (field.enum !== undefined) left = left.slice(1);
    else if (field['x-widget'] === 'long') text = '';
    else left = [];
  }
  // Words that nothing was asked for would be lost.
  return left.length === 0 && text === '' ? answers : undefined;
}

function chosen(choices: readonly string[], word: string | undefined): string | undefined {
  return choices.find((choice) => choice === word?.toLowerCase());
}
