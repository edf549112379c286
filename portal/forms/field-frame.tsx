import type { Child } from 'hono/jsx';
import type { FormField } from '../../core/rules/form.ts';
import { type FieldPath, inputId } from './field-name.ts';
import { type FormContext, problemOf } from './form-context.ts';

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
        {field.title}
        <Optional field={field} required={required} />
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
        {field.title}
        <Optional field={field} required={required} />
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
  const hint = [field.description, note].filter((text) => text !== undefined).join(' ');
  return (
    <>
      {hint !== '' && (
        <p class="hint" id={`${inputId(path)}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p class="field-error" id={`${inputId(path)}-error`}>
          <span class="visually-hidden">Error: </span>
          {problem}
        </p>
      )}
    </>
  );
}

function Optional({ field, required }: { field: FormField; required: boolean }) {
  const isFree = field['x-optional'] === true || field['x-when'] === undefined;
  return required || !isFree ? <></> : <span class="optional"> (optional)</span>;
}

function frameClass(context: FormContext, field: FormField, path: FieldPath): string {
  return problemOf(context, field, path) === undefined ? 'field' : 'field has-error';
}
