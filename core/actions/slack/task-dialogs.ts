import { personStep } from '../../rules/definition-steps.ts';
import type { FormProblem } from '../../rules/form.ts';
import type { Person } from '../../rules/organization.ts';
import { buttonValue } from '../../rules/slack/button-value.ts';
import { formDialog } from '../../rules/slack/dialogs.ts';
import { say, type Reply } from '../../rules/slack/reply.ts';
import { claimedByOther } from '../claim-holder.ts';
import { openTaskFor } from '../open-task-for.ts';
import { sayFor } from './answer-press.ts';
import type { SlackActPorts } from './do-slack-act.ts';
import { organizationChoices, taskFactsOf } from './task-facts-of.ts';

/** What was entered before, and what is wrong with it. */
export interface EnteredBefore {
  answers: Record<string, unknown>;
  problems: FormProblem[];
}

/** The form of a task as a dialog, where it is short enough and holds only what the definition says. */
export async function taskDialog(
  ports: SlackActPorts,
  person: Person,
  taskId: string,
  before?: EnteredBefore,
): Promise<Reply> {
  const loaded = await openTaskFor(ports, 'act-on-task', { taskId, person, channel: 'slack' });
  if (loaded.result !== 'loaded') return sayFor(ports, taskId, loaded, '');
  const other = await claimedByOther(ports, loaded.task, person);
  if (other !== undefined) return sayFor(ports, taskId, other, '');
  const facts = await taskFactsOf(ports, loaded.task);
  const step = personStep(loaded.definition, loaded.task.stepId);
  const link = { label: 'Open the page', url: `${ports.portalUrl}/tasks/${encodeURIComponent(taskId)}` };
  if (facts?.answer !== 'dialog' || step?.kind !== 'task')
    return { ...say('On its page', 'This is answered on its page.'), link };
  const view = formDialog({
    kind: 'form',
    title: facts.processTitle,
    text: `${facts.title}\n${facts.text}`,
    form: step.form,
    organizations: await organizationChoices(ports),
    metadata: buttonValue({ taskId, version: loaded.task.version }),
    submit: 'Send',
    link,
    ...before,
  });
  return { kind: 'dialog', view };
}
