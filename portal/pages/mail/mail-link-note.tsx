import { TOKEN_FIELD } from '../../parts/form-token.tsx';
import { formatInstant } from '../../words/times.ts';
import type { MailLinkShown } from './mail-link-page.tsx';

/** How the link and its task stand, in plain words, with the way on where there is one. */
export function MailLinkNote({ shown }: { shown: MailLinkShown }) {
  const { link, ended, spoken } = shown;
  const at = (instant: string) => formatInstant(instant, shown.timeZone);
  const when = ended === undefined ? '' : ` on ${at(ended.at)}`;
  switch (link.state) {
    case 'open':
      if (spoken === undefined) return <></>;
      return (
        <Note
          title="You have spoken"
          text={`You said “${spoken.outcome}” on ${at(spoken.at)}. It counts once the others have spoken.`}
        />
      );
    case 'done':
      return (
        <Note
          title="This is done"
          text={
            ended === undefined
              ? 'Nothing is left for you to do.'
              : `${ended.by} settled it${when} with “${ended.outcome}”. Nothing is left for you to do.`
          }
          signIn={shown.signInPath}
        />
      );
    case 'lapsed':
      return (
        <Note
          title="The time for this has passed"
          text={`Nobody answered in time, so it ended by its own rule${when}. Nothing is left for you to do.`}
          signIn={shown.signInPath}
        />
      );
    case 'withdrawn':
      return (
        <Note
          title="You are not asked any more"
          text={
            ended === undefined
              ? 'Others are asked now. Nothing is left for you to do.'
              : `This was called off${when}. Nothing is left for you to do.`
          }
        />
      );
    case 'replaced':
      return (
        <Note
          title="There is a newer mail"
          text="We sent you another mail about this since. Please use the link in the newest one."
          again={shown}
        />
      );
    case 'expired':
      return (
        <Note
          title="This link has expired"
          text="Links are good for a limited time. We can mail you a new one, to the same address."
          again={shown}
        />
      );
    case 'locked':
      return (
        <Note
          title="This link is locked"
          text="Too many wrong codes were typed. The next mail about this holds a new link; or sign in."
          signIn={shown.signInPath}
        />
      );
  }
}

interface NoteProps {
  title: string;
  text: string;
  /** A new link can be asked for. */
  again?: MailLinkShown;
  signIn?: string;
}

function Note({ title, text, again, signIn = again?.signInPath }: NoteProps) {
  return (
    <section class="note stack" aria-labelledby="state">
      <h2 id="state">{title}</h2>
      <p>{text}</p>
      {again !== undefined && (
        <form method="post" action={again.path}>
          <input type="hidden" name={TOKEN_FIELD} value={again.formSecret} />
          <button class="button" name="do" value="link">
            Send me a new one
          </button>
        </form>
      )}
      {signIn !== undefined && (
        <p>
          <a href={signIn}>Sign in and open it in your inbox</a>
        </p>
      )}
    </section>
  );
}
