import type { FormField, FormSchema } from '../form.ts';
import type { TaskStep } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { DECISION_RULES } from './decision-rules.ts';
import { MEANING } from './meaning.ts';
import { riskPrefill } from './prefill.ts';
import { risksOf } from './read.ts';
import { sayRated } from './scale.ts';

/** How the forms of risk management fit the case. */
export const RISK_FORMS = {
  form: riskForm,
  prefill: riskPrefill,
  meaning: MEANING,
  decisions: DECISION_RULES,
};

/** One block per risk to be treated; everything else is asked as it stands. */
function riskForm(step: TaskStep, context: TaskContext): FormSchema {
  if (step.id !== 'treat') return step.form;
  const { risks } = step.form.properties;
  const block = risks?.properties?.risk;
  if (risks === undefined || block === undefined) return step.form;
  const blocks = risksOf(context.case, undefined, undefined).map(
    ({ key, risk, before }): [string, FormField] => [
      key,
      { ...block, title: risk.title, description: `Now: ${sayRated(before)}.` },
    ],
  );
  return {
    ...step.form,
    properties: {
      ...step.form.properties,
      risks: { ...risks, properties: Object.fromEntries(blocks), required: blocks.map(([key]) => key) },
    },
  };
}
