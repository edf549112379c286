import type { FormField, FormSchema } from '../form.ts';
import type { TaskStep } from '../process-definition.ts';
import { sayRated } from '../risk/scale.ts';
import type { TaskContext } from '../task-context.ts';
import { ELEMENT_TYPES, THREAT_HINTS, THREAT_TYPES } from './linddun.ts';
import { MEANING } from './meaning.ts';
import { engineeringPrefill } from './prefill.ts';
import { combinationsOf, requirementsOf, suppliersOf, threatsThatApply } from './read.ts';

/** How the forms of engineering fit the case. */
export const ENGINEERING_FORMS = {
  form: engineeringForm,
  prefill: engineeringPrefill,
  meaning: MEANING,
};

/** Long tables are proposed: one block per combination, threat or requirement; choices are those of the case. */
function engineeringForm(step: TaskStep, context: TaskContext): FormSchema {
  const { task, case: aCase } = context;
  switch (step.id) {
    case 'threats':
      return blocks(
        step.form,
        'threats',
        combinationsOf(aCase).map(({ key, element, threat }) => ({
          key,
          title: `${element.name}: ${THREAT_TYPES[threat].toLowerCase()}`,
          description: `${ELEMENT_TYPES[element.type]}. ${THREAT_HINTS[threat]}`,
        })),
      );
    case 'requirements':
      return requirementsForm(step.form, context);
    case 'statement': {
      const [, supplier] = task.scope.split('.');
      const own = requirementsOf(aCase).filter((requirement) => requirement.supplier === supplier);
      return blocks(
        step.form,
        'statements',
        own.map(({ key, number, text, method }) => ({
          key,
          title: `Requirement ${number}`,
          description: `${text} How it is verified: ${method}`,
        })),
      );
    }
    case 'controls':
      return blocks(
        step.form,
        'controls',
        threatsThatApply(aCase).map(({ key, element, threat, answer, before }) => ({
          key,
          title: `${element.name}: ${THREAT_TYPES[threat].toLowerCase()}`,
          description:
            `${answer.threat ?? ''}${before === undefined ? '' : ` Now: ${sayRated(before)}.`}`.trim(),
        })),
      );
    default:
      return step.form;
  }
}

/** Repeats the only block of a field, once per item of the case. */
function blocks(
  form: FormSchema,
  name: string,
  items: { key: string; title: string; description: string }[],
): FormSchema {
  const field = form.properties[name];
  const [block] = Object.values(field?.properties ?? {});
  if (field === undefined || block === undefined) return form;
  const properties = items.map(({ key, title, description }): [string, FormField] => [
    key,
    { ...block, title, ...(description === '' ? {} : { description }) },
  ]);
  return {
    ...form,
    properties: {
      ...form.properties,
      [name]: {
        ...field,
        properties: Object.fromEntries(properties),
        required: properties.map(([key]) => key),
      },
    },
  };
}

/** Threats and suppliers are chosen, not typed. */
function requirementsForm(form: FormSchema, { case: aCase }: TaskContext): FormSchema {
  const rows = form.properties.requirements;
  const row = rows?.items;
  const { threats, supplier, allocatedTo } = row?.properties ?? {};
  if (rows === undefined || row === undefined || threats === undefined || supplier === undefined) return form;
  const applying = threatsThatApply(aCase);
  const suppliers = suppliersOf(aCase);
  if (applying.length === 0) return withoutThreats(form, rows, row);
  const chosen: Record<string, FormField> = {
    ...row.properties,
    threats: {
      ...threats,
      items: {
        type: 'string',
        title: threats.title,
        enum: applying.map(({ key }) => key),
        'x-labels': applying.map(
          ({ element, threat }) => `${element.name}: ${THREAT_TYPES[threat].toLowerCase()}`,
        ),
      },
    },
    supplier: {
      ...supplier,
      enum: suppliers.map(({ key }) => key),
      'x-labels': suppliers.map(({ name }) => name),
    },
  };
  return {
    ...form,
    properties: {
      ...form.properties,
      requirements: {
        ...rows,
        items: { ...row, properties: suppliers.length > 0 ? chosen : withoutSupplier(chosen, allocatedTo) },
      },
    },
  };
}

/** Where no threat applies, no requirement has to be written, and none answers a threat. */
function withoutThreats(form: FormSchema, rows: FormField, row: FormField): FormSchema {
  const { threats: _, ...properties } = row.properties ?? {};
  const { minItems: _least, ...free } = rows;
  const required = (row.required ?? []).filter((name) => name !== 'threats');
  return {
    ...form,
    properties: { ...form.properties, requirements: { ...free, items: { ...row, properties, required } } },
  };
}

/** Where nothing is bought, nothing can be allocated to a supplier. */
function withoutSupplier(
  { supplier: _, ...properties }: Record<string, FormField>,
  allocatedTo: FormField | undefined,
): Record<string, FormField> {
  if (allocatedTo?.enum === undefined) return properties;
  const kept = allocatedTo.enum.flatMap((value, index) => (value === 'supplier' ? [] : [index]));
  return {
    ...properties,
    allocatedTo: {
      ...allocatedTo,
      enum: kept.flatMap((index) => allocatedTo.enum?.[index] ?? []),
      'x-labels': kept.flatMap((index) => allocatedTo['x-labels']?.[index] ?? []),
    },
  };
}
