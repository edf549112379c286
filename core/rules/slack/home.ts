import type { Block, HomeView } from './blocks.ts';
import { marked, plain, plainLines, slackText } from './slack-text.ts';
import type { TaskFacts } from './task-facts.ts';

/** More do not fit into one look; the rest stands in the portal. */
export const HOME_TASKS = 20;

/** What waits for a person, the late ones first. */
export function inboxHome(tasks: TaskFacts[], portalUrl: string, more: boolean): HomeView {
  const late = tasks.filter((task) => task.late);
  const others = tasks.filter((task) => !task.late);
  const shown = [...late, ...others].slice(0, HOME_TASKS);
  const rest = more || tasks.length > HOME_TASKS;
  return home([
    { type: 'header', text: plain('Waiting for you') },
    ...(shown.length === 0
      ? [{ type: 'section' as const, text: plainLines('Nothing waits for you.') }]
      : shown.map(taskLine)),
    ...(rest ? [{ type: 'context' as const, elements: [plain('There is more in the portal.')] }] : []),
    button('Open your inbox', `${portalUrl}/`),
    { type: 'context', elements: [plain('Type /clause8 help to see what you can do from here.')] },
  ]);
}

/** For a Slack account that belongs to nobody we know. */
export function unlinkedHome(linkUrl: string): HomeView {
  return home([
    { type: 'header', text: plain('Welcome to clause8') },
    {
      type: 'section',
      text: plainLines('Link your account once, by signing in: then what waits for you comes here.'),
    },
    button('Link your account', linkUrl),
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
  const title = task.private ? task.processTitle : task.title;
  const facts = task.private
    ? ['confidential']
    : [task.organizationName, task.reference, ...(task.due === undefined ? [] : [`by ${task.due}`])];
  const late = task.late ? '*Late* · ' : '';
  return {
    type: 'section',
    text: marked(`*${slackText(title)}*\n${late}${slackText(facts.join(' · '))}`),
    accessory: { type: 'button', text: plain('Open', 75), action_id: 'open', url: task.url },
  };
}

function button(label: string, url: string): Block {
  return { type: 'actions', elements: [{ type: 'button', text: plain(label, 75), action_id: 'open', url }] };
}
