import type { FormField } from '../../core/rules/form.ts';
import { type Answers, conditionInWords } from './condition.ts';
import { fieldKind } from './field-kind.ts';
import { type FieldPath, inputId, inputName } from './field-name.ts';
import { GroupedField } from './field-frame.tsx';
import { type FormContext, languageIn } from './form-context.ts';
import { Rows } from './rows-field.tsx';
import { asAnswers } from './row-request.ts';
import { ChoiceField, SeveralField, TickField } from './choice-fields.tsx';
import { LinesField, TextField } from './text-fields.tsx';

export interface FieldProps {
  field: FormField;
  path: FieldPath;
  value: unknown;
  required: boolean;
  context: FormContext;
}

interface FieldsProps {
  properties: Record<string, FormField>;
  required: string[];
  answers: Answers;
  path: FieldPath;
  context: FormContext;
}

/** All fields of a form (or of a group or row in it), in the order of the schema. */
export function FormFields({ properties, required, answers, path, context }: FieldsProps) {
  const withDefaults = { ...defaultsOf(properties), ...answers };
  return (
    <>
      {Object.entries(properties).map(([name, field]) => {
        if (field['x-widget'] === 'hidden') return <></>;
        const drawn = (
          <Field
            field={field}
            path={[...path, name]}
            value={withDefaults[name]}
            required={required.includes(name)}
            context={context}
          />
        );
        const when = field['x-when'];
        if (when === undefined) return drawn;
        return (
          <div
            class="when"
            data-when={inputName([...path, when.field])}
            data-in={JSON.stringify(when.in.map((value) => String(value)))}
          >
            <p class="when-note" id={`${inputId([...path, name])}-when`}>
              {conditionInWords(field, properties, languageIn(context))}
            </p>
            {drawn}
          </div>
        );
      })}
    </>
  );
}

function Field(props: FieldProps) {
  switch (fieldKind(props.field)) {
    case 'tick':
      return <TickField {...props} />;
    case 'lines':
      return <LinesField {...props} />;
    case 'choice':
    case 'organization':
      return <ChoiceField {...props} />;
    case 'several':
    case 'several-organizations':
      return <SeveralField {...props} />;
    case 'rows':
      return <Rows {...props} Fields={FormFields} />;
    case 'group':
      return (
        <GroupedField {...props}>
          <div class="group">
            <FormFields
              properties={props.field.properties ?? {}}
              required={props.field.required ?? []}
              answers={asAnswers(props.value)}
              path={props.path}
              context={props.context}
            />
          </div>
        </GroupedField>
      );
    case 'text':
    case 'long-text':
    case 'number':
    case 'date':
    case 'date-time':
      return <TextField {...props} />;
  }
}

function defaultsOf(properties: Record<string, FormField>): Answers {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, field]) => field.default !== undefined)
      .map(([name, field]) => [name, field.default]),
  );
}
