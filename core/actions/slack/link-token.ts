import type { Ports } from '../../ports.ts';
import type { SlackSender } from '../../rules/slack/slack-act.ts';
import { later } from '../../rules/later.ts';

const CONTEXT = { purpose: 'slack-link' };
/** Time enough to sign in. */
const LIFE_MS = 30 * 60_000;

/** A link with which whoever signs in can take this Slack account for theirs. */
export async function linkUrl(
  ports: Pick<Ports, 'vault' | 'now' | 'portalUrl'>,
  { installId, teamId, userId }: SlackSender,
): Promise<string> {
  const expiresAt = later(ports.now(), LIFE_MS);
  const sealed = await ports.vault.seal(JSON.stringify([installId, teamId, userId, expiresAt]), CONTEXT);
  return `${ports.portalUrl}/slack/link/${Buffer.from(sealed).toString('base64url')}`;
}

/** Whose link it is; undefined when it was not made here or is too old. */
export async function openLinkToken(
  ports: Pick<Ports, 'vault' | 'now'>,
  token: string,
): Promise<SlackSender | undefined> {
  const parts = await opened(ports, token);
  const [installId, teamId, userId, expiresAt] = Array.isArray(parts) ? parts.map(String) : [];
  if (installId === undefined || teamId === undefined || userId === undefined || expiresAt === undefined)
    return undefined;
  return expiresAt <= ports.now() ? undefined : { installId, teamId, userId };
}

async function opened(ports: Pick<Ports, 'vault'>, token: string): Promise<unknown> {
  try {
    return JSON.parse(await ports.vault.open(Buffer.from(token, 'base64url').toString(), CONTEXT));
  } catch {
    return undefined;
  }
}
