import type { Ports } from '../../ports.ts';
import type { OutboxEntry } from '../../rules/outbox-entry.ts';
import { refusedHome, unlinkedHome } from '../../rules/slack/home.ts';
import { replyDialog, replyMessage, say, type Reply } from '../../rules/slack/reply.ts';
import type { SlackAct } from '../../rules/slack/slack-act.ts';
import { answerCommand } from './answer-command.ts';
import { answerPress } from './answer-press.ts';
import { answerSubmit } from './answer-submit.ts';
import { linkUrl } from './link-token.ts';
import { publishInbox } from './publish-inbox.ts';
import { forgetInstall, userChanged } from './slack-changes.ts';
import { slackToken } from './slack-token.ts';
import { whoActs, type WhoActs } from './who-acts.ts';

export type SlackActPorts = Pick<
  Ports,
  'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random' | 'slack' | 'catalogue' | 'portalUrl'
>;

/**
 * Does what somebody did in Slack, in the name of the person who has linked that account, and answers them. Doing it
 * twice does no harm: decisions say that they were taken, comments and starts carry the entry's id.
 */
export async function doSlackAct(
  ports: SlackActPorts,
  entry: Pick<OutboxEntry, 'id'>,
  act: SlackAct,
): Promise<void> {
  switch (act.act) {
    case 'removed':
      return forgetInstall(ports, act.from.installId, act.at);
    case 'user-changed':
      return userChanged(ports, act);
    case 'home':
      return showHome(ports, act);
    case 'press':
    case 'command':
    case 'submit':
      return answer(ports, act, await replyTo(ports, entry, act));
  }
}

type Answered = Extract<SlackAct, { act: 'press' | 'command' | 'submit' }>;

async function replyTo(ports: SlackActPorts, entry: Pick<OutboxEntry, 'id'>, act: Answered): Promise<Reply> {
  const who = await whoActs(ports, act.from);
  if (who.result !== 'linked') return refusal(ports, act, who);
  const { person } = who;
  switch (act.act) {
    case 'press':
      return answerPress(ports, person, act);
    case 'command':
      return answerCommand(ports, person, act);
    case 'submit':
      return answerSubmit(ports, person, act, entry.id);
  }
}

async function refusal(
  ports: SlackActPorts,
  { from }: SlackAct,
  who: Exclude<WhoActs, { result: 'linked' }>,
): Promise<Reply> {
  if (who.result !== 'unlinked') return say('Not possible here', REFUSALS[who.result]);
  return {
    ...say('Link your account first', 'Sign in once, so that clause8 knows whose Slack account this is.'),
    link: { label: 'Link your account', url: await linkUrl(ports, from) },
  };
}

const REFUSALS = {
  uninstalled: 'This workspace is not connected to clause8 any more. Open the portal instead.',
  stranger:
    'Your Slack account belongs to another workspace than this one. Only its own members can act here.',
  guest: 'Guests and bots of a workspace cannot act for an organization. Sign in to the portal instead.',
} as const;

/** What was done stands; that its doer does not hear of it here at once breaks nothing. */
async function answer({ slack, ...ports }: SlackActPorts, act: Answered, reply: Reply): Promise<void> {
  if (slack === undefined) return;
  try {
    if (act.viewId !== undefined) {
      const token = await slackToken({ ...ports, slack }, act.from.installId);
      await slack.updateView(token, act.viewId, replyDialog(reply));
    } else if (act.act !== 'submit' && act.responseUrl !== undefined && reply.kind === 'say')
      await slack.respond(act.responseUrl, replyMessage(reply));
  } catch (error) {
    if (!(error instanceof Error) || !error.name.startsWith('slack.')) throw error;
  }
}

async function showHome(ports: SlackActPorts, { from }: SlackAct): Promise<void> {
  const { slack } = ports;
  const who = await whoActs(ports, from);
  if (slack === undefined || who.result === 'uninstalled') return;
  if (who.result === 'linked') return publishInbox(ports, who.person);
  const view =
    who.result === 'unlinked' ? unlinkedHome(await linkUrl(ports, from)) : refusedHome(REFUSALS[who.result]);
  await slack.publishHome(await slackToken(ports, from.installId), from.userId, view);
}
