import type { FC } from 'hono/jsx';
import type { FormField } from '../../core/rules/form.ts';
import { FORM_TEXTS } from '../../core/rules/texts/form-texts.ts';
import { englishPart } from '../parts/english-part.ts';
import { AsAsked } from './as-asked.tsx';
import type { Answers } from './condition.ts';
import type { FieldPath } from './field-name.ts';
import { inputId, problemPath } from './field-name.ts';
import { GroupedField } from './field-frame.tsx';
import { type FormContext, languageIn } from './form-context.ts';
import { asAnswers } from './row-request.ts';

interface RowsProps {
  field: FormField;
  path: FieldPath;
  value: unknown;
  required: boolean;
  context: FormContext;
  /** Draws the fields of one row (passed in: rows and fields draw each other). */
  Fields: FC<{
    properties: Record<string, FormField>;
    required: string[];
    answers: Answers;
    path: FieldPath;
    context: FormContext;
  }>;
}

/** A list of objects: one block a row, with submit buttons that add and remove rows. */
export function Rows({ field, path, value, required, context, Fields }: RowsProps) {
  const given: unknown[] = Array.isArray(value) ? value : [];
  const rows = given.length > 0 || !required ? given : [{}];
  const one = field.items?.title ?? field.title;
  const words = FORM_TEXTS[languageIn(context)];
  const asked = englishPart(languageIn(context));
  return (
    <GroupedField field={field} path={path} required={required} context={context}>
      <div class="rows" id={inputId(path)} tabindex={-1}>
        {rows.map((row, place) => (
          <fieldset class="row">
            <legend>
              <AsAsked context={context} text={one} /> {place + 1}
            </legend>
            <Fields
              properties={field.items?.properties ?? {}}
              required={field.items?.required ?? []}
              answers={asAnswers(row)}
              path={[...path, place]}
              context={context}
            />
            <button
              class="button quiet small"
              name="_remove"
              value={problemPath([...path, place])}
              formnovalidate
            >
              {words.remove} <span class="visually-hidden" {...asked}>{`${one} ${place + 1}`}</span>
            </button>
          </fieldset>
        ))}
      </div>
      <button class="button secondary small" name="_add" value={problemPath(path)} formnovalidate>
        {rows.length === 0 ? words.add : words['add-another']}{' '}
        <span class="visually-hidden" {...asked}>
          {one}
        </span>
      </button>
    </GroupedField>
  );
}
