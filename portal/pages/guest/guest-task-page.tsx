import { productForGuest } from '../../../core/rules/guest/guest-download.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { GuestTask } from '../../read/read-guest-task.ts';
import { AnswerLines } from '../../parts/answer-lines.tsx';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { TOKEN_FIELD } from '../../parts/form-token.tsx';
import { MaterialSections } from '../../parts/material-sections.tsx';
import { Paragraphs } from '../../parts/paragraphs.tsx';
import { PublicLayout } from '../../parts/public-layout.tsx';
import { DueInline } from '../../parts/due.tsx';
import { formatInstant } from '../../words/times.ts';

export interface GuestTaskShown extends GuestTask {
  path: string;
  formSecret: string;
  now: string;
  problems: FormProblem[];
  said: string | null;
}

/** The one task of a guest: what is asked, what is meant for them to know, the form; or what they have answered. */
export function GuestTaskPage({ shown }: { shown: GuestTaskShown }) {
  const { task, step, organization, problems, now } = shown;
  const open = task.status === 'open';
  return (
    <PublicLayout
      title={`${problems.length > 0 ? 'Error: ' : ''}${step.title}`}
      owner={organization.name}
      timeZone={organization.timeZone}
    >
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>{step.title}</h1>
          <p class="lede">
            {organization.name} asks you
            {open && task.dueAt !== undefined && (
              <>
                , <DueInline now={now} dueAt={task.dueAt} timeZone={organization.timeZone} />
              </>
            )}
            .
          </p>
        </div>
        <ErrorSummary problems={problems} />
        {shown.said === 'saved' && (
          <p class="note good flash" role="status">
            Saved. Nothing has been sent yet; you can come back with your personal link.
          </p>
        )}
        {open ? <GuestForm shown={shown} /> : <GuestDone shown={shown} />}
        <form method="post" action={`${shown.path}/leave`}>
          <input type="hidden" name={TOKEN_FIELD} value={shown.formSecret} />
          <button class="button quiet">Leave this page</button>
        </form>
      </div>
    </PublicLayout>
  );
}

function GuestForm({ shown }: { shown: GuestTaskShown }) {
  const { task, step, organization, answers, problems } = shown;
  return (
    <>
      <Paragraphs text={step.text} />
      <MaterialSections material={shown.material} label="What you should know" />
      {productForGuest(task) !== undefined && <SaveIt />}
      <form method="post" action={shown.path} novalidate>
        <input type="hidden" name={TOKEN_FIELD} value={shown.formSecret} />
        <input type="hidden" name="version" value={String(task.version)} />
        {/* The first submit button is what the Enter key presses: saving is the harmless one. */}
        <button class="visually-hidden" name="do" value="save" tabindex={-1} aria-hidden="true">
          Save
        </button>
        <FormFields
          properties={step.form.properties}
          required={step.form.required}
          answers={answers}
          path={[]}
          context={{
            timeZone: organization.timeZone,
            organizations: [{ id: organization.id, name: organization.name }],
            problems,
          }}
        />
        <div class="form-end actions">
          <button class="button" name="do" value="complete">
            Send my answers
          </button>
          <button class="button secondary" name="do" value="save">
            Save and go on later
          </button>
        </div>
        <p class="hint">
          Sending is final. Until then people at {organization.name} can see what you have saved, and can
          answer for you.
        </p>
      </form>
    </>
  );
}

/** What a guest may take away with this task. */
function SaveIt() {
  return (
    <section class="card" aria-labelledby="save-it">
      <h2 id="save-it">Save it</h2>
      <p class="actions">
        <a class="button secondary" href="/guest/document.pdf">
          To read and print (PDF)
        </a>
        <a class="button secondary" href="/guest/document.json">
          For machines (JSON)
        </a>
      </p>
      <p class="hint">Once you have confirmed below that you have it, it cannot be opened here any more.</p>
    </section>
  );
}

function GuestDone({ shown }: { shown: GuestTaskShown }) {
  const { task, organization, given } = shown;
  const when = task.endedAt === undefined ? '' : ` on ${formatInstant(task.endedAt, organization.timeZone)}`;
  return (
    <>
      <section class="note good" aria-labelledby="done">
        <h2 id="done">{given.length > 0 ? 'Thank you, we have your answers' : 'This has been answered'}</h2>
        <p>
          {given.length > 0
            ? `${organization.name} received them${when}. Nothing is left for you to do.`
            : `Somebody at ${organization.name} answered for you${when}. Nothing is left for you to do.`}
        </p>
      </section>
      {given.length > 0 && (
        <section class="card">
          <h2>What you answered</h2>
          <AnswerLines lines={given} />
        </section>
      )}
    </>
  );
}
