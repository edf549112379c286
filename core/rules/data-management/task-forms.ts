import { dayAt } from '../days.ts';
import type { Answers } from '../form-check.ts';
import type { FormField, FormProblem, FormSchema } from '../form.ts';
import type { TaskStep } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { RecordsUpdate, Resolutions, RetentionAnswers } from './answers.ts';
import { dataManagementOf, pointsOf } from './data.ts';
import { disputesOf } from './disputes.ts';

/** The forms ask about what stands in this organization's register: one row per finding, dispute or rule. */
export function dataForm(step: TaskStep, context: TaskContext): FormSchema {
  const { case: aCase, task } = context;
  const data = dataManagementOf(aCase);
  switch (step.id) {
    case 'resolve':
      return withRows(step.form, 'findings', 'finding', labelled(pointsOf(data, task.organizationId)));
    case 'decide-disputes':
      return withRows(step.form, 'disputes', 'dispute', labelled(disputesOf(aCase)));
    case 'carry-out-retention':
      return withRows(
        step.form,
        'rules',
        'rule',
        (data.due?.[task.organizationId] ?? []).map(({ id, title, why }) => ({
          id,
          label: `${title} (${why})`,
        })),
      );
    default:
      return step.form;
  }
}

/** Rows for what is there already: nobody types ids. */
export function dataPrefill(stepId: string, { case: aCase, task }: TaskContext): Answers {
  const data = dataManagementOf(aCase);
  switch (stepId) {
    case 'update-records':
    case 'amend-records': {
      const own = data.registers?.[task.organizationId];
      if (own === undefined || own.records === 0) return {};
      if (own.rows === undefined) return { way: 'register' };
      return { way: 'here', records: own.rows.map((row) => ({ what: 'same', ...row })) };
    }
    case 'resolve':
      return { findings: pointsOf(data, task.organizationId).map(({ id }) => ({ finding: id })) };
    case 'decide-disputes':
      return { disputes: disputesOf(aCase).map(({ id }) => ({ dispute: id })) };
    case 'carry-out-retention':
      return { rules: (data.due?.[task.organizationId] ?? []).map(({ id }) => ({ rule: id })) };
    default:
      return {};
  }
}

/** What a form cannot say about the answers, by step. */
export const DATA_MEANING: Readonly<
  Record<string, (answers: Answers, context: TaskContext) => FormProblem[]>
> = {
  'update-records': recordsFit,
  'amend-records': recordsFit,
  resolve: (answers) =>
    onceEach(
      Resolutions.parse(answers).findings.map(({ finding }) => finding),
      'findings',
    ),
  'carry-out-retention': retentionFits,
};

function recordsFit(answers: Answers, { case: aCase, task }: TaskContext): FormProblem[] {
  const { way, records = [] } = RecordsUpdate.parse(answers);
  const own = dataManagementOf(aCase).registers?.[task.organizationId];
  if (way === 'none') {
    return own === undefined || own.records === 0
      ? []
      : [
          {
            field: 'way',
            message: `Your register has ${own.records} records. Retire them, or choose another answer.`,
          },
        ];
  }
  const known = own?.rows?.map(({ id }) => id);
  return records.flatMap(({ what, id }, index): FormProblem[] => {
    const field = `records.${index}.id`;
    if (what === 'new')
      return id === undefined || known?.includes(id) !== true
        ? []
        : [
            {
              field,
              message: 'This record is in your register already. Choose "Changed", or leave the id empty.',
            },
          ];
    if (id === undefined)
      return [{ field, message: 'Say which record of your register you mean, by its id.' }];
    // A register too long for the form is not known here: what is not there is left alone.
    return known === undefined || known.includes(id) || task.stepId === 'amend-records'
      ? []
      : [{ field, message: `Your register has no record "${id}". For a new one choose "New".` }];
  });
}

function retentionFits(answers: Answers, { task, organizations, now }: TaskContext): FormProblem[] {
  const { rules } = RetentionAnswers.parse(answers);
  const today = dayAt(now, task.organizationId, organizations);
  const days = rules.flatMap(({ on, until, nextOn }, index): FormProblem[] => [
    ...(on !== undefined && on > today
      ? [
          {
            field: `rules.${index}.on`,
            message: 'This day is still to come. Enter the day on which it was done.',
          },
        ]
      : []),
    ...(until !== undefined && until <= today
      ? [{ field: `rules.${index}.until`, message: 'This day has passed. Enter a day to come.' }]
      : []),
    ...(nextOn !== undefined && nextOn <= today
      ? [{ field: `rules.${index}.nextOn`, message: 'This day has passed. Enter a day to come.' }]
      : []),
  ]);
  return [
    ...onceEach(
      rules.map(({ rule }) => rule),
      'rules',
    ),
    ...days,
  ];
}

/** As many rows as there are things to answer, so twice the same means that another is missing. */
function onceEach(ids: string[], field: string): FormProblem[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ field: `${field}.${index}`, message: 'This one is answered twice, and another not at all.' }]
      : [],
  );
}

function labelled(items: { id: string; message: string }[]): { id: string; label: string }[] {
  return items.map(({ id, message }) => ({ id, label: message }));
}

/** Exactly one row per thing there is, and a choice among them in each. */
function withRows(
  form: FormSchema,
  list: string,
  key: string,
  items: { id: string; label: string }[],
): FormSchema {
  const field = form.properties[list];
  const row = field?.items;
  const chosen = row?.properties?.[key];
  if (field === undefined || row === undefined || chosen === undefined) return form;
  if (items.length === 0)
    return { ...form, properties: { ...form.properties, [list]: { ...field, minItems: 0, maxItems: 0 } } };
  const asked: FormField = {
    ...chosen,
    enum: items.map(({ id }) => id),
    'x-labels': items.map(({ label }) => label),
  };
  const rows: FormField = {
    ...field,
    minItems: items.length,
    maxItems: items.length,
    items: { ...row, properties: { ...row.properties, [key]: asked } },
  };
  return { ...form, properties: { ...form.properties, [list]: rows } };
}
