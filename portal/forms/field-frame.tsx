import type { Child } from 'hono/jsx';
import type { FormField } from '../../core/rules/form.ts';
import { FORM_TEXTS } from '../../core/rules/texts/form-texts.ts';
import { type FieldPath, inputId } from './field-name.ts';
import { AsAsked } from './as-asked.tsx';
import { type FormContext, languageIn, problemOf } from './form-context.ts';
import { FieldError } from '../parts/field-error.tsx';

interface FrameProps {
  field: FormField;
  path: FieldPath;
  required: boolean;
  context: FormContext;
  /** Said after the description, e.g. the zone of a time. */
  note?: string;
  children?: Child;
}

/** Label, hint, error and one input. */
export function LabelledField({ field, path, required, context, note, children }: FrameProps) {
  return (
    <div class={frameClass(context, field, path)}>
      <label for={inputId(path)}>
        <AsAsked context={context} text={field.title} />
        <Optional field={field} required={required} context={context} />
      </label>
      <Hints field={field} path={path} context={context} note={note} />
      {children}
    </div>
  );
}

/** Legend, hint, error and several inputs that belong together. */
export function GroupedField({ field, path, required, context, note, children }: FrameProps) {
  return (
    <fieldset
      class={`${frameClass(context, field, path)}${field.type === 'object' ? ' block' : ''}`}
      aria-describedby={describedBy(field, path, context, note)}
    >
      <legend>
        <AsAsked context={context} text={field.title} />
        <Optional field={field} required={required} context={context} />
      </legend>
      <Hints field={field} path={path} context={context} note={note} />
      {children}
    </fieldset>
  );
}

/** Ids of the hint and the error of a field, for `aria-describedby`. */
export function describedBy(
  field: FormField,
  path: FieldPath,
  context: FormContext,
  note?: string,
): string | undefined {
  const ids = [];
  if (field.description !== undefined || note !== undefined) ids.push(`${inputId(path)}-hint`);
  if (problemOf(context, field, path) !== undefined) ids.push(`${inputId(path)}-error`);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Hint and error of a field. */
export function Hints({
  field,
  path,
  context,
  note,
}: Pick<FrameProps, 'field' | 'path' | 'context'> & { note?: string | undefined }) {
  const problem = problemOf(context, field, path);
  const { description } = field;
  return (
    <>
      {(description ?? note) !== undefined && (
        <p class="hint" id={`${inputId(path)}-hint`}>
          {description !== undefined && <AsAsked context={context} text={description} />}
          {description !== undefined && note !== undefined && ' '}
          {note}
        </p>
      )}
      <FieldError id={`${inputId(path)}-error`} message={problem} language={languageIn(context)} />
    </>
  );
}

function Optional({ field, required, context }: Pick<FrameProps, 'field' | 'required' | 'context'>) {
  const isFree = field['x-optional'] === true || field['x-when'] === undefined;
  return required || !isFree ? (
    <></>
  ) : (
    <span class="optional"> {FORM_TEXTS[languageIn(context)].optional}</span>
  );
}

function frameClass(context: FormContext, field: FormField, path: FieldPath): string {
  return problemOf(context, field, path) === undefined ? 'field' : 'field has-error';
}
