import type { Language } from '../preferences.ts';
import { SLACK_HOME_TEXTS as TEXTS } from '../texts/slack-home-texts.ts';
import { say } from '../texts/topic.ts';
import type { Block, HomeView } from './blocks.ts';
import { marked, plain, plainLines, slackText } from './slack-text.ts';
import type { TaskFacts } from './task-facts.ts';

/** More do not fit into one look; the rest stands in the portal. */
export const HOME_TASKS = 20;

/** What waits for a person, the late ones first. */
export function inboxHome(
  tasks: TaskFacts[],
  { language, portalUrl, more }: { language: Language; portalUrl: string; more: boolean },
): HomeView {
  const words = (key: 'heading' | 'nothing' | 'more' | 'inbox' | 'help') => say(TEXTS, language, key);
  const late = tasks.filter((task) => task.late);
  const others = tasks.filter((task) => !task.late);
  const shown = [...late, ...others].slice(0, HOME_TASKS);
  const rest = more || tasks.length > HOME_TASKS;
  return home([
    { type: 'header', text: plain(words('heading')) },
    ...(shown.length === 0
      ? [{ type: 'section' as const, text: plainLines(words('nothing')) }]
      : shown.map(taskLine)),
    ...(rest ? [{ type: 'context' as const, elements: [plain(words('more'))] }] : []),
    button(words('inbox'), `${portalUrl}/`),
    { type: 'context', elements: [plain(words('help'))] },
  ]);
}

/** For a Slack account that belongs to nobody we know. */
export function unlinkedHome(linkUrl: string, language: Language): HomeView {
  return home([
    { type: 'header', text: plain(say(TEXTS, language, 'welcome')) },
    {
      type: 'section',
      text: plainLines(say(TEXTS, language, 'link-why')),
    },
    button(say(TEXTS, language, 'link'), linkUrl),
  ]);
}

/** For somebody who cannot use it, with why. */
export function refusedHome(why: string): HomeView {
  return home([{ type: 'section', text: plainLines(why) }]);
}

function home(blocks: Block[]): HomeView {
  return { type: 'home', callback_id: 'home', blocks };
}

function taskLine(task: TaskFacts): Block {
  const { language } = task;
  const title = task.private ? task.processTitle : task.title;
  const facts = task.private
    ? [say(TEXTS, language, 'confidential')]
    : [
        task.organizationName,
        task.reference,
        ...(task.due === undefined ? [] : [say(TEXTS, language, 'by', { when: task.due })]),
      ];
  const late = task.late ? `*${say(TEXTS, language, 'late')}* · ` : '';
  return {
    type: 'section',
    text: marked(`*${slackText(title)}*\n${late}${slackText(facts.join(' · '))}`),
    accessory: {
      type: 'button',
      text: plain(say(TEXTS, language, 'open'), 75),
      action_id: 'open',
      url: task.url,
    },
  };
}

function button(label: string, url: string): Block {
  return { type: 'actions', elements: [{ type: 'button', text: plain(label, 75), action_id: 'open', url }] };
}
