import { productForGuest } from '../../../core/rules/guest/guest-download.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import { GUEST_PAGE_TEXTS } from '../../../core/rules/texts/guest-page-texts.ts';
import { PAGE_TEXTS } from '../../../core/rules/texts/page-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import type { GuestTask } from '../../read/read-guest-task.ts';
import { AnswerLines } from '../../parts/answer-lines.tsx';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { TOKEN_FIELD } from '../../parts/form-token.tsx';
import { MaterialSections } from '../../parts/material-sections.tsx';
import { PublicLayout } from '../../parts/public-layout.tsx';
import { StepText } from '../../parts/step-text.tsx';
import { DueInline } from '../../parts/due.tsx';
import { englishPart } from '../../parts/english-part.ts';
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
  const { task, step, organization, problems, now, language } = shown;
  const words = GUEST_PAGE_TEXTS[language];
  const open = task.status === 'open';
  return (
    <PublicLayout
      title={problems.length > 0 ? say(PAGE_TEXTS, language, 'error-title', step) : step.title}
      owner={organization.name}
      timeZone={organization.timeZone}
      language={language}
    >
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>{step.title}</h1>
          <p class="lede">
            {say(GUEST_PAGE_TEXTS, language, 'asks', { who: organization.name })}
            {open && task.dueAt !== undefined && (
              <>
                ,{' '}
                <DueInline
                  now={now}
                  dueAt={task.dueAt}
                  timeZone={organization.timeZone}
                  language={language}
                />
              </>
            )}
            .
          </p>
        </div>
        <ErrorSummary problems={problems} language={language} />
        {shown.said === 'saved' && (
          <p class="note good flash" role="status">
            {words.saved}
          </p>
        )}
        {open ? <GuestForm shown={shown} /> : <GuestDone shown={shown} />}
        <form method="post" action={`${shown.path}/leave`}>
          <input type="hidden" name={TOKEN_FIELD} value={shown.formSecret} />
          <button class="button quiet">{words.leave}</button>
        </form>
      </div>
    </PublicLayout>
  );
}

function GuestForm({ shown }: { shown: GuestTaskShown }) {
  const { task, step, organization, answers, problems, language } = shown;
  const words = GUEST_PAGE_TEXTS[language];
  return (
    <>
      <StepText said={shown.text} language={language} />
      <MaterialSections material={shown.material} label={words.know} language={language} />
      {productForGuest(task) !== undefined && <SaveIt language={language} />}
      <form method="post" action={shown.path} novalidate>
        <input type="hidden" name={TOKEN_FIELD} value={shown.formSecret} />
        <input type="hidden" name="version" value={String(task.version)} />
        {/* The first submit button is what the Enter key presses: saving is the harmless one. */}
        <button class="visually-hidden" name="do" value="save" tabindex={-1} aria-hidden="true">
          {words.save}
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
            language,
          }}
        />
        <div class="form-end actions">
          <button class="button" name="do" value="complete">
            {words.send}
          </button>
          <button class="button secondary" name="do" value="save">
            {words.later}
          </button>
        </div>
        <p class="hint">{say(GUEST_PAGE_TEXTS, language, 'final', { who: organization.name })}</p>
      </form>
    </>
  );
}

/** What a guest may take away with this task. */
function SaveIt({ language }: { language: Language }) {
  const words = GUEST_PAGE_TEXTS[language];
  return (
    <section class="card" aria-labelledby="save-it">
      <h2 id="save-it">{words['save-it']}</h2>
      <p class="actions">
        <a class="button secondary" href="/guest/document.pdf">
          {words.pdf}
        </a>
        <a class="button secondary" href="/guest/document.json">
          {words.json}
        </a>
      </p>
      <p class="hint">{words['save-hint']}</p>
    </section>
  );
}

function GuestDone({ shown }: { shown: GuestTaskShown }) {
  const { task, organization, given, language } = shown;
  const words = GUEST_PAGE_TEXTS[language];
  const own = given.length > 0;
  const when = formatInstant(task.endedAt ?? shown.now, organization.timeZone, language);
  return (
    <>
      <section class="note good" aria-labelledby="done">
        <h2 id="done">{own ? words['thanks-title'] : words['done-title']}</h2>
        <p>
          {say(GUEST_PAGE_TEXTS, language, own ? 'thanks' : 'done-for-you', { who: organization.name, when })}
        </p>
      </section>
      {own && (
        <section class="card">
          <h2>{words.answered}</h2>
          <AnswerLines lines={given} {...englishPart(language)} />
        </section>
      )}
    </>
  );
}
