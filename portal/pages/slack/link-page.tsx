import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';

export type LinkShown =
  | { visitor: Visitor; problem: string }
  | { visitor: Visitor; token: string; teamName: string; slackName: string; problem?: never };

/** Asks whether a Slack account is the visitor's own; opening the page links nothing. */
export function LinkPage({ shown }: { shown: LinkShown }) {
  const { visitor } = shown;
  return (
    <Layout
      title={shown.problem === undefined ? 'Link your Slack account' : 'Error: not linked'}
      visitor={visitor}
    >
      <div class="page-head">
        <h1>Link your Slack account</h1>
      </div>
      {shown.problem === undefined ? (
        <section class="card">
          <p>
            <strong>{shown.slackName}</strong> in the workspace <strong>{shown.teamName}</strong> will stand
            for you, {visitor.person.name}: what is pressed there is recorded as yours.
          </p>
          <p>Did you ask for this in Slack just now? If not, leave this page.</p>
          <form method="post" action="/me/slack">
            <FormToken visitor={visitor} />
            <input type="hidden" name="token" value={shown.token} />
            <button class="button" name="do" value="link">
              Yes, this is my account
            </button>
          </form>
        </section>
      ) : (
        <>
          <p class="note late" role="alert">
            {shown.problem}
          </p>
          <p>
            <a href="/me">Go to your page</a>
          </p>
        </>
      )}
    </Layout>
  );
}
