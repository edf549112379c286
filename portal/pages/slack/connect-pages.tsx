import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';

/** The way to Slack, as a link: forms of ours lead nowhere else. */
export function ContinuePage({
  shown: { visitor, organizationName, url },
}: {
  shown: { visitor: Visitor; organizationName: string; url: string };
}) {
  return (
    <Layout title="Connect a workspace" visitor={visitor}>
      <div class="page-head">
        <h1>Connect a workspace</h1>
        <p class="lede">For {organizationName}.</p>
      </div>
      <section class="card">
        <p>
          Slack asks you next which workspace it is, and shows what the app may do there: write messages,
          answer the command /clause8, and see who is a member. It reads no messages.
        </p>
        <p>You have ten minutes. After that, begin again here.</p>
        <p>
          <a class="button" href={url}>
            Continue to Slack
          </a>
        </p>
      </section>
    </Layout>
  );
}

/** After Slack: one press binds the workspace to an organization. */
export function FinishPage({
  shown: { visitor, names, organizations, code, state },
}: {
  shown: { visitor: Visitor; names: NameBook; organizations: string[]; code: string; state?: string };
}) {
  const [only] = organizations;
  return (
    <Layout title="Finish connecting" visitor={visitor}>
      <div class="page-head">
        <h1>Finish connecting</h1>
        <p class="lede">Slack has agreed. Nothing is connected yet.</p>
      </div>
      <section class="card">
        <form method="post" action="/slack">
          <FormToken visitor={visitor} />
          <input type="hidden" name="code" value={code} />
          {state !== undefined && <input type="hidden" name="state" value={state} />}
          {organizations.length === 1 && only !== undefined ? (
            <>
              <input type="hidden" name="organizationId" value={only} />
              <p>
                The workspace will belong to <strong>{names.organization(only)}</strong>.
              </p>
            </>
          ) : (
            <div class="field">
              <label for="organization">Which organization does the workspace belong to?</label>
              <select id="organization" name="organizationId">
                {organizations.map((id) => (
                  <option value={id}>{names.organization(id)}</option>
                ))}
              </select>
            </div>
          )}
          <button class="button" name="do" value="finish">
            Connect the workspace
          </button>
        </form>
      </section>
    </Layout>
  );
}
