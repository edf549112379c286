import type { Visitor } from '../session/current-session.ts';
import { formatInstant } from '../words/times.ts';
import { FormToken } from './form-token.tsx';

/** Whether the visitor's Slack account is linked, and how that is changed. */
export function SlackCard({ visitor, timeZone }: { visitor: Visitor; timeZone: string }) {
  const { slack } = visitor.person;
  return (
    <section class="card">
      <h2>Slack</h2>
      {slack === undefined ? (
        <p>
          Not linked. Type <code>/clause8 link</code> in a workspace of your organization that is connected,
          and press the button that comes.
        </p>
      ) : (
        <>
          <p>
            Linked since {formatInstant(slack.linkedAt, timeZone)}. What waits for you is told there too, and
            you can act from there.
          </p>
          <form method="post" action="/me/slack">
            <FormToken visitor={visitor} />
            <button class="button secondary small" name="do" value="unlink">
              Unlink Slack
            </button>
          </form>
        </>
      )}
    </section>
  );
}
