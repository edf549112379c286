import type { Ports } from '../../ports.ts';
import type { SlackUser } from '../../ports/slack.ts';
import { isMember } from '../../rules/membership.ts';
import type { Person } from '../../rules/organization.ts';
import type { SlackSender } from '../../rules/slack/slack-act.ts';
import type { SlackInstall } from '../../rules/slack/slack-install.ts';
import { withRetry } from '../with-retry.ts';
import { openLinkToken } from './link-token.ts';
import { isSameAddress } from './slack-changes.ts';
import { unlinkPerson } from './unlink-person.ts';
import { slackToken } from './slack-token.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random' | 'slack'>;

export type LinkRefusal =
  /** Not made here, or older than half an hour. */
  | { result: 'bad-link' }
  | { result: 'uninstalled' }
  /** Not of the organization that the workspace belongs to. */
  | { result: 'not-member'; teamName: string }
  | { result: 'guest' }
  /** The Slack account goes by another address: somebody else may have sent this link. */
  | { result: 'other-address'; email: string }
  | { result: 'unreachable' };

export type CheckedLink =
  { result: 'possible'; sender: SlackSender; install: SlackInstall; user: SlackUser } | LinkRefusal;

/**
 * Whether a signed-in person can take the Slack account of a link for theirs. Both must agree: the session says who they
 * are, and the workspace knows the account by their address. Neither is enough alone: a link can be sent to somebody
 * else, and an address can be claimed.
 */
export async function checkLink(ports: Needs, person: Person, token: string): Promise<CheckedLink> {
  const sender = await openLinkToken(ports, token);
  if (sender === undefined) return { result: 'bad-link' };
  const install = await ports.store.slackInstall(sender.installId);
  if (install === undefined || install.endedAt !== undefined) return { result: 'uninstalled' };
  if (!isMember(person, install.organizationId)) return { result: 'not-member', teamName: install.teamName };
  const user = await userOf(ports, sender);
  if (user === undefined) return { result: 'unreachable' };
  if (user.kind !== 'member') return { result: 'guest' };
  if (user.email === undefined || !isSameAddress(user.email, person.email))
    return { result: 'other-address', email: user.email ?? '' };
  return { result: 'possible', sender, install, user };
}

/** Links the account; it is taken from whoever had it. */
export async function linkAccount(
  ports: Needs,
  person: Person,
  token: string,
): Promise<{ result: 'linked' } | LinkRefusal> {
  const checked = await checkLink(ports, person, token);
  if (checked.result !== 'possible') return checked;
  const { installId, teamId, userId } = checked.sender;
  return withRetry<{ result: 'linked' }>(ports, async () => {
    const before = await ports.store.person(person.id);
    if (before === undefined) return 'conflict';
    const other = await ports.store.personBySlack(installId, userId);
    const slack = { installId, teamId, userId, linkedAt: ports.now() };
    const after = { ...before, slack, version: before.version + 1 };
    // One account of Slack stands for one person.
    if (other !== undefined && other.id !== person.id) await unlinkPerson(ports, other.id, checked.sender);
    const committed = await ports.store.commit({
      writes: [{ entity: 'person', before, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'linked' };
  });
}

async function userOf(ports: Needs, { installId, userId }: SlackSender): Promise<SlackUser | undefined> {
  try {
    return await ports.slack?.user(await slackToken(ports, installId), userId);
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('slack.')) return undefined;
    throw error;
  }
}
