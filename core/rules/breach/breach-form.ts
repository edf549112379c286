import type { FormField, FormSchema } from '../form.ts';
import { isOpenClock } from '../clock-for.ts';
import { clockId, isLate } from '../clock-ledger.ts';
import type { TaskStep } from '../process-definition.ts';
import { regimeRule } from '../regimes/table.ts';
import type { TaskContext } from '../task-context.ts';
import { START_FIELDS } from './answers.ts';
import { filingScope } from './filing-scope.ts';
import { startActsInLimit } from './limit-acts.ts';
import { citationOf, givesDelayReasons } from './meaning.ts';
import {
  countsFromHandling,
  currentPhase,
  firstReports,
  isLaterPhase,
  reportScope,
} from './report-phases.ts';
import { sayLimit } from './say-duties.ts';

/** The form of a breach's step as the case stands. */
export function breachForm(step: TaskStep, context: TaskContext): FormSchema {
  switch (step.id) {
    case 'prepare-filing':
      return isFilingLate(context) ? requireDelayReasons(step.form, context) : step.form;
    case 'file':
      return isFilingLate(context) && !givesDelayReasons(context)
        ? step.form
        : without(step.form, 'delayReasons');
    case 'assess-duty':
      return assessmentForm(step.form, context);
    case 'report':
      return reportForm(step.form, context);
    default:
      return step.form;
  }
}

/** Whether the clock of a filing still runs, or was missed, after its hours or its last day. */
export function isFilingLate({ task, case: aCase, now }: TaskContext): boolean {
  const { organizationId, ruleId } = filingScope(task.scope);
  const clock = aCase.clocks.find((found) => found.id === clockId(ruleId, organizationId));
  return clock !== undefined && isOpenClock(clock) && isLate(clock, now);
}

/** Only the acts from which this law counts are asked, and only when it applies. */
function assessmentForm(form: FormSchema, { task }: TaskContext): FormSchema {
  const acts: readonly string[] = firstReports(reportScope(task.scope).regimeId).flatMap(({ limit }) =>
    startActsInLimit(limit),
  );
  const starts = Object.entries(START_FIELDS);
  const unasked = starts.flatMap(([act, field]) => (acts.includes(act) ? [] : field));
  const asked = without(form, ...unasked);
  const properties = Object.entries(asked.properties).map(([key, field]): [string, FormField] =>
    starts.some(([, start]) => start === key)
      ? [key, { ...field, 'x-when': { field: 'assessment', in: ['applies'] } }]
      : [key, field],
  );
  return { ...asked, properties: Object.fromEntries(properties) };
}

/** Reasons are asked when it is late, and the end of the incident where the law counts from it. */
function reportForm(form: FormSchema, { task, case: aCase, now }: TaskContext): FormSchema {
  const phase = currentPhase(aCase, task.scope);
  const late = phase?.clock !== undefined && isLate(phase.clock, now);
  const later = phase !== undefined && isLaterPhase(phase.rule);
  const handling = later && countsFromHandling(reportScope(task.scope).regimeId);
  const dropped = [...(late ? [] : ['lateReasons']), ...(handling ? [] : ['handled', 'handledAt'])];
  const asked = without(form, ...dropped);
  const { handled } = asked.properties;
  if (handled === undefined) return asked;
  // What is asked under a condition must be answered.
  const reported = { ...handled, 'x-when': { field: 'completeness', in: ['more-to-follow', 'final'] } };
  return { ...asked, properties: { ...asked.properties, handled: reported } };
}

function requireDelayReasons(form: FormSchema, { task }: TaskContext): FormSchema {
  const { time } = form.properties;
  const reasons = time?.properties?.delayReasons;
  if (time === undefined || reasons === undefined) return form;
  const required = [...new Set([...(time.required ?? []), 'delayReasons'])];
  const asked: FormField = { ...reasons, description: whyAsked(filingScope(task.scope).ruleId) };
  const fields = { ...time.properties, delayReasons: asked };
  return { ...form, properties: { ...form.properties, time: { ...time, required, properties: fields } } };
}

function whyAsked(ruleId: string): string {
  const rule = regimeRule(ruleId);
  return rule === undefined
    ? 'Required: the time limit is over.'
    : `Required: the time limit is over (${sayLimit(rule)}; ${citationOf(ruleId)}).`;
}

function without(form: FormSchema, ...fields: string[]): FormSchema {
  const kept = Object.entries(form.properties).filter(([key]) => !fields.includes(key));
  return {
    ...form,
    properties: Object.fromEntries(kept),
    required: form.required.filter((key) => !fields.includes(key)),
  };
}
