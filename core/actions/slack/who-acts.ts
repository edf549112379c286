import type { Ports } from '../../ports.ts';
import type { SlackUser } from '../../ports/slack.ts';
import { isMember } from '../../rules/membership.ts';
import type { Person } from '../../rules/organization.ts';
import type { SlackSender } from '../../rules/slack/slack-act.ts';
import type { SlackInstall } from '../../rules/slack/slack-install.ts';
import { slackToken } from './slack-token.ts';
import { unlinkPerson } from './unlink-person.ts';

export type WhoActs =
  | { result: 'linked'; person: Person; install: SlackInstall }
  | { result: 'unlinked'; install: SlackInstall }
  /** The workspace is not connected, or not any more. */
  | { result: 'uninstalled' }
  /** Of another company, in a channel that both share. */
  | { result: 'stranger' }
  | { result: 'guest' };

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random' | 'slack'>;

/**
 * Whom somebody in Slack stands for. Nothing but a link that was made on a signed-in page says so; guests, bots and
 * users of other workspaces stand for nobody. What Slack says of the user is asked again for each act, where it answers.
 */
export async function whoActs(ports: Needs, from: SlackSender): Promise<WhoActs> {
  const install = await ports.store.slackInstall(from.installId);
  if (install === undefined || install.endedAt !== undefined) return { result: 'uninstalled' };
  const person = await ports.store.personBySlack(install.id, from.userId);
  if (isStranger(install, person, from)) return { result: 'stranger' };
  // Who has left the organization of the workspace, or whose workspace another one has taken over.
  if (person !== undefined && !isMember(person, install.organizationId)) {
    await unlinkPerson(ports, person.id, from);
    return { result: 'unlinked', install };
  }
  const user = await userOf(ports, from);
  if (user !== undefined && user.kind !== 'member') {
    if (person !== undefined) await unlinkPerson(ports, person.id, from);
    return { result: 'guest' };
  }
  return person === undefined ? { result: 'unlinked', install } : { result: 'linked', person, install };
}

/** An install over a whole enterprise knows users of all its workspaces. */
function isStranger(install: SlackInstall, person: Person | undefined, { teamId }: SlackSender): boolean {
  if (person?.slack !== undefined) return person.slack.teamId !== teamId;
  return !install.id.startsWith('E') && teamId !== install.id;
}

/** The link holds while Slack cannot say more. */
async function userOf(ports: Needs, from: SlackSender): Promise<SlackUser | undefined> {
  try {
    return await ports.slack?.user(await slackToken(ports, from.installId), from.userId);
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('slack.')) return undefined;
    throw error;
  }
}
