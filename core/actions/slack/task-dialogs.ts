import { personStep } from '../../rules/definition-steps.ts';
import type { FormProblem } from '../../rules/form.ts';
import { buttonValue } from '../../rules/slack/button-value.ts';
import { formDialog } from '../../rules/slack/dialogs.ts';
import type { Reply } from '../../rules/slack/reply.ts';
import { SLACK_DIALOG_TEXTS } from '../../rules/texts/slack-dialog-texts.ts';
import { SLACK_REPLY_TEXTS } from '../../rules/texts/slack-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { claimedByOther } from '../claim-holder.ts';
import { openTaskFor } from '../open-task-for.ts';
import { sayFor, tellOfPage } from './say-for.ts';
import type { SlackActPorts } from './slack-act-ports.ts';
import type { Speaker } from './speaker.ts';
import { organizationChoices, taskFactsOf } from './task-facts-of.ts';

/** What was entered before, and what is wrong with it. */
export interface EnteredBefore {
  answers: Record<string, unknown>;
  problems: FormProblem[];
}

/** The form of a task as a dialog, where it is short enough and holds only what the definition says. */
export async function taskDialog(
  ports: SlackActPorts,
  { person, language }: Speaker,
  taskId: string,
  before?: EnteredBefore,
): Promise<Reply> {
  const loaded = await openTaskFor(ports, 'act-on-task', { taskId, person, channel: 'slack' });
  if (loaded.result !== 'loaded') return sayFor(ports, taskId, loaded, { language });
  const other = await claimedByOther(ports, loaded.task, person);
  if (other !== undefined) return sayFor(ports, taskId, other, { language });
  const facts = await taskFactsOf(ports, loaded.task, language);
  const step = personStep(loaded.definition, loaded.task.stepId);
  if (facts?.answer !== 'dialog' || step?.kind !== 'task') {
    const title = say(SLACK_REPLY_TEXTS, language, 'on-page-title');
    return tellOfPage(ports, taskId, { language, title, line: say(SLACK_REPLY_TEXTS, language, 'on-page') });
  }
  const view = formDialog({
    kind: 'form',
    language,
    title: facts.processTitle,
    text: `${facts.title}\n${facts.text}`,
    form: step.form,
    organizations: await organizationChoices(ports),
    metadata: buttonValue({ taskId, version: loaded.task.version }),
    submit: say(SLACK_DIALOG_TEXTS, language, 'send'),
    link: {
      label: say(SLACK_DIALOG_TEXTS, language, 'open-page'),
      url: `${ports.portalUrl}/tasks/${encodeURIComponent(taskId)}`,
    },
    ...before,
  });
  return { kind: 'dialog', view };
}
