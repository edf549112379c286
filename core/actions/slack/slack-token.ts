import type { Ports } from '../../ports.ts';
import type { SlackTokens } from '../../ports/slack.ts';
import { isRefreshLost, SlackError } from '../../rules/slack/slack-error.ts';
import type { SlackInstall } from '../../rules/slack/slack-install.ts';
import { outboxWrite } from '../outbox-write.ts';
import { changeInstall, endInstall } from './change-install.ts';
import { later } from '../../rules/later.ts';

type Needs = Pick<Ports, 'now' | 'ids' | 'vault' | 'pause' | 'slack'> & {
  store: Pick<Ports['store'], 'slackInstall' | 'commit'>;
};

/** A token lives twelve hours; from here on it is renewed by whoever needs it first. */
const RENEW_MS = 2 * 3600_000;
/** Whoever has been renewing for so long has died on the way. */
const RENEWING_MS = 30_000;
const WAIT_MS = 250;
const MOST_WAITS = 8;
const MOST_TRIES = 4;

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
    if (install.refreshLostAt !== undefined) {
      if (left > 0) return openToken(ports, install);
      await endInstall(ports, install);
      throw new SlackError('invalid_refresh_token');
    }
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
  const expiresAt = expiresInSeconds === undefined ? undefined : later(ports.now(), expiresInSeconds * 1000);
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
  const { id, sealedRefreshToken, version } = install;
  if (sealedRefreshToken === undefined || ports.slack === undefined) return openToken(ports, install);
  const since = ports.now();
  const claimed = await changeInstall(ports, id, (now) =>
    now.version === version ? { ...now, renewingSince: since } : undefined,
  );
  if (claimed === undefined) return undefined;
  let tokens: SlackTokens;
  try {
    tokens = await ports.slack.renew(await ports.vault.open(sealedRefreshToken, slackTokenContext(install)));
  } catch (error) {
    if (isRefreshLost(error)) await noteLost(ports, install);
    else
      await changeInstall(ports, id, (now) =>
        now.renewingSince === since ? withoutRenewing(now) : undefined,
      );
    // The one in hand may still live: whoever uses it learns from Slack when it does not.
    if (lifeLeft(install, ports.now()) > 0) return openToken(ports, install);
    throw error;
  }
  await keepTokens(ports, install, tokens);
  return tokens.token;
}

/**
 * Slack has forgotten the refresh token that was used: what is not kept now is lost. Others change the install too (it
 * is held, or gets a channel), and a store can fail for a moment; neither may cost the tokens.
 */
async function keepTokens(ports: Needs, used: SlackInstall, tokens: SlackTokens): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const sealed = await sealedTokens(ports, used, tokens);
      const kept = await changeInstall(ports, used.id, (now) =>
        stillOf(now, used) ? { ...found(withoutRenewing(now)), ...sealed } : undefined,
      );
      if (kept !== undefined || !stillOf(await ports.store.slackInstall(used.id), used)) return;
      throw new SlackError('request_timeout');
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await ports.pause(WAIT_MS);
    }
  }
}

/** Not when it was connected again meanwhile: that has tokens of its own. */
function stillOf(now: SlackInstall | undefined, used: SlackInstall): boolean {
  return now?.sealedRefreshToken === used.sealedRefreshToken;
}

/** Whoever is slow may be taken for dead: another was refused the used token, and has noted that it is lost. */
function found({ refreshLostAt, ...install }: SlackInstall): SlackInstall {
  if (refreshLostAt === undefined || install.endedAt !== refreshLostAt) return install;
  const { endedAt: _endedAt, ...living } = install;
  return living;
}

/**
 * Somebody renewed and died before the new tokens were kept: only connecting again helps. Those who can do so are told
 * at once, while the token in hand still works; with its end the install ends.
 */
async function noteLost(
  ports: Needs,
  { id, organizationId, sealedRefreshToken }: SlackInstall,
): Promise<void> {
  const told = outboxWrite(ports, {
    kind: 'notify',
    runId: '',
    message: 'slack-lost',
    extra: { installId: id, organizationId },
  });
  const at = ports.now();
  const change = (now: SlackInstall): SlackInstall | undefined => {
    if (now.sealedRefreshToken !== sealedRefreshToken || now.refreshLostAt !== undefined) return undefined;
    const lost = { ...withoutRenewing(now), refreshLostAt: at };
    return lifeLeft(now, at) > 0 ? lost : { ...lost, endedAt: at };
  };
  await changeInstall(ports, id, change, [told]);
}

function withoutRenewing({ renewingSince: _renewingSince, ...rest }: SlackInstall): SlackInstall {
  return rest;
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
