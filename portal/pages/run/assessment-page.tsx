import type { Clock } from '../../../core/rules/clock.ts';
import type { FormField, FormProblem, FormSchema } from '../../../core/rules/form.ts';
import type { Run } from '../../../core/rules/run.ts';
import type { Answers } from '../../forms/condition.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { ClockCard } from '../../parts/clock-card.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { StandingAssessment } from '../../read/standing-assessments.ts';
import type { Visitor } from '../../session/current-session.ts';
import { clocksInOrder } from '../../words/clock-order.ts';
import type { NameBook } from '../../words/name-book.ts';

export interface AssessmentShown {
  visitor: Visitor;
  run: Run;
  standing: StandingAssessment;
  /** Of that law. */
  clocks: Clock[];
  form: FormSchema;
  names: NameBook;
  now: string;
  answers: Answers;
  problems: FormProblem[];
}

/** The form of the task as what corrects it: an answer is known, and the reason is why the earlier one was wrong. */
export function correctionForm(form: FormSchema): FormSchema {
  const { reasons: _, assessment, ...starts } = form.properties;
  const reason: FormField = {
    type: 'string',
    title: 'Why is it otherwise than was signed?',
    description: 'Both answers and the reason stay on record.',
    minLength: 1,
    maxLength: 2000,
    'x-widget': 'long',
  };
  const known = assessment === undefined ? {} : { assessment: withoutUnknown(assessment) };
  return {
    ...form,
    properties: { ...known, ...starts, reason },
    required: [...form.required.filter((key) => key !== 'reasons'), 'reason'],
  };
}

function withoutUnknown(field: FormField): FormField {
  const choices = (field.enum ?? []).map((value, index) => ({ value, label: field['x-labels']?.[index] }));
  const left = choices.filter(({ value }) => value !== 'not-yet-known');
  return {
    ...field,
    enum: left.map(({ value }) => value),
    'x-labels': left.map(({ value, label }) => label ?? value),
  };
}

const SIGNED = {
  applies: 'It must be reported.',
  'does-not-apply': 'It need not be reported.',
  'not-yet-known': 'It is not yet known whether it must be reported.',
  nothing: 'Nothing was signed before the time for it was over.',
} as const;

/** Correcting what was signed about a law's report: its time limits follow at once. */
export function AssessmentPage({ shown }: { shown: AssessmentShown }) {
  const { visitor, run, standing, names, problems, form } = shown;
  const { organizationId, regime, law, assessment } = standing;
  const timeZone = names.timeZone(organizationId);
  return (
    <Layout
      title={`${problems.length > 0 ? 'Error: ' : ''}Correct what was signed about a report`}
      visitor={visitor}
      section="runs"
      timeZone={timeZone}
    >
      <p class="crumb">
        <a href="/runs">Runs</a> / <a href={`/runs/${run.id}`}>{run.title}</a>
      </p>
      <div class="page-head">
        <h1>Correct what was signed about a report</h1>
        <p class="lede">
          For {names.organization(organizationId)}, under {law}. If it must be reported, the time limits begin
          at once: record each report on the page of its time limit. If not, they are lifted.
        </p>
      </div>
      <ErrorSummary problems={problems} />
      <div class="columns">
        <form method="post" action={`/runs/${run.id}/assessments/${organizationId}/${regime}`} novalidate>
          <FormToken visitor={visitor} />
          <FormFields
            properties={form.properties}
            required={form.required}
            answers={shown.answers}
            path={[]}
            context={{ timeZone, organizations: names.organizations, problems }}
          />
          <div class="form-end actions">
            <button class="button">Correct</button>
            <a href={`/runs/${run.id}`}>Leave it as it is</a>
          </div>
        </form>
        <aside class="card">
          <h2>As it stands</h2>
          <p>{SIGNED[assessment ?? 'nothing']}</p>
          {clocksInOrder(shown.clocks).map((clock) => (
            <ClockCard clock={clock} names={names} now={shown.now} />
          ))}
        </aside>
      </div>
    </Layout>
  );
}
