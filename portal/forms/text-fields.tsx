import { localFieldValue } from '../../core/rules/form-fields.ts';
import { FORM_TEXTS } from '../../core/rules/texts/form-texts.ts';
import { say } from '../../core/rules/texts/topic.ts';
import { fieldKind } from './field-kind.ts';
import { inputId, inputName } from './field-name.ts';
import { describedBy, GroupedField, LabelledField } from './field-frame.tsx';
import { languageIn, problemOf } from './form-context.ts';
import type { FieldProps } from './form-fields.tsx';

/** Texts, numbers, dates and times: one labelled input. */
export function TextField(props: FieldProps) {
  const { field, path, required, context } = props;
  const kind = fieldKind(field);
  const note = noteOf(props);
  const shared = {
    id: inputId(path),
    name: inputName(path),
    required,
    'aria-describedby': describedBy(field, path, context, note),
    'aria-invalid': problemOf(context, field, path) === undefined ? undefined : ('true' as const),
  };
  const value = shownValue(props);
  const input =
    kind === 'long-text' ? (
      <textarea {...shared} rows={longRows(value)} maxlength={field.maxLength}>
        {value}
      </textarea>
    ) : (
      <input {...shared} {...inputAttributes(props)} value={value} />
    );
  return (
    <LabelledField {...props} {...(note === undefined ? {} : { note })}>
      {input}
    </LabelledField>
  );
}

function noteOf({ field, context }: FieldProps): string | undefined {
  return fieldKind(field) === 'date-time'
    ? say(FORM_TEXTS, languageIn(context), 'time-in', { zone: context.timeZone })
    : undefined;
}

function inputAttributes({ field }: FieldProps) {
  const kind = fieldKind(field);
  if (kind === 'number') {
    return {
      type: 'text',
      inputmode: field.type === 'integer' ? 'numeric' : 'decimal',
      class: 'short',
    } as const;
  }
  if (kind === 'date') return { type: 'date', class: 'medium' } as const;
  if (kind === 'date-time') return { type: 'datetime-local', class: 'medium' } as const;
  const types = { email: 'email', uri: 'url', date: 'text', 'date-time': 'text' } as const;
  return {
    type: field.format === undefined ? 'text' : types[field.format],
    maxlength: field.maxLength,
  } as const;
}

function shownValue({ field, value, context }: FieldProps): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return fieldKind(field) === 'date-time' ? localFieldValue(value, context.timeZone) || value : value;
}

/** Free texts in a list: an input for each, and some blank ones. */
export function LinesField(props: FieldProps) {
  const { field, path, value } = props;
  const given = Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [];
  return (
    <GroupedField {...props}>
      <div class="choices">
        {[...given, '', '', ''].map((line, place) => (
          <input
            type="text"
            id={place === 0 ? inputId(path) : `${inputId(path)}-${place}`}
            name={inputName(path)}
            value={line}
            aria-label={`${field.title} ${place + 1}`}
            maxlength={field.items?.maxLength}
          />
        ))}
      </div>
    </GroupedField>
  );
}

/** Tall enough to read what is there without scrolling, within reason. */
function longRows(value: string): number {
  const lines = value.split('\n').reduce((count, line) => count + 1 + Math.floor(line.length / 75), 0);
  return Math.min(18, Math.max(4, lines + 1));
}
