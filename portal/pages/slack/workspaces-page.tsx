import type { SlackInstall } from '../../../core/rules/slack/slack-install.ts';
import { Flash } from '../../parts/flash.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatInstant } from '../../words/times.ts';

export interface WorkspacesShown {
  visitor: Visitor;
  names: NameBook;
  /** Whether this installation has an app of Slack. */
  on: boolean;
  organizations: { id: string; installs: SlackInstall[] }[];
  said: string | null;
  problem?: string;
}

/** The Slack workspaces of the organizations whose connections the visitor looks after. */
export function WorkspacesPage({ shown }: { shown: WorkspacesShown }) {
  const { visitor, names, on, organizations, problem } = shown;
  return (
    <Layout title={`${problem === undefined ? '' : 'Error: '}Slack`} visitor={visitor}>
      <div class="page-head">
        <h1>Slack</h1>
        <p class="lede">What waits for people, where they talk already.</p>
      </div>
      <Flash said={shown.said} />
      {problem !== undefined && (
        <p class="note late" role="alert">
          {problem}
        </p>
      )}
      {!on && (
        <p class="note soon">
          Slack is not set up in this installation, so no workspace can be connected. Whoever runs it finds
          what to do in docs/slack.md.
        </p>
      )}
      <div class="stack">
        {organizations.map(({ id, installs }) => (
          <section class="card stack">
            <h2>{names.organization(id)}</h2>
            {installs.length === 0 && <p class="soft">No workspace is connected.</p>}
            {installs.map((install) => (
              <Workspace install={install} visitor={visitor} names={names} />
            ))}
            {on && (
              <form method="post" action="/slack">
                <FormToken visitor={visitor} />
                <input type="hidden" name="organizationId" value={id} />
                <button class="button secondary" name="do" value="connect">
                  Connect a workspace <span class="visually-hidden">to {names.organization(id)}</span>
                </button>
              </form>
            )}
          </section>
        ))}
      </div>
    </Layout>
  );
}

function Workspace({
  install,
  visitor,
  names,
}: {
  install: SlackInstall;
  visitor: Visitor;
  names: NameBook;
}) {
  const { id, teamName, channelId = '', organizationId, installedAt, installedBy } = install;
  const timeZone = names.timeZone(organizationId);
  return (
    <div class="stack">
      <h3>Workspace {teamName}</h3>
      <p class="soft">
        Connected on {formatInstant(installedAt, timeZone)} by {names.person(installedBy)}. Each person links
        their own account: /clause8 link in Slack.
      </p>
      <form method="post" action="/slack" novalidate>
        <FormToken visitor={visitor} />
        <input type="hidden" name="installId" value={id} />
        <div class="field">
          <label for={`channel-${id}`}>Channel of the organization</label>
          <p class="hint" id={`channel-hint-${id}`}>
            New tasks are told there too, beside the people who are asked; nothing of confidential processes.
            Its id, such as C024BE91L; invite the app to it. Leave it empty for none.
          </p>
          <input
            type="text"
            id={`channel-${id}`}
            name="channelId"
            value={channelId}
            maxlength={42}
            autocomplete="off"
            aria-describedby={`channel-hint-${id}`}
          />
        </div>
        <div class="actions">
          <button class="button secondary small" name="do" value="channel">
            Save the channel
          </button>
          <button class="button quiet small" name="do" value="remove">
            Remove {teamName}
          </button>
        </div>
      </form>
    </div>
  );
}
