import type { FormProblem, FormSchema } from '../../../core/rules/form.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import type { Answers } from '../../forms/condition.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';

/** Which process is planned. */
export function PlanListPage({
  visitor,
  definitions,
}: {
  visitor: Visitor;
  definitions: readonly ProcessDefinition[];
}) {
  return (
    <Layout title="Plan" visitor={visitor} section="calendar">
      <p class="crumb">
        <a href="/calendar">Calendar</a>
      </p>
      <div class="page-head">
        <h1>Plan something that begins by itself</h1>
        <p class="lede">Choose the process. It begins on its day, once or again and again.</p>
      </div>
      <ul class="cards">
        {definitions.map((definition) => (
          <li class="task-card later">
            <div>
              <h2>
                <a class="cover" href={`/calendar/plan/${definition.id}`}>
                  {definition.title}
                </a>
              </h2>
              <p>{definition.summary}</p>
            </div>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

export interface PlanShown {
  visitor: Visitor;
  definition: ProcessDefinition;
  form: FormSchema;
  /** Organizations for which the visitor may plan it. */
  organizations: string[];
  organizationId: string;
  names: NameBook;
  answers: Answers;
  problems: FormProblem[];
}

/** When a process begins by itself, for whom, and what it starts with. */
export function PlanPage({ shown }: { shown: PlanShown }) {
  const { visitor, definition, form, names, problems, organizationId } = shown;
  const timeZone = names.timeZone(organizationId);
  return (
    <Layout
      title={`${problems.length > 0 ? 'Error: ' : ''}Plan: ${definition.title}`}
      visitor={visitor}
      section="calendar"
      timeZone={timeZone}
    >
      <p class="crumb">
        <a href="/calendar">Calendar</a> / <a href="/calendar/plan">Plan</a>
      </p>
      <div class="page-head">
        <h1>Plan: {definition.title}</h1>
        <p class="lede">{definition.summary}</p>
      </div>
      <ErrorSummary problems={problems} />
      <form method="post" action={`/calendar/plan/${definition.id}`} novalidate>
        <FormToken visitor={visitor} />
        <div class="field">
          <label for="organizationId">For which organization?</label>
          <select id="organizationId" name="organizationId">
            {shown.organizations.map((id) => (
              <option value={id} selected={id === organizationId}>
                {names.organization(id)}
              </option>
            ))}
          </select>
        </div>
        <FormFields
          properties={form.properties}
          required={form.required}
          answers={shown.answers}
          path={[]}
          context={{ timeZone, organizations: names.organizations, problems }}
        />
        <div class="form-end actions">
          <button class="button">Plan it</button>
          <a href="/calendar">Not now</a>
        </div>
        <p class="hint">Nobody is told before its day. Planning it again moves it.</p>
      </form>
    </Layout>
  );
}
