import type { WayIn } from '../../../core/actions/mail/way-in.ts';
import type { GuestLinkState } from '../../../core/rules/guest/guest-link-state.ts';
import type { ApprovalOutcome } from '../../../core/rules/process-definition.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { CodeForms } from '../../parts/code-forms.tsx';
import { DueInline } from '../../parts/due.tsx';
import { Layout } from '../../parts/layout.tsx';
import { Paragraphs } from '../../parts/paragraphs.tsx';
import { MailLinkNote } from './mail-link-note.tsx';

/** What a link in a mail shows before a code: what is asked, and nothing that anybody has written. */
export interface MailLinkShown {
  /** Where the forms go. */
  path: string;
  formSecret: string;
  link: GuestLinkState;
  /** To whom the mail went. */
  personName: string;
  organizationName: string;
  /** Of the step, as the process has it. */
  title: string;
  text: string;
  processTitle: string;
  reference: string;
  /** `you are data protection officer of …`; undefined when they are not asked any more. */
  because: string | undefined;
  outcomes: ApprovalOutcome[];
  dueAt: string | undefined;
  /** How it ended, once it has. */
  ended: { by: string; at: string; outcome: string } | undefined;
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
  const { link, title, problem } = shown;
  const open = link.state === 'open';
  return (
    <Layout title={`${problem === undefined ? '' : 'Error: '}${title}`} timeZone={shown.timeZone}>
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>{title}</h1>
          <p class="lede">
            For {shown.organizationName}
            {open && shown.dueAt !== undefined && (
              <>
                , <DueInline now={shown.now} dueAt={shown.dueAt} timeZone={shown.timeZone} />
              </>
            )}
            .
          </p>
        </div>
        {problem !== undefined && <ErrorSummary problems={[problem]} />}
        <Said said={shown.said} />
        <MailLinkNote shown={shown} />
        {open && <Asked shown={shown} />}
        {open && <WayOn shown={shown} />}
      </div>
    </Layout>
  );
}

const SAID: Record<string, string> = {
  code: 'We have mailed you a code. It comes within a minute or two; look in the spam folder too.',
  link: 'We have mailed you a new link. Please use that one from now on.',
};

function Said({ said }: { said: string | null }) {
  const message = said !== null && Object.hasOwn(SAID, said) ? SAID[said] : undefined;
  return message === undefined ? (
    <></>
  ) : (
    <p class="note good flash" role="status">
      {message}
    </p>
  );
}

function Asked({ shown }: { shown: MailLinkShown }) {
  return (
    <>
      <section class="card stack" aria-labelledby="asked">
        <h2 id="asked">What is asked</h2>
        <Paragraphs text={shown.text} />
        <dl class="facts">
          <div>
            <dt>Why you</dt>
            <dd>{shown.because ?? 'you were asked'}</dd>
          </div>
          <div>
            <dt>Part of</dt>
            <dd>
              {shown.processTitle}, {shown.reference}
            </dd>
          </div>
          <div>
            <dt>Sent to</dt>
            <dd>{shown.personName}</dd>
          </div>
        </dl>
      </section>
      {shown.outcomes.length > 0 && (
        <section class="card" aria-labelledby="choices">
          <h2 id="choices">What each choice does</h2>
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
  const { way, problem } = shown;
  if (way === undefined || shown.whyNot !== undefined || shown.spoken !== undefined)
    return shown.whyNot === undefined ? <></> : <p class="note">{shown.whyNot}</p>;
  return (
    <>
      {way === 'code' && (
        <CodeForms
          path={shown.path}
          formSecret={shown.formSecret}
          title="Do it here"
          why="So that nobody else can act in your name, we mail a six-digit code to the address where you got this link."
          enter="Go on"
          asked={shown.said === 'code'}
          problem={problem?.field === 'code' ? problem.message : undefined}
        />
      )}
      <section class="card stack" aria-labelledby="sign-in">
        <h2 id="sign-in">{way === 'code' ? 'Or sign in' : 'Sign in'}</h2>
        <p>
          {way === 'code'
            ? 'In your inbox you find this with everything around it.'
            : 'For this step a mailed code is not enough: what it does cannot be taken back.'}
        </p>
        <p>
          <a class={way === 'code' ? 'button secondary' : 'button'} href={shown.signInPath}>
            Sign in and open it in your inbox
          </a>
        </p>
      </section>
    </>
  );
}
