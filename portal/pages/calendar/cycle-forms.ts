import type { FormField } from '../../../core/rules/form.ts';
import type { FormSchema } from '../../../core/rules/form.ts';

const WHY: FormField = { type: 'string', title: 'Why?', maxLength: 300 };
const DUE_ON: FormField = {
  type: 'string',
  format: 'date',
  title: 'On which day?',
  description: 'It begins at 8 in the morning, in the place of the organization.',
};

export const MOVE_FORM: Pick<FormSchema, 'properties' | 'required'> = {
  properties: { dueOn: DUE_ON, why: WHY },
  required: ['dueOn', 'why'],
};
export const LIFT_FORM: Pick<FormSchema, 'properties' | 'required'> = {
  properties: { why: { ...WHY, description: 'It does not begin any more. It can be planned again.' } },
  required: ['why'],
};

const PLAN: Record<string, FormField> = {
  'cycle-reason': {
    type: 'string',
    title: 'What is it for?',
    description: 'One line that everybody in the organization sees, such as “Yearly governance cycle”.',
    maxLength: 300,
  },
  'cycle-dueOn': DUE_ON,
  'cycle-every': {
    type: 'string',
    title: 'How often?',
    enum: ['0', '12', '6', '24', '36'],
    'x-labels': ['Once', 'Every year', 'Every six months', 'Every two years', 'Every three years'],
    default: '12',
  },
};

/** What is planned, then what the process asks when it is started. */
export function planForm(start: FormSchema): FormSchema {
  return {
    ...start,
    properties: { ...PLAN, ...start.properties },
    required: [...Object.keys(PLAN), ...start.required],
  };
}
