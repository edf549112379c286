import { Layout } from '../../parts/layout.tsx';
import { MAIL_TASK_PATH } from './mail-task.ts';

/** Where the script of the page, or who has none, sends the link. */
export const OPEN_LINK_PATH = '/t/open';

/**
 * The same page for everybody: what stands behind `#` in a link reaches no server. The script sends it in a form of its
 * own; without scripts it is pasted.
 */
export function OpenLinkPage({ left }: { left: boolean }) {
  return (
    <Layout title="Open the link of a mail">
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>Open the link of a mail</h1>
          <p class="lede">Opening it changes nothing. You see what is asked, and go on from there.</p>
        </div>
        {left && (
          <p class="note good flash" role="status">
            You have left. What you saved is kept.
          </p>
        )}
        <form method="post" action={OPEN_LINK_PATH} class="card stack" data-open-link={MAIL_TASK_PATH}>
          <div class="field">
            <label for="link">The link, or the long code at its end</label>
            <p class="hint" id="link-hint">
              If nothing happens by itself, copy it from the mail and paste it here.
            </p>
            <input
              type="text"
              id="link"
              name="link"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              maxlength={500}
              aria-describedby="link-hint"
            />
          </div>
          <button class="button">Open it</button>
        </form>
        <p>
          You can also <a href="/sign-in">sign in</a> and find it in your inbox.
        </p>
      </div>
    </Layout>
  );
}
