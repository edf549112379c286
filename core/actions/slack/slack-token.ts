import type { Ports, SlackTokens } from '../../ports.ts';
import { SlackError } from '../../rules/slack/slack-error.ts';
import type { SlackInstall } from '../../rules/slack/slack-install.ts';

type Needs = Pick<Ports, 'now' | 'vault' | 'pause' | 'slack'> & {
  store: Pick<Ports['store'], 'slackInstall' | 'commit'>;
};

/** A token lives twelve hours; from here on it is renewed by whoever needs it first. */
const RENEW_MS = 2 * 3600_000;
/** Whoever has been renewing for so long has died on the way. */
const RENEWING_MS = 30_000;
const WAIT_MS = 250;
const MOST_WAITS = 8;

/**
 * The bot token of an install, renewed when it ends soon. A refresh token works once only, so one caller renews, the new
 * tokens are stored before they are used, and the others wait for them (or go on with one that still lives).
 * Throws `slack.install-gone` when the workspace takes nothing from us any more, and what the call itself throws.
 */
export async function slackToken(ports: Needs, installId: string): Promise<string> {
  for (let waits = 0; ; waits += 1) {
    const install = await ports.store.slackInstall(installId);
    if (install === undefined || install.endedAt !== undefined) throw new SlackError('app_uninstalled');
    const left = lifeLeft(install, ports.now());
    if (left > RENEW_MS) return openToken(ports, install);
    const renewing = isRenewing(install, ports.now());
    if (renewing && (left > 0 || waits === MOST_WAITS)) return openToken(ports, install);
    if (!renewing) {
      const token = await renew(ports, install);
      if (token !== undefined) return token;
    }
    await ports.pause(WAIT_MS);
  }
}

/** The context that tokens of an install are sealed in. */
export function slackTokenContext({ id, organizationId }: Pick<SlackInstall, 'id' | 'organizationId'>) {
  return { purpose: 'slack-token', organizationId, installId: id };
}

/** What the row of an install keeps of its tokens. */
export async function sealedTokens(
  ports: Pick<Ports, 'vault' | 'now'>,
  place: Pick<SlackInstall, 'id' | 'organizationId'>,
  { token, refreshToken, expiresInSeconds }: SlackTokens,
): Promise<Pick<SlackInstall, 'sealedToken' | 'tokenExpiresAt' | 'sealedRefreshToken'>> {
  const context = slackTokenContext(place);
  const expiresAt =
    expiresInSeconds === undefined
      ? undefined
      : new Date(Date.parse(ports.now()) + expiresInSeconds * 1000).toISOString();
  return {
    sealedToken: await ports.vault.seal(token, context),
    ...(expiresAt === undefined ? {} : { tokenExpiresAt: expiresAt }),
    ...(refreshToken === undefined
      ? {}
      : { sealedRefreshToken: await ports.vault.seal(refreshToken, context) }),
  };
}

/** Undefined when somebody else was faster. */
async function renew(ports: Needs, install: SlackInstall): Promise<string | undefined> {
  const { sealedRefreshToken } = install;
  if (sealedRefreshToken === undefined || ports.slack === undefined) return openToken(ports, install);
  const claimed = await changed(ports, install, { ...install, renewingSince: ports.now() });
  if (claimed === undefined) return undefined;
  const { renewingSince: _renewingSince, ...rest } = claimed;
  try {
    const refreshToken = await ports.vault.open(sealedRefreshToken, slackTokenContext(install));
    const tokens = await ports.slack.renew(refreshToken);
    await changed(ports, claimed, { ...rest, ...(await sealedTokens(ports, install, tokens)) });
    return tokens.token;
  } catch (error) {
    await changed(ports, claimed, rest);
    // The one in hand may still live: whoever uses it learns from Slack when it does not.
    if (lifeLeft(install, ports.now()) > 0) return openToken(ports, install);
    throw error;
  }
}

async function changed(
  ports: Pick<Needs, 'store'>,
  before: SlackInstall,
  next: SlackInstall,
): Promise<SlackInstall | undefined> {
  const after = { ...next, version: before.version + 1 };
  const committed = await ports.store.commit({
    writes: [{ entity: 'slackInstall', before, after }],
    events: [],
  });
  return committed === 'committed' ? after : undefined;
}

function openToken(ports: Pick<Ports, 'vault'>, install: SlackInstall): Promise<string> {
  return ports.vault.open(install.sealedToken, slackTokenContext(install));
}

function lifeLeft({ tokenExpiresAt }: SlackInstall, now: string): number {
  return tokenExpiresAt === undefined
    ? Number.POSITIVE_INFINITY
    : Date.parse(tokenExpiresAt) - Date.parse(now);
}

function isRenewing({ renewingSince }: SlackInstall, now: string): boolean {
  return renewingSince !== undefined && Date.parse(now) - Date.parse(renewingSince) < RENEWING_MS;
}
