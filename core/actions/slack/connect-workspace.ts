import { createHash } from 'node:crypto';
import type { Ports } from '../../ports.ts';
import type { SlackGrant } from '../../ports/slack.ts';
import { may } from '../../rules/authorization.ts';
import type { Person } from '../../rules/organization.ts';
import type { Session } from '../../rules/session.ts';
import type { SlackInstall } from '../../rules/slack/slack-install.ts';
import { withRetry } from '../with-retry.ts';
import { sealedTokens, slackToken } from './slack-token.ts';
import { forgetInstall } from './slack-changes.ts';
import { later } from '../../rules/later.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random' | 'slack'>;

const STATE_BYTES = 32;
const STATE_MS = 600_000;

/** Where Slack sends the browser back to. */
export function slackRedirectUri({ portalUrl }: Pick<Ports, 'portalUrl'>): string {
  return `${portalUrl}/slack/installed`;
}

/**
 * The way to Slack's own page on which an administrator of a workspace agrees. The random `state` stands with the
 * browser's session, for ten minutes and one use.
 */
export async function beginConnecting(
  ports: Needs & Pick<Ports, 'portalUrl'>,
  { person, session, organizationId }: { person: Person; session: Session; organizationId: string },
): Promise<{ result: 'begun'; url: string } | { result: 'not-allowed' | 'off' }> {
  if (!may(person, 'manage-connections', { organizationId })) return { result: 'not-allowed' };
  if (ports.slack === undefined || !(await ports.slack.isOn())) return { result: 'off' };
  const state = ports.ids.secret(STATE_BYTES);
  const expiresAt = later(ports.now(), STATE_MS);
  await ports.store.saveSession({
    ...session,
    connecting: { stateHash: hashOf(state), organizationId, expiresAt },
  });
  return { result: 'begun', url: await ports.slack.authorizeUrl(state, slackRedirectUri(ports)) };
}

/** For which organization a browser that came back had set out; undefined when it was none of ours, or too long ago. */
export function connectingFor(
  { connecting }: Session,
  state: string | null,
  now: string,
): string | undefined {
  if (state === null || connecting === undefined || connecting.expiresAt <= now) return undefined;
  return connecting.stateHash === hashOf(state) ? connecting.organizationId : undefined;
}

export type ConnectResult =
  | { result: 'connected'; install: SlackInstall }
  | { result: 'not-allowed' | 'off' }
  /** The `state` was not that of this browser, was too old, or has been used. */
  | { result: 'bad-state' }
  /** Slack did not take the code: it is good once, for ten minutes. */
  | { result: 'refused'; reason: string }
  /** Another organization has connected this workspace. */
  | { result: 'taken' };

/**
 * Binds a workspace to an organization, with what Slack gave for the code. `state` is absent when somebody began in
 * Slack: then the person's own word, on a signed-in page, says for which organization.
 */
export async function connectWorkspace(
  ports: Needs & Pick<Ports, 'portalUrl'>,
  request: { person: Person; session: Session; organizationId: string; code: string; state?: string },
): Promise<ConnectResult> {
  const { person, session, organizationId, code, state } = request;
  if (!may(person, 'manage-connections', { organizationId })) return { result: 'not-allowed' };
  if (ports.slack === undefined || !(await ports.slack.isOn())) return { result: 'off' };
  if (state !== undefined) {
    if (connectingFor(session, state, ports.now()) !== organizationId) return { result: 'bad-state' };
    const { connecting, ...rest } = session;
    const uses = await ports.store.countUse(
      `slack-state#${hashOf(state)}`,
      connecting?.expiresAt ?? ports.now(),
    );
    if (uses > 1) return { result: 'bad-state' };
    await ports.store.saveSession(rest);
  }
  try {
    const grant = await ports.slack.install(code, slackRedirectUri(ports));
    return await keepGrant(ports, grant, person, organizationId);
  } catch (error) {
    if (!(error instanceof Error) || !error.name.startsWith('slack.')) throw error;
    return { result: 'refused', reason: error.name };
  }
}

/** Stored before anything is sent with it. */
async function keepGrant(
  ports: Needs,
  grant: SlackGrant,
  person: Person,
  organizationId: string,
): Promise<ConnectResult> {
  const { installId: id, teamName, botUserId, appId, scopes } = grant;
  const tokens = await sealedTokens(ports, { id, organizationId }, grant);
  return withRetry<ConnectResult>(ports, async () => {
    const before = await ports.store.slackInstall(id);
    const live = before !== undefined && before.endedAt === undefined;
    if (live && before.organizationId !== organizationId) return { result: 'taken' };
    const channel = before?.organizationId === organizationId ? before.channelId : undefined;
    const install: SlackInstall = {
      ...{ id, organizationId, teamName, botUserId, appId, scopes, ...tokens },
      ...(channel === undefined ? {} : { channelId: channel }),
      installedBy: person.id,
      installedAt: ports.now(),
      version: (before?.version ?? 0) + 1,
    };
    const write =
      before === undefined
        ? ({ entity: 'slackInstall', after: install } as const)
        : ({ entity: 'slackInstall', before, after: install } as const);
    const committed = await ports.store.commit({ writes: [write], events: [] });
    return committed === 'conflict' ? committed : { result: 'connected', install };
  });
}

const CHANNEL = /^[CG][A-Z0-9]{2,40}$/;

/** Names the channel that cards of the organization go to besides to people; '' for none. */
export async function setSlackChannel(
  ports: Pick<Ports, 'store' | 'pause' | 'random'>,
  { person, installId, channelId }: { person: Person; installId: string; channelId: string },
): Promise<{ result: 'done' | 'not-found' | 'invalid' }> {
  const wanted = channelId.trim();
  return withRetry<{ result: 'done' | 'not-found' | 'invalid' }>(ports, async () => {
    const before = await ports.store.slackInstall(installId);
    if (before === undefined || !may(person, 'manage-connections', before)) return { result: 'not-found' };
    if (wanted !== '' && !CHANNEL.test(wanted)) return { result: 'invalid' };
    const { channelId: _channelId, ...rest } = before;
    const after = {
      ...rest,
      ...(wanted === '' ? {} : { channelId: wanted }),
      version: before.version + 1,
    };
    const committed = await ports.store.commit({
      writes: [{ entity: 'slackInstall', before, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'done' };
  });
}

/** Ends the connection of a workspace: the token is taken back, and its people are linked no more. */
export async function removeWorkspace(
  ports: Needs,
  { person, installId }: { person: Person; installId: string },
): Promise<{ result: 'done' | 'not-found' }> {
  const install = await ports.store.slackInstall(installId);
  if (install === undefined || !may(person, 'manage-connections', install)) return { result: 'not-found' };
  try {
    if (install.endedAt === undefined) await ports.slack?.revoke(await slackToken(ports, installId));
  } catch (error) {
    // A token that Slack does not take back now, nobody uses any more.
    if (!(error instanceof Error) || !error.name.startsWith('slack.')) throw error;
  }
  await forgetInstall(ports, installId);
  return { result: 'done' };
}

function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('hex');
}
