import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import type { FormProblem, FormSchema } from '../../../core/rules/form.ts';
import type { Run } from '../../../core/rules/run.ts';
import type { Answers } from '../../forms/condition.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';

export interface ReopenShown {
  visitor: Visitor;
  run: Run;
  definition: ProcessDefinition;
  /** The reason, and what starts the process. */
  form: FormSchema;
  answers: Answers;
  problems: FormProblem[];
  organizationId: string;
  names: NameBook;
}

/** Why a run is taken up again, and what the new one starts with. */
export function ReopenPage({ shown }: { shown: ReopenShown }) {
  const { visitor, run, definition, form, names, problems } = shown;
  const timeZone = names.timeZone(shown.organizationId);
  return (
    <Layout
      title={`${problems.length > 0 ? 'Error: ' : ''}Take up again: ${run.title}`}
      visitor={visitor}
      section="runs"
      timeZone={timeZone}
    >
      <p class="crumb">
        <a href="/runs">Runs</a> / <a href={`/runs/${run.id}`}>{run.title}</a>
      </p>
      <div class="page-head">
        <h1>Take up this run again</h1>
        <p class="lede">
          A new run of “{definition.title}” begins for {names.organization(shown.organizationId)}. It starts
          with what you see here; what was answered before is offered in its forms.
        </p>
      </div>
      <ErrorSummary problems={problems} />
      <form method="post" action={`/runs/${run.id}/reopen`} novalidate>
        <FormToken visitor={visitor} />
        <FormFields
          properties={form.properties}
          required={form.required}
          answers={shown.answers}
          path={[]}
          context={{ timeZone, organizations: names.organizations, problems }}
        />
        <div class="form-end actions">
          <button class="button">Take it up again</button>
          <a href={`/runs/${run.id}`}>Not now</a>
        </div>
        <p class="hint">The people asked first are told at once.</p>
      </form>
    </Layout>
  );
}
