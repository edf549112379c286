import * as z from 'zod';

import type {
  ApprovalStep,
  ProcessDefinition,
  Step,
  TaskStep,
} from '../../../core/rules/process-definition.ts';
import type { FaultCode, KnownNames } from '../../../workflows/language/check/fault.ts';
import { escalate, toCoordinator, within } from '../../../workflows/language/deadlines.ts';
import { form } from '../../../workflows/language/form.ts';
import { hours } from '../../../workflows/language/spans.ts';
import { approval, outcome, task } from '../../../workflows/language/steps.ts';
import { roleOfLead } from '../../../workflows/language/who.ts';

/** Sound pieces of a definition; a broken one differs from them in one thing. */

/** A definition with one fault, and where it is found. */
export interface Broken {
  definition: ProcessDefinition;
  code: FaultCode;
  step: string;
}

export const KNOWN: KnownNames = {
  lists: ['parties'],
  effects: ['keep'],
  functions: ['compute', 'compute-step'],
  computations: ['known'],
  moments: ['known'],
  runStarts: ['other'],
  products: ['report'],
  clocks: ['authority'],
  processes: ['other'],
};

export const LATE = escalate({ remindBefore: [hours(1)], to: [toCoordinator()], every: hours(1) });

export const CHOICE = form(
  z.strictObject({
    choice: z.enum(['yes', 'no']).meta({ title: 'Choice', 'x-labels': ['Yes', 'No'] }),
  }),
);

export function aTask(id: string, changed: Partial<TaskStep> = {}): TaskStep {
  return task(id, {
    title: 'Answer',
    text: 'Please answer.',
    by: roleOfLead('dpo'),
    form: CHOICE,
    due: within(hours(4)),
    late: LATE,
    ...changed,
  });
}

export function aChoice(id: string): TaskStep {
  return aTask(id, { outcomeField: 'choice', outcomes: ['yes', 'no'] });
}

export function anApproval(id: string, changed: Partial<ApprovalStep> = {}): ApprovalStep {
  return approval(id, {
    title: 'Decide',
    text: 'Please decide.',
    by: [roleOfLead('dpo'), roleOfLead('accountable')],
    outcomes: [
      outcome('agree', { label: 'Agree', consequence: 'It goes on.', reason: false }),
      outcome('refuse', { label: 'Refuse', consequence: 'It ends.', reason: true }),
    ],
    due: within(hours(4)),
    late: LATE,
    ...changed,
  });
}

export function process(...steps: Step[]): ProcessDefinition {
  return {
    id: 'sample',
    clause: '8.2',
    version: 1,
    title: 'Sample',
    summary: 'A sample.',
    private: false,
    startedBy: ['dpo'],
    start: CHOICE,
    steps,
  };
}
