import type { ProcessDefinition, Step, TaskStep } from '../../core/rules/process-definition.ts';
import type { FormSchema } from '../../core/rules/form.ts';

const EMPTY_FORM: FormSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {},
  required: [],
  additionalProperties: false,
};

/** A process of which only the steps matter. */
export function processOf(...steps: Step[]): ProcessDefinition {
  return {
    id: 'sample',
    clause: '8.3',
    version: 1,
    title: 'Sample',
    summary: 'For tests of the compiler',
    private: false,
    startedBy: ['dpo'],
    start: EMPTY_FORM,
    steps,
  };
}

/** A task of which only id and outcomes matter. */
export function asked(id: string, ...outcomes: string[]): TaskStep {
  return {
    kind: 'task',
    id,
    title: id,
    text: id,
    by: { roles: ['dpo'], of: 'lead' },
    form: EMPTY_FORM,
    due: { after: { hours: 4 } },
    late: { remindBefore: [], escalateTo: [], every: { hours: 1 } },
    outcomes: outcomes.length === 0 ? ['done'] : outcomes,
  };
}

export function repeated(id: string, until: { step: string; outcomes: string[] }, ...steps: Step[]): Step {
  return { kind: 'repeat', id, title: id, until, steps };
}

export function forEach(id: string, ...steps: Step[]): Step {
  return { kind: 'each', id, title: id, over: 'concerned', steps };
}

export function sideBySide(id: string, ...branches: Step[][]): Step {
  return { kind: 'both', id, title: id, branches };
}

export function branched(id: string, on: string, cases: Record<string, Step[]>, otherwise?: Step[]): Step {
  return { kind: 'branch', id, on, cases, ...(otherwise === undefined ? {} : { otherwise }) };
}

export function backTo(id: string, step: string): Step {
  return { kind: 'back-to', id, step };
}
