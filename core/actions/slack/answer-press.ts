import type { Person } from '../../rules/organization.ts';
import { readButtonValue, type TaskRef } from '../../rules/slack/button-value.ts';
import { tell, type Reply } from '../../rules/slack/reply.ts';
import type { SlackAct } from '../../rules/slack/slack-act.ts';
import { ACTIONS } from '../../rules/slack/action-names.ts';
import { SLACK_REPLY_TEXTS as TEXTS } from '../../rules/texts/slack-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { claimTask } from '../claim-task.ts';
import { openTaskFor } from '../open-task-for.ts';
import { decideHere } from './decide-here.ts';
import { sayFor, tellOfPage } from './say-for.ts';
import type { SlackActPorts } from './slack-act-ports.ts';
import { languageInSlack } from './slack-language.ts';
import type { Speaker } from './speaker.ts';
import { startDialog } from './start-dialogs.ts';
import { taskDialog } from './task-dialogs.ts';

type Press = Extract<SlackAct, { act: 'press' }>;

/** Does what a button says. One that has been overtaken by events is answered with how things stand. */
export async function answerPress(ports: SlackActPorts, person: Person, press: Press): Promise<Reply> {
  const language = await languageInSlack(ports, person);
  const [verb = ''] = press.action.split(':');
  if (verb === ACTIONS.begin) return startDialog(ports, { person, language }, press.value ?? '');
  const ref = readButtonValue(press.value);
  if (ref === undefined)
    return tell(language, say(TEXTS, language, 'not-here-title'), say(TEXTS, language, 'not-our-button'));
  const { taskId } = ref;
  switch (verb) {
    case ACTIONS.decide:
      return decideHere(ports, { person, language }, ref);
    case ACTIONS.claim: {
      const claimed = await claimTask(ports, { taskId, person, channel: 'slack' });
      return sayFor(ports, taskId, claimed, { language, done: say(TEXTS, language, 'yours-now') });
    }
    case ACTIONS.answer:
      return taskDialog(ports, { person, language }, taskId);
    default:
      return standing(ports, { person, language }, ref);
  }
}

/** How a task stands now, for somebody whose button is too late or whom a dialog was not opened for. */
async function standing(
  ports: SlackActPorts,
  { person, language }: Speaker,
  { taskId }: TaskRef,
): Promise<Reply> {
  const task = await ports.store.task(taskId);
  if (task === undefined) return sayFor(ports, taskId, { result: 'not-found' }, { language });
  const action = task.kind === 'approval' ? 'decide-approval' : 'act-on-task';
  const loaded = await openTaskFor(ports, action, { taskId, person, channel: 'slack' });
  if (loaded.result !== 'loaded') return sayFor(ports, taskId, loaded, { language });
  const title = say(TEXTS, language, 'open-title');
  return tellOfPage(ports, taskId, { language, title, line: say(TEXTS, language, 'still-open') });
}
