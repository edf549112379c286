import { html, type Html } from '../pages/page.ts';
import { drawBlocks, drawInput } from './draw-blocks.ts';
import { directOf, hasApp } from './web-api.ts';
import type { Sandbox, SandboxUser, Workspace } from './sandbox.ts';
import type { OpenView, SandboxMessage } from './shapes.ts';

const shownAtOnce = 40;

/** All workspaces, with who is in them. */
export function workspacesPage(sandbox: Sandbox): Html {
  return html`<h1>Slack, rehearsed</h1>
    <p class="quiet">
      Nothing leaves this machine. What clause8 would post to Slack is kept here, and what is pressed here
      goes back to clause8 as Slack would send it. Connect a workspace on
      <a href="/slack">the page of your connections</a> as a data protection officer or administrator, then
      link an account with <code>/clause8 link</code>.
    </p>
    ${sandbox.workspaces.map((workspace) => workspacePart(sandbox, workspace))}`;
}

function workspacePart(sandbox: Sandbox, { id, name, channelId, users }: Workspace): Html {
  const installed = hasApp(sandbox, id);
  return html`<h2>${name}</h2>
    <p class="quiet">
      Workspace ${id}, channel ${channelId}:
      ${installed ? 'the app is installed' : 'the app is not installed'}
    </p>
    <ul class="plain mails">
      ${users.map((user) => html`<li><a href="${addressOf(user)}">${user.name}</a></li>`)}
    </ul>
    ${
      installed
        ? html`<form method="post" action="/local/slack/remove">
            <input type="hidden" name="teamId" value="${id}" />
            <button>Remove the app from ${name}</button>
          </form>`
        : html``
    }`;
}

/** What one person sees in their workspace, and what they can do. */
export function personPage(sandbox: Sandbox, user: SandboxUser): Html {
  const workspace = sandbox.workspaces.find(({ id }) => id === user.teamId);
  const dialog = sandbox.dialogOf(user.id);
  return html`<p><a href="/local/slack">All workspaces</a></p>
    <h1>${user.name}</h1>
    <p class="quiet">in the workspace ${workspace?.name ?? user.teamId}</p>
    ${dialog?.teamId === user.teamId ? dialogPart(dialog, user) : html``}
    <form class="row" method="post" action="${addressOf(user)}">
      <label for="command">Type a command: /clause8</label>
      <input type="text" id="command" name="text" value="tasks" autocomplete="off" />
      <button name="do" value="command">Send</button>
    </form>
    <p><a href="${addressOf(user)}">Look again</a></p>
    <h2>Messages from clause8</h2>
    ${messagesPart(sandbox, user, directOf(user.id))}
    <h2>Channel ${workspace?.channelId ?? ''}</h2>
    ${messagesPart(sandbox, user, workspace?.channelId ?? '')}
    <h2>Home of the app</h2>
    ${homePart(sandbox, user)}`;
}

export function addressOf({ teamId, id }: SandboxUser): string {
  return `/local/slack/${teamId}/${id}`;
}

function dialogPart({ id, view }: OpenView, user: SandboxUser): Html {
  const place = { action: addressOf(user), of: { view: id } };
  return html`<section class="dialog" aria-label="Dialog">
    <h2>${view.title?.text ?? ''}</h2>
    <form method="post" action="${addressOf(user)}">
      ${view.blocks.map((block) =>
        block.type === 'input'
          ? drawInput(block)
          : block.type === 'actions'
            ? html``
            : html`${drawBlocks([block], place)}`,
      )}
      ${
        view.submit === undefined
          ? html``
          : html`<button name="do" value="submit">${view.submit.text}</button>`
      }
    </form>
    ${view.blocks.filter(({ type }) => type === 'actions').flatMap((block) => drawBlocks([block], place))}
    <form method="post" action="${addressOf(user)}">
      <button name="do" value="close">${view.close?.text ?? 'Close'}</button>
    </form>
  </section>`;
}

function messagesPart(sandbox: Sandbox, user: SandboxUser, channelId: string): Html {
  const seen = sandbox
    .messages({ teamId: user.teamId, channelId })
    .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === user.id);
  const first = seen.filter(({ threadTs }) => threadTs === undefined).slice(-shownAtOnce);
  if (first.length === 0) return html`<p class="quiet">Nothing yet.</p>`;
  return html`<div>
    ${first.reverse().map((message) =>
      messagePart(
        message,
        user,
        seen.filter(({ threadTs }) => threadTs === message.ts),
      ),
    )}
  </div>`;
}

function messagePart(message: SandboxMessage, user: SandboxUser, below: SandboxMessage[]): Html {
  const { ts, channelId, blocks, changedAt, onlyFor } = message;
  const at = new Date(Number(ts.split('.')[0]) * 1000).toISOString().slice(0, 16).replace('T', ' ');
  const place = { action: addressOf(user), of: { ts, channelId } };
  return html`<article class="message">
    <p class="quiet small">
      ${at}
      UTC${onlyFor === undefined ? '' : ' · only you see this'}${changedAt === undefined ? '' : ' · changed'}
    </p>
    ${drawBlocks(blocks, place)}
    ${below.map((reply) => html`<blockquote>${drawBlocks(reply.blocks, place)}</blockquote>`)}
  </article>`;
}

function homePart(sandbox: Sandbox, user: SandboxUser): Html {
  const home = sandbox.state.homes[user.id];
  return html`<form method="post" action="${addressOf(user)}">
      <button name="do" value="home">Open the home of the app</button>
    </form>
    ${
      home === undefined
        ? html`<p class="quiet">Not opened yet.</p>`
        : html`<article class="message">
            ${drawBlocks(home.blocks, { action: addressOf(user), of: { home: '1' } })}
          </article>`
    }`;
}

/** Where an administrator of a workspace agrees to the install. */
export function authorizePage(
  sandbox: Sandbox,
  asked: { state: string; redirectUri: string; scope: string },
): Html {
  return html`<h1>clause8 asks to be installed</h1>
    <p>It wants to: <span class="quiet">${asked.scope.replaceAll(',', ', ')}</span></p>
    <form method="post" action="/local/slack/oauth/v2/authorize">
      <input type="hidden" name="state" value="${asked.state}" />
      <input type="hidden" name="redirect_uri" value="${asked.redirectUri}" />
      <p class="field">
        <label for="team">Into which workspace?</label>
        <select id="team" name="teamId">
          ${sandbox.workspaces.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
        </select>
      </p>
      <p class="row">
        <button name="do" value="allow">Allow</button>
        <button name="do" value="deny">Do not allow</button>
      </p>
    </form>`;
}
