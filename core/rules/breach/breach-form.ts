import type { FormSchema } from '../form.ts';
import { clockId, isLate } from '../clock-ledger.ts';
import type { TaskStep } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { filingScope } from './filing-scope.ts';
import { givesDelayReasons } from './meaning.ts';

/** The form of a breach's step as the case stands. */
export function breachForm(step: TaskStep, context: TaskContext): FormSchema {
  switch (step.id) {
    case 'prepare-filing':
      return isFilingLate(context) ? requireDelayReasons(step.form) : step.form;
    case 'file':
      return isFilingLate(context) && !givesDelayReasons(context)
        ? step.form
        : without(step.form, 'delayReasons');
    default:
      return step.form;
  }
}

/** Whether the clock of a filing still runs, or was missed, after the 72 hours of GDPR art. 33(1). */
export function isFilingLate({ task, case: aCase, now }: TaskContext): boolean {
  const { organizationId, ruleId } = filingScope(task.scope);
  const clock = aCase.clocks.find((found) => found.id === clockId(ruleId, organizationId));
  return (
    clock !== undefined && (clock.status === 'running' || clock.status === 'missed') && isLate(clock, now)
  );
}

function requireDelayReasons(form: FormSchema): FormSchema {
  const { time } = form.properties;
  if (time === undefined) return form;
  const required = [...new Set([...(time.required ?? []), 'delayReasons'])];
  return { ...form, properties: { ...form.properties, time: { ...time, required } } };
}

function without(form: FormSchema, field: string): FormSchema {
  const kept = Object.entries(form.properties).filter(([key]) => key !== field);
  return {
    ...form,
    properties: Object.fromEntries(kept),
    required: form.required.filter((key) => key !== field),
  };
}
