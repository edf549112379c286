import type { FC } from 'hono/jsx';
import type { FormField } from '../../core/rules/form.ts';
import type { Answers } from './condition.ts';
import type { FieldPath } from './field-name.ts';
import { inputId, problemPath } from './field-name.ts';
import { GroupedField } from './field-frame.tsx';
import type { FormContext } from './form-context.ts';
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
  return (
    <GroupedField field={field} path={path} required={required} context={context}>
      <div class="rows" id={inputId(path)} tabindex={-1}>
        {rows.map((row, place) => (
          <fieldset class="row">
            <legend>
              {one} {place + 1}
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
              Remove <span class="visually-hidden">{`${one} ${place + 1}`}</span>
            </button>
          </fieldset>
        ))}
      </div>
      <button class="button secondary small" name="_add" value={problemPath(path)} formnovalidate>
        {rows.length === 0 ? 'Add' : 'Add another'} <span class="visually-hidden">{one}</span>
      </button>
    </GroupedField>
  );
}
