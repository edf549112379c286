import type { FormSchema } from '../../../../core/rules/form.ts';
import type {
  ApprovalStep,
  Late,
  ProcessDefinition,
  Step,
  TaskStep,
} from '../../../../core/rules/process-definition.ts';

const NEVER_ENDS: Late = {
  remindBefore: [{ hours: 4 }, { hours: 2 }],
  escalateTo: [
    { role: 'dpo', of: 'organization' },
    { role: 'dpo', of: 'lead' },
  ],
  every: { hours: 2 },
};

export const TEXT_FORM: FormSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: { text: { type: 'string', title: 'Text', maxLength: 100 } },
  required: ['text'],
  additionalProperties: false,
};

export function taskStep(id: string, more: Partial<TaskStep> = {}): TaskStep {
  return {
    kind: 'task',
    id,
    title: `Do ${id}`,
    text: 'Why it is asked.',
    by: { roles: ['contact'], of: 'item' },
    form: TEXT_FORM,
    due: { after: { hours: 8 } },
    late: NEVER_ENDS,
    outcomes: ['done'],
    ...more,
  };
}

export function approvalStep(id: string, more: Partial<ApprovalStep> = {}): ApprovalStep {
  return {
    kind: 'approval',
    id,
    title: `Decide ${id}`,
    text: 'What it means.',
    by: [
      { roles: ['dpo'], of: 'item' },
      { roles: ['accountable'], of: 'item' },
    ],
    quorum: { rule: 'all' },
    outcomes: [
      { id: 'yes', label: 'Yes', consequence: 'It goes on.', reason: false },
      { id: 'no', label: 'No', consequence: 'It ends.', reason: true },
    ],
    split: 'strictest',
    due: { after: { hours: 8 } },
    late: NEVER_ENDS,
    ...more,
  };
}

export function process(steps: Step[], more: Partial<ProcessDefinition> = {}): ProcessDefinition {
  return {
    id: 'sample',
    clause: '8.3',
    version: 1,
    title: 'Sample process',
    summary: 'A process to test with.',
    private: false,
    startedBy: ['contact'],
    start: TEXT_FORM,
    steps,
    ...more,
  };
}
