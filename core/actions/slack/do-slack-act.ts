import type { Language } from '../../rules/preferences.ts';
import type { OutboxEntry } from '../../rules/outbox-entry.ts';
import { refusedHome, unlinkedHome } from '../../rules/slack/home.ts';
import { replyDialog, replyMessage, tell, type Reply } from '../../rules/slack/reply.ts';
import type { SlackAct } from '../../rules/slack/slack-act.ts';
import { SLACK_REPLY_TEXTS } from '../../rules/texts/slack-reply-texts.ts';
import { SLACK_HOME_TEXTS as TEXTS } from '../../rules/texts/slack-home-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { answerCommand } from './answer-command.ts';
import { answerPress } from './answer-press.ts';
import { answerSubmit } from './answer-submit.ts';
import { linkUrl } from './link-token.ts';
import { publishInbox } from './publish-inbox.ts';
import { forgetInstall, userChanged } from './slack-changes.ts';
import type { SlackActPorts } from './slack-act-ports.ts';
import { languageOfInstall } from './slack-language.ts';
import { slackToken } from './slack-token.ts';
import { whoActs, type WhoActs } from './who-acts.ts';

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
  const language = await languageOfWorkspace(ports, from);
  if (who.result !== 'unlinked')
    return tell(
      language,
      say(SLACK_REPLY_TEXTS, language, 'not-here-title'),
      say(TEXTS, language, who.result),
    );
  return {
    ...tell(language, say(TEXTS, language, 'link-first'), say(TEXTS, language, 'link-first-why')),
    link: { label: say(TEXTS, language, 'link'), url: await linkUrl(ports, from) },
  };
}

/** Whoever is not linked is answered in the language of the organization whose workspace it is. */
async function languageOfWorkspace(
  { store }: SlackActPorts,
  { installId }: SlackAct['from'],
): Promise<Language> {
  return languageOfInstall({ store }, await store.slackInstall(installId));
}

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
  const language = await languageOfWorkspace(ports, from);
  const view =
    who.result === 'unlinked'
      ? unlinkedHome(await linkUrl(ports, from), language)
      : refusedHome(say(TEXTS, language, who.result));
  await slack.publishHome(await slackToken(ports, from.installId), from.userId, view);
}
