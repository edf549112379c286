import { personStep } from '../../rules/definition-steps.ts';
import type { TaskRef } from '../../rules/slack/button-value.ts';
import type { Reply } from '../../rules/slack/reply.ts';
import { SLACK_REPLY_TEXTS as TEXTS } from '../../rules/texts/slack-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { decideApproval } from '../decide-approval.ts';
import { loadDefinition } from '../load-definition.ts';
import { labelOf, sayFor, tellOfPage } from './say-for.ts';
import type { SlackActPorts } from './slack-act-ports.ts';
import type { Speaker } from './speaker.ts';

/** Speaks in an approval, for a press that was confirmed or a dialog that gave the reason. */
export async function decideHere(
  ports: SlackActPorts,
  { person, language }: Speaker,
  { taskId, outcome = '', shownHash }: TaskRef,
  reason?: string,
): Promise<Reply> {
  if (await isForThePage(ports, taskId)) {
    const title = say(TEXTS, language, 'page-only-title');
    return tellOfPage(ports, taskId, { language, title, line: say(TEXTS, language, 'page-only') });
  }
  const decided = await decideApproval(ports, {
    taskId,
    person,
    channel: 'slack',
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(shownHash === undefined ? {} : { shownHash }),
  });
  const label = await labelOf(ports, taskId, outcome, language);
  const done = say(TEXTS, language, 'decided', { outcome: label });
  return sayFor(ports, taskId, decided, { language, done });
}

/** Filings, telling the people concerned, and everything confidential are decided on the page only. */
async function isForThePage(ports: SlackActPorts, taskId: string): Promise<boolean> {
  const task = await ports.store.task(taskId);
  const run = task === undefined ? undefined : await ports.store.run(task.runId);
  if (task === undefined || run === undefined || task.status !== 'open') return false;
  const step = personStep(await loadDefinition(ports, run), task.stepId);
  return task.private || step?.byMail === 'sign-in';
}
