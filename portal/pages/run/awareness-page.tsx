import type { Clock } from '../../../core/rules/clock.ts';
import type { FormProblem, FormSchema } from '../../../core/rules/form.ts';
import type { Run } from '../../../core/rules/run.ts';
import type { Answers } from '../../forms/condition.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { ClockCard } from '../../parts/clock-card.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import { clocksInOrder } from '../../words/clock-order.ts';
import type { NameBook } from '../../words/name-book.ts';

/** What corrects an act of awareness. */
export const CORRECTION_FORM: FormSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    awareAt: {
      type: 'string',
      format: 'date-time',
      title: 'Aware since',
      description: 'The time that is right.',
    },
    reason: {
      type: 'string',
      title: 'Why was the earlier time wrong?',
      description: 'Both times and the reason stay on record.',
      minLength: 1,
      maxLength: 2000,
      'x-widget': 'long',
    },
  },
  required: ['awareAt', 'reason'],
  additionalProperties: false,
};

export interface AwarenessShown {
  visitor: Visitor;
  run: Run;
  organizationId: string;
  clocks: Clock[];
  names: NameBook;
  now: string;
  answers: Answers;
  problems: FormProblem[];
}

/** Correcting when an organization became aware: every clock is computed again. */
export function AwarenessPage({ shown }: { shown: AwarenessShown }) {
  const { visitor, run, organizationId, names, problems } = shown;
  const timeZone = names.timeZone(organizationId);
  return (
    <Layout
      title={`${problems.length > 0 ? 'Error: ' : ''}Correct the time of awareness`}
      visitor={visitor}
      section="runs"
      timeZone={timeZone}
    >
      <p class="crumb">
        <a href="/runs">Runs</a> / <a href={`/runs/${run.id}`}>{run.title}</a>
      </p>
      <div class="page-head">
        <h1>Correct the time of awareness</h1>
        <p class="lede">
          For {names.organization(organizationId)}. Its time limits are computed again from the corrected
          time.
        </p>
      </div>
      <ErrorSummary problems={problems} />
      <div class="columns">
        <form method="post" action={`/runs/${run.id}/awareness/${organizationId}`} novalidate>
          <FormToken visitor={visitor} />
          <FormFields
            properties={CORRECTION_FORM.properties}
            required={CORRECTION_FORM.required}
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
          {clocksInOrder(shown.clocks).map((clock) => (
            <ClockCard clock={clock} names={names} now={shown.now} />
          ))}
        </aside>
      </div>
    </Layout>
  );
}
