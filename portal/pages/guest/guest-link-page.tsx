import type { GuestLinkState } from '../../../core/rules/guest/guest-link-state.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { CodeForms } from '../../parts/code-forms.tsx';
import { Paragraphs } from '../../parts/paragraphs.tsx';
import { PublicLayout } from '../../parts/public-layout.tsx';
import { formatInstant, timeLeft } from '../../words/times.ts';

/** What the page of a personal link shows: nothing that anybody has answered. */
export interface GuestLinkShown {
  /** Address of this page. */
  path: string;
  link: GuestLinkState;
  organizationName: string;
  title: string;
  text: string;
  dueAt: string | undefined;
  endedAt: string | undefined;
  /** Answered by the guest, or by somebody for them. */
  endedByGuest: boolean;
  timeZone: string;
  now: string;
  problem?: { field: 'code' | ''; message: string };
  said: string | null;
}

/** Who asks what, why and by when; and the way in, by a code that is mailed. */
export function GuestLinkPage({ shown }: { shown: GuestLinkShown }) {
  const { link, organizationName, title, problem } = shown;
  return (
    <PublicLayout
      title={`${problem === undefined ? '' : 'Error: '}${title}`}
      owner={organizationName}
      timeZone={shown.timeZone}
    >
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>{title}</h1>
          <p class="lede">
            {organizationName} asks you
            {link.state === 'open' && shown.dueAt !== undefined && (
              <>
                {' '}
                by <time datetime={shown.dueAt}>{formatInstant(shown.dueAt, shown.timeZone)}</time>,{' '}
                {timeLeft(shown.now, shown.dueAt)}
              </>
            )}
            .
          </p>
        </div>
        {problem !== undefined && (
          <ErrorSummary
            problems={[{ field: problem.field === 'code' ? 'code' : '', message: problem.message }]}
          />
        )}
        <Said said={shown.said} />
        <StateNote shown={shown} />
        {link.state === 'open' && (
          <section class="card" aria-labelledby="why">
            <h2 id="why">What it is about</h2>
            <Paragraphs text={shown.text} />
          </section>
        )}
        {(link.state === 'open' || link.state === 'done') && (
          <CodeForms
            path={shown.path}
            title={link.state === 'open' ? 'Answer the questions' : 'See what you answered'}
            why="So that nobody else can answer for you, we mail a six-digit code to the address where you got this link."
            enter={link.state === 'open' ? 'Go to the questions' : 'See my answers'}
            asked={shown.said === 'code'}
            problem={problem?.field === 'code' ? problem.message : undefined}
          />
        )}
      </div>
    </PublicLayout>
  );
}

const SAID: Record<string, string> = {
  code: 'We have mailed you a code. It comes within a minute or two; look in the spam folder too.',
  link: 'We have mailed you a new link. Please use that one from now on.',
  left: 'You have left. What you saved is kept.',
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

/** The state of the link in plain words, with the way on where there is one. */
function StateNote({ shown }: { shown: GuestLinkShown }) {
  const { link, organizationName } = shown;
  const when = shown.endedAt === undefined ? '' : ` on ${formatInstant(shown.endedAt, shown.timeZone)}`;
  switch (link.state) {
    case 'open':
      return <></>;
    case 'done':
      return (
        <Note
          title="This has been answered"
          text={
            shown.endedByGuest
              ? `You answered it${when}. Nothing is left for you to do.`
              : `Somebody at ${organizationName} answered it for you${when}. Nothing is left for you to do.`
          }
        />
      );
    case 'lapsed':
      return (
        <Note
          title="The time for this has passed"
          text={`${organizationName} went on without your answer${when}. If you still have something to say, write to them.`}
        />
      );
    case 'withdrawn':
      return (
        <Note
          title="You are not asked any more"
          text={`${organizationName} took this question back${when}. Nothing is left for you to do.`}
        />
      );
    case 'replaced':
      return (
        <Note
          title="There is a newer link"
          text="We sent you another mail since. Please use the link in the newest one."
          again={shown.path}
        />
      );
    case 'expired':
      return (
        <Note
          title="This link has expired"
          text="Links are good for a limited time. We can mail you a new one, to the same address."
          again={shown.path}
        />
      );
    case 'locked':
      return (
        <Note
          title="This link is locked"
          text={`Too many wrong codes were typed. Ask ${organizationName} to send you a new link.`}
        />
      );
  }
}

function Note({ title, text, again }: { title: string; text: string; again?: string }) {
  return (
    <section class="note" aria-labelledby="state">
      <h2 id="state">{title}</h2>
      <p>{text}</p>
      {again !== undefined && (
        <form method="post" action={again}>
          <button class="button" name="do" value="link">
            Send me a new one
          </button>
        </form>
      )}
    </section>
  );
}
