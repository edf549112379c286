import { ENGINEERING_FORMS } from './engineering/task-forms.ts';
import { requestForm, requestPrefill } from './request/task-forms.ts';
import { REQUEST_MEANING } from './request/meaning.ts';
import { RISK_FORMS } from './risk/task-forms.ts';
import { engagementForm, engagementPrefill } from './engagement/task-forms.ts';
import { ENGAGEMENT_MEANING } from './engagement/meaning.ts';
import { AGREEMENT_MEANING, agreementPrefill } from './agreement/task-forms.ts';
import { DATA_MEANING, dataForm, dataPrefill } from './data-management/task-forms.ts';
import { breachForm } from './breach/breach-form.ts';
import { MEANING } from './breach/meaning.ts';
import { breachPrefill } from './breach/prefill.ts';
import { GOVERNANCE_MEANING } from './governance/meaning.ts';
import { governancePrefill } from './governance/task-forms.ts';
import { PLAN_MEANING, planPrefill } from './plan/task-forms.ts';
import type { FormProblem, FormSchema } from './form.ts';
import { checkAnswers, type Answers, type AnswersVerdict } from './form-check.ts';
import { SUPPLIER_MEANING, supplierPrefill } from './supplier/task-forms.ts';
import { CONTACT_MEANING } from './contact/meaning.ts';
import { complaintPrefill } from './complaint/task-forms.ts';
import type { Language } from './preferences.ts';
import type { TaskStep } from './process-definition.ts';
import { earlierAnswers } from './reopening.ts';
import type { TaskContext } from './task-context.ts';

/** How a process makes its forms fit the case. Absent parts change nothing. */
interface ProcessForms {
  form?: (step: TaskStep, context: TaskContext) => FormSchema;
  prefill?: (stepId: string, context: TaskContext) => Answers;
  meaning?: Readonly<Record<string, (answers: Answers, context: TaskContext) => FormProblem[]>>;
  /** What the case and the law say against an outcome of an approval. */
  decisions?: Readonly<Record<string, (outcome: string, context: TaskContext) => FormProblem[]>>;
}

const PROCESSES: Readonly<Record<string, ProcessForms>> = {
  'ecosystem-plan': { prefill: planPrefill, meaning: PLAN_MEANING },
  engineering: ENGINEERING_FORMS,
  'data-subject-request': { form: requestForm, prefill: requestPrefill, meaning: REQUEST_MEANING },
  'data-management': { form: dataForm, prefill: dataPrefill, meaning: DATA_MEANING },
  complaint: { prefill: complaintPrefill },
  'contact-repair': { meaning: CONTACT_MEANING },
  'supplier-assessment': { prefill: supplierPrefill, meaning: SUPPLIER_MEANING },
  'risk-management': RISK_FORMS,
  governance: { prefill: governancePrefill, meaning: GOVERNANCE_MEANING },
  'exchange-agreement': { prefill: agreementPrefill, meaning: AGREEMENT_MEANING },
  'citizen-engagement': {
    form: engagementForm,
    prefill: engagementPrefill,
    meaning: ENGAGEMENT_MEANING,
  },
  'breach-notification': { form: breachForm, prefill: breachPrefill, meaning: MEANING },
};

/**
 * The form a person is asked now: the snapshot's form, fitted to the case (for instance the reasons for a delay are
 * required when the 72 hours are over). The page and the completion both use it.
 */
export function formFor(step: TaskStep, context: TaskContext): FormSchema {
  return formsOf(context).form?.(step, context) ?? step.form;
}

/**
 * What the page shows in the fields before anybody has saved a draft; never applied by itself. In a run that takes
 * another up again, what was answered there, where the case says nothing newer.
 */
export function prefillFor(step: TaskStep, context: TaskContext): Answers {
  const fields = formFor(step, context).properties;
  const earlier = Object.entries(earlierAnswers(context.task, context.earlier ?? []));
  return {
    ...Object.fromEntries(earlier.filter(([field]) => Object.hasOwn(fields, field))),
    ...formsOf(context).prefill?.(step.id, context),
  };
}

/** Whether the case has a say in what this step asks and takes; otherwise its form is the whole question. */
export function dependsOnCase({
  processId,
  stepId,
}: Pick<TaskContext['task'], 'processId' | 'stepId'>): boolean {
  const forms = PROCESSES[processId];
  return forms?.form !== undefined || forms?.meaning?.[stepId] !== undefined;
}

/** Checks the answers to a task: the form as asked now, then (said in English) whether they fit the case and the time. */
export function checkTaskAnswers(
  step: TaskStep,
  context: TaskContext,
  answers: unknown,
  language: Language = 'en',
): AnswersVerdict {
  const checked = checkAnswers(formFor(step, context), answers, language);
  if (!checked.ok) return checked;
  const problems = formsOf(context).meaning?.[step.id]?.(checked.answers, context) ?? [];
  return problems.length === 0 ? checked : { ok: false, problems };
}

/** Why an outcome of an approval cannot be chosen as the case stands; empty when nothing is against it. */
export function decisionRefused(context: TaskContext, outcome: string): FormProblem[] {
  return formsOf(context).decisions?.[context.task.stepId]?.(outcome, context) ?? [];
}

/** Whether the case has a say in what may be decided in this step. */
export function isDecisionBound({
  processId,
  stepId,
}: Pick<TaskContext['task'], 'processId' | 'stepId'>): boolean {
  return PROCESSES[processId]?.decisions?.[stepId] !== undefined;
}

/** The outcome that checked answers stand for. */
export function outcomeOf(step: TaskStep, answers: Answers): string {
  const chosen = step.outcomeField === undefined ? undefined : answers[step.outcomeField];
  return typeof chosen === 'string' ? chosen : 'done';
}

function formsOf({ task }: TaskContext): ProcessForms {
  return PROCESSES[task.processId] ?? {};
}
