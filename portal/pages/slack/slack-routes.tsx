import {
  beginConnecting,
  connectingFor,
  connectWorkspace,
  removeWorkspace,
  setSlackChannel,
  type ConnectResult,
} from '../../../core/actions/slack/connect-workspace.ts';
import { may } from '../../../core/rules/authorization.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { ContinuePage, FinishPage } from './connect-pages.tsx';
import { WorkspacesPage, type WorkspacesShown } from './workspaces-page.tsx';

/** Forms go to `/slack` itself: what is posted below it comes from Slack, and to another function. */
export const SLACK_PAGES: PageRoute[] = [
  { method: 'get', path: '/slack', open: false, answer: showWorkspaces },
  { method: 'post', path: '/slack', open: false, answer: changeWorkspaces },
  { method: 'get', path: '/slack/installed', open: false, answer: showFinish },
];

async function showWorkspaces(request: VisitorRequest): Promise<Response> {
  return draw(request);
}

async function changeWorkspaces(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const { person, session } = visitor;
  const organizationId = form.get('organizationId') ?? '';
  const installId = form.get('installId') ?? '';
  switch (form.get('do') ?? '') {
    case 'connect': {
      const begun = await beginConnecting(deps.ports, { person, session, organizationId });
      if (begun.result === 'begun') return continuePage(request, organizationId, begun.url);
      return begun.result === 'off' ? seeOther('/slack') : notFoundResponse(visitor);
    }
    case 'finish': {
      const state = form.get('state');
      const connected = await connectWorkspace(deps.ports, {
        person,
        session,
        organizationId,
        code: form.get('code') ?? '',
        ...(state === null || state === '' ? {} : { state }),
      });
      if (connected.result === 'connected') return seeOther('/slack?said=slack-connected');
      if (connected.result === 'not-allowed') return notFoundResponse(visitor);
      return draw(request, WORDS[connected.result], 422);
    }
    case 'channel': {
      const channelId = form.get('channelId') ?? '';
      const set = await setSlackChannel(deps.ports, { person, installId, channelId });
      if (set.result === 'not-found') return notFoundResponse(visitor);
      return set.result === 'done' ? seeOther('/slack?said=slack-channel') : draw(request, BAD_CHANNEL, 422);
    }
    case 'remove': {
      const removed = await removeWorkspace(deps.ports, { person, installId });
      return removed.result === 'done' ? seeOther('/slack?said=slack-removed') : notFoundResponse(visitor);
    }
    default:
      return notFoundResponse(visitor);
  }
}

const BAD_CHANNEL =
  'A channel is named by its id, such as C024BE91L: in Slack, open the details of the channel and look at the end of the page.';

const WORDS: Record<Exclude<ConnectResult['result'], 'connected' | 'not-allowed'>, string> = {
  off: 'Slack is not set up in this installation.',
  'bad-state': 'This way back from Slack was not begun here, or is older than ten minutes. Begin again.',
  refused: 'Slack did not confirm it. What it gives is good once, for ten minutes. Begin again.',
  taken: 'Another organization has connected this workspace. It has to remove it first.',
};

/** Who comes back from Slack presses one button more: opening the page binds nothing. */
async function showFinish(request: VisitorRequest): Promise<Response> {
  const { deps, visitor, query } = request;
  const own = await organizationsOf(request);
  if (own.length === 0) return notFoundResponse(visitor);
  const code = query.get('code');
  const state = query.get('state');
  if (code === null || code === '')
    return draw(request, 'Slack was not connected: somebody said no there, or there was an error.', 422);
  const asked = connectingFor(visitor.session, state === '' ? null : state, deps.ports.now());
  // A state that is not ours is somebody else's attempt; none at all means that it was begun in Slack.
  if (state !== null && state !== '' && asked === undefined) return draw(request, WORDS['bad-state'], 422);
  const names = await loadNames(deps.ports.store, visitor.person, []);
  const organizations = asked === undefined ? own : own.filter((id) => id === asked);
  return htmlResponse(
    <FinishPage
      shown={{ visitor, names, organizations, code, ...(asked === undefined ? {} : { state: state ?? '' }) }}
    />,
  );
}

async function continuePage(
  { deps, visitor }: VisitorRequest,
  organizationId: string,
  url: string,
): Promise<Response> {
  const names = await loadNames(deps.ports.store, visitor.person, []);
  return htmlResponse(
    <ContinuePage shown={{ visitor, organizationName: names.organization(organizationId), url }} />,
  );
}

async function draw(request: VisitorRequest, problem?: string, status = 200): Promise<Response> {
  const { deps, visitor, query } = request;
  const { store, slack } = deps.ports;
  const organizations = await organizationsOf(request);
  if (organizations.length === 0) return notFoundResponse(visitor);
  const names = await loadNames(store, visitor.person, []);
  const shown: WorkspacesShown = {
    visitor,
    names,
    on: slack !== undefined && (await slack.isOn()),
    organizations: await Promise.all(
      organizations.map(async (id) => ({
        id,
        installs: (await store.slackInstalls(id)).filter(({ endedAt }) => endedAt === undefined),
      })),
    ),
    said: query.get('said'),
    ...(problem === undefined ? {} : { problem }),
  };
  return htmlResponse(<WorkspacesPage shown={shown} />, status);
}

async function organizationsOf({ visitor }: VisitorRequest): Promise<string[]> {
  await Promise.resolve();
  return visitor.person.memberships
    .map(({ organizationId }) => organizationId)
    .filter((organizationId) => may(visitor.person, 'manage-connections', { organizationId }));
}
