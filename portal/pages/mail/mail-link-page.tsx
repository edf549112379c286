import type { WayIn } from '../../../core/actions/mail/way-in.ts';
import type { GuestLinkState } from '../../../core/rules/guest/guest-link-state.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import type { StepWords } from '../../../core/rules/process-titles.ts';
import type { ApprovalOutcome } from '../../../core/rules/process-definition.ts';
import { LINK_PAGE_TEXTS } from '../../../core/rules/texts/link-page-texts.ts';
import { PAGE_TEXTS } from '../../../core/rules/texts/page-texts.ts';
import { TASK_TEXTS } from '../../../core/rules/texts/task-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { CodeForms } from '../../parts/code-forms.tsx';
import { LinkSaid } from '../../parts/link-said.tsx';
import { DueInline } from '../../parts/due.tsx';
import { Layout } from '../../parts/layout.tsx';
import { Paragraphs } from '../../parts/paragraphs.tsx';
import { StepText } from '../../parts/step-text.tsx';
import { MailLinkNote } from './mail-link-note.tsx';

/** What a link in a mail shows before a code: what is asked, and nothing that anybody has written. */
export interface MailLinkShown {
  /** Where the forms go. */
  path: string;
  formSecret: string;
  /** That of the mails to this person. */
  language: Language;
  link: GuestLinkState;
  /** To whom the mail went. */
  personName: string;
  organizationName: string;
  /** Of the step, in the language. */
  title: string;
  /** What is asked: by the process, or of a stuck step in our own words. */
  asked: StepWords | string;
  processTitle: string;
  reference: string;
  /** `you are data protection officer of …`; undefined when they are not asked any more. */
  because: string | undefined;
  outcomes: ApprovalOutcome[];
  dueAt: string | undefined;
  /** How it ended, once it has; with what was chosen where that has a name in the language. */
  ended: { by: string; at: string; outcome: string | undefined } | undefined;
  /** They have spoken in a decision that others have not ended yet. */
  spoken: { outcome: string; at: string } | undefined;
  way: WayIn | undefined;
  /** Why they cannot do it although they are asked. */
  whyNot: string | undefined;
  /** Address of the task for who is signed in. */
  signInPath: string;
  timeZone: string;
  now: string;
  problem?: { field: 'code' | ''; message: string };
  said: string | null;
}

export function MailLinkPage({ shown }: { shown: MailLinkShown }) {
  const { link, title, problem, language } = shown;
  const open = link.state === 'open';
  const tab = problem === undefined ? title : say(PAGE_TEXTS, language, 'error-title', { title });
  return (
    <Layout title={tab} timeZone={shown.timeZone} language={language}>
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>{title}</h1>
          <p class="lede">
            {say(LINK_PAGE_TEXTS, language, 'for', { organization: shown.organizationName })}
            {open && shown.dueAt !== undefined && (
              <>
                ,{' '}
                <DueInline
                  now={shown.now}
                  dueAt={shown.dueAt}
                  timeZone={shown.timeZone}
                  language={language}
                />
              </>
            )}
            .
          </p>
        </div>
        {problem !== undefined && <ErrorSummary problems={[problem]} language={language} />}
        <LinkSaid said={shown.said} language={language} />
        <MailLinkNote shown={shown} />
        {open && <Asked shown={shown} />}
        {open && <WayOn shown={shown} />}
      </div>
    </Layout>
  );
}

function Asked({ shown }: { shown: MailLinkShown }) {
  const { language } = shown;
  const words = LINK_PAGE_TEXTS[language];
  return (
    <>
      <section class="card stack" aria-labelledby="asked">
        <h2 id="asked">{words.asked}</h2>
        {typeof shown.asked === 'string' ? (
          <Paragraphs text={shown.asked} />
        ) : (
          <StepText said={shown.asked} language={language} />
        )}
        <dl class="facts">
          <div>
            <dt>{TASK_TEXTS[language]['fact-why']}</dt>
            <dd>{shown.because ?? words['you-were-asked']}</dd>
          </div>
          <div>
            <dt>{words['part-of']}</dt>
            <dd>
              {shown.processTitle}, {shown.reference}
            </dd>
          </div>
          <div>
            <dt>{words['sent-to']}</dt>
            <dd>{shown.personName}</dd>
          </div>
        </dl>
      </section>
      {shown.outcomes.length > 0 && (
        <section class="card" aria-labelledby="choices">
          <h2 id="choices">{words.choices}</h2>
          <dl class="facts">
            {shown.outcomes.map((outcome) => (
              <div>
                <dt>{outcome.label}</dt>
                <dd>{outcome.consequence}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** How to go on: a code, or the sign-in; or why there is nothing to go on to. */
function WayOn({ shown }: { shown: MailLinkShown }) {
  const { way, problem, language } = shown;
  const words = LINK_PAGE_TEXTS[language];
  if (way === undefined || shown.whyNot !== undefined || shown.spoken !== undefined)
    return shown.whyNot === undefined ? <></> : <p class="note">{shown.whyNot}</p>;
  return (
    <>
      {way === 'code' && (
        <CodeForms
          path={shown.path}
          formSecret={shown.formSecret}
          language={language}
          title={words.here}
          why={words['here-why']}
          enter={words['go-on']}
          asked={shown.said === 'code'}
          problem={problem?.field === 'code' ? problem.message : undefined}
        />
      )}
      <section class="card stack" aria-labelledby="sign-in">
        <h2 id="sign-in">{way === 'code' ? words['or-sign-in'] : words['sign-in']}</h2>
        <p>{way === 'code' ? words['in-inbox'] : words['code-not-enough']}</p>
        <p>
          <a class={way === 'code' ? 'button secondary' : 'button'} href={shown.signInPath}>
            {words['sign-in-open']}
          </a>
        </p>
      </section>
    </>
  );
}
