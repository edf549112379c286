import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { Answers } from '../../forms/condition.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { Chip } from '../../parts/chip.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import { ProcessPicture } from '../../picture/process-picture.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';

/** The processes a person may start. */
export function StartListPage({
  visitor,
  definitions,
}: {
  visitor: Visitor;
  definitions: ProcessDefinition[];
}) {
  return (
    <Layout title="Start a run" visitor={visitor} section="start">
      <div class="page-head">
        <h1>Start a run</h1>
        <p class="lede">
          Choose what has to be done. People are asked one after the other, each with a time limit.
        </p>
      </div>
      {definitions.length === 0 ? (
        <div class="empty">
          <h2>Nothing you can start</h2>
          <p>
            Starting a run belongs to certain roles. Ask your data protection officer or incident responder.
          </p>
          <p>
            <a href="/">Go to your inbox</a>
          </p>
        </div>
      ) : (
        <ul class="cards">
          {definitions.map((definition) => (
            <li class="task-card later">
              <div>
                <h2>
                  <a class="cover" href={`/start/${definition.id}`}>
                    {definition.title}
                  </a>
                </h2>
                <p>{definition.summary}</p>
                <p class="chips">
                  <Chip text={`Supports ISO/IEC TS 27570, clause ${definition.clause}`} />
                  {definition.private && <Chip tone="outline" text="Private" />}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}

export interface StartShown {
  visitor: Visitor;
  definition: ProcessDefinition;
  /** Organizations for which the visitor may start it. */
  organizations: string[];
  organizationId: string;
  /** Makes sending the form twice one start. */
  key: string;
  names: NameBook;
  answers: Answers;
  problems: FormProblem[];
}

/** The form that starts one process. */
export function StartPage({ shown }: { shown: StartShown }) {
  const { visitor, definition, names, organizationId, problems } = shown;
  const timeZone = names.timeZone(organizationId);
  return (
    <Layout
      title={`${problems.length > 0 ? 'Error: ' : ''}${definition.title}`}
      visitor={visitor}
      section="start"
      timeZone={timeZone}
    >
      <p class="crumb">
        <a href="/start">Start a run</a>
      </p>
      <div class="page-head">
        <h1>{definition.title}</h1>
        <p class="lede">{definition.summary}</p>
      </div>
      <ErrorSummary problems={problems} />
      <div class="columns">
        <form method="post" action={`/start/${definition.id}`} novalidate>
          <FormToken visitor={visitor} />
          <input type="hidden" name="key" value={shown.key} />
          <OwnerChoice shown={shown} />
          <FormFields
            properties={definition.start.properties}
            required={definition.start.required}
            answers={shown.answers}
            path={[]}
            context={{ timeZone, organizations: names.organizations, problems }}
          />
          <div class="form-end actions">
            <button class="button" name="do" value="start">
              Start
            </button>
            <a href="/">Not now</a>
          </div>
          <p class="hint">The people asked first are told at once.</p>
          <p class="hint">
            <a href={`/simulate?process=${encodeURIComponent(definition.id)}`}>
              What would happen if nobody acted in time?
            </a>
          </p>
        </form>
        <aside class="card">
          <h2 id="what-happens">What will happen</h2>
          <ProcessPicture definition={definition} stateOf={() => 'ahead'} describedBy="what-happens" />
        </aside>
      </div>
    </Layout>
  );
}

/** Whose run it is; a choice only for people of several organizations. */
function OwnerChoice({ shown }: { shown: StartShown }) {
  const { organizations, organizationId, names } = shown;
  if (organizations.length < 2) return <input type="hidden" name="organizationId" value={organizationId} />;
  return (
    <fieldset class="field">
      <legend>For which of your organizations?</legend>
      <div class="choices">
        {organizations.map((id) => (
          <div class="choice">
            <input
              type="radio"
              id={`owner-${id}`}
              name="organizationId"
              value={id}
              checked={id === organizationId}
            />
            <label for={`owner-${id}`}>{names.organization(id)}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
