import type { FormField } from '../../core/rules/form.ts';
import type { Language } from '../../core/rules/preferences.ts';
import { FORM_TEXTS } from '../../core/rules/texts/form-texts.ts';
import { say } from '../../core/rules/texts/topic.ts';
import { listOr } from '../words/names.ts';
import { labelOf } from './field-kind.ts';

export type Answers = Record<string, unknown>;

/** `Only if “Is it a breach?” is “Yes” or “Suspected”.`, for readers whose browser runs no scripts. */
export function conditionInWords(
  field: FormField,
  siblings: Record<string, FormField>,
  language: Language = 'en',
): string | undefined {
  const when = field['x-when'];
  if (when === undefined) return undefined;
  const other = siblings[when.field];
  const values = when.in.map((value) =>
    say(FORM_TEXTS, language, 'answer', {
      answer: other === undefined ? plain(value) : valueInWords(other, value, language),
    }),
  );
  const answers = language === 'en' ? values.join(' or ') : listOr(values, language);
  return say(FORM_TEXTS, language, 'only-if', { question: other?.title ?? when.field, answers });
}

function valueInWords(field: FormField, value: unknown, language: Language): string {
  if (typeof value === 'boolean') return FORM_TEXTS[language][value ? 'yes' : 'no'];
  const choices = field.enum === undefined && field.items !== undefined ? field.items : field;
  return labelOf(choices, plain(value));
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
