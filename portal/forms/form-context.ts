import type { FormField, FormProblem } from '../../core/rules/form.ts';
import type { Language } from '../../core/rules/preferences.ts';
import type { FieldPath } from './field-name.ts';
import { problemPath } from './field-name.ts';

/** What every field of a drawn form needs besides its own schema. */
export interface FormContext {
  timeZone: string;
  organizations: { id: string; name: string }[];
  problems: FormProblem[];
  /** Of what stands around the questions, which stay as they are. Absent: English. */
  language?: Language;
}

export function languageIn({ language = 'en' }: FormContext): Language {
  return language;
}

/** The fault of exactly this field, if any, without the field's title: it stands right below it. */
export function problemOf(
  context: FormContext,
  field: Pick<FormField, 'title'>,
  path: FieldPath,
): string | undefined {
  const wanted = problemPath(path);
  const prefix = `${field.title.replace(/[:.]$/, '')}: `;
  const messages = context.problems
    .filter((problem) => problem.field === wanted)
    .map(({ message }) => (message.startsWith(prefix) ? message.slice(prefix.length) : message));
  return messages.length === 0 ? undefined : messages.join(' ');
}
