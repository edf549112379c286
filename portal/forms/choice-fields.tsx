import { FORM_TEXTS } from '../../core/rules/texts/form-texts.ts';
import { englishPart } from '../parts/english-part.ts';
import { AsAsked } from './as-asked.tsx';
import { fieldKind, labelOf } from './field-kind.ts';
import { type FieldPath, inputId, inputName } from './field-name.ts';
import { describedBy, GroupedField, Hints, LabelledField } from './field-frame.tsx';
import type { FormContext } from './form-context.ts';
import { languageIn, problemOf } from './form-context.ts';
import type { FieldProps } from './form-fields.tsx';

interface Choice {
  value: string;
  label: string;
}

/** More than this many choices are a drop-down list; in the rows of a list, where they come again and again, sooner. */
const MOST_RADIOS = { alone: 8, inRow: 3 };

/** A single box; not ticked means no. */
export function TickField(props: FieldProps) {
  const { field, path, context, value } = props;
  return (
    <div class="field">
      <div class="choice">
        <input
          type="checkbox"
          id={inputId(path)}
          name={inputName(path)}
          value="true"
          checked={value === true}
          aria-describedby={describedBy(field, path, context)}
        />
        <label for={inputId(path)}>
          <AsAsked context={context} text={field.title} />
        </label>
      </div>
      <Hints field={field} path={path} context={context} note={undefined} />
    </div>
  );
}

export function ChoiceField(props: FieldProps) {
  const choices = choicesOf(props);
  const value = typeof props.value === 'string' ? props.value : '';
  const asked = englishPart(languageIn(props.context));
  if (choices.length <= MOST_RADIOS[isInRow(props.path) ? 'inRow' : 'alone']) {
    return (
      <GroupedField {...props}>
        <div class={choicesClass(choices)}>
          <Boxes {...props} type="radio" choices={choices} chosen={[value]} />
        </div>
      </GroupedField>
    );
  }
  return (
    <LabelledField {...props}>
      <select
        id={inputId(props.path)}
        name={inputName(props.path)}
        required={props.required}
        aria-describedby={describedBy(props.field, props.path, props.context)}
        aria-invalid={problemOf(props.context, props.field, props.path) === undefined ? undefined : 'true'}
      >
        <option value="">{FORM_TEXTS[languageIn(props.context)].choose}</option>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value} {...asked}>
            {choice.label}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}

export function SeveralField(props: FieldProps) {
  const chosen: unknown[] = Array.isArray(props.value) ? props.value : [];
  const choices = choicesOf(props);
  return (
    <GroupedField {...props}>
      <div class={choicesClass(choices)}>
        <Boxes {...props} type="checkbox" choices={choices} chosen={chosen} />
      </div>
    </GroupedField>
  );
}

function isInRow(path: FieldPath): boolean {
  return path.some((part) => typeof part === 'number');
}

/** A few short choices stand in a line, many in two columns where there is room. */
function choicesClass(choices: Choice[]): string {
  const longest = Math.max(0, ...choices.map((choice) => choice.label.length));
  if (choices.length <= 4 && longest <= (choices.length === 2 ? 20 : 14)) return 'choices inline';
  return choices.length > 5 && longest <= 45 ? 'choices two' : 'choices';
}

function Boxes(props: FieldProps & { type: 'radio' | 'checkbox'; choices: Choice[]; chosen: unknown[] }) {
  return (
    <>
      {props.choices.map((choice, place) => {
        const id = place === 0 ? inputId(props.path) : `${inputId(props.path)}-${place}`;
        return (
          <div class="choice">
            <input
              type={props.type}
              id={id}
              name={inputName(props.path)}
              value={choice.value}
              checked={props.chosen.includes(choice.value)}
              required={props.type === 'radio' && props.required}
            />
            <label for={id}>
              <AsAsked context={props.context} text={choice.label} />
            </label>
          </div>
        );
      })}
    </>
  );
}

function choicesOf({ field, context }: { field: FieldProps['field']; context: FormContext }): Choice[] {
  const kind = fieldKind(field);
  if (kind === 'organization' || kind === 'several-organizations') {
    return context.organizations.map(({ id, name }) => ({ value: id, label: name }));
  }
  const listed = field.enum === undefined ? field.items : field;
  return (listed?.enum ?? []).map((value) => ({
    value,
    label: listed === undefined ? value : labelOf(listed, value),
  }));
}
