import { personStep } from '../../rules/definition-steps.ts';
import type { Person } from '../../rules/organization.ts';
import { readButtonValue } from '../../rules/slack/button-value.ts';
import { DIALOGS, TEXT } from '../../rules/slack/dialogs.ts';
import { readDialog } from '../../rules/slack/form-dialog.ts';
import { say, type Reply } from '../../rules/slack/reply.ts';
import type { SlackAct } from '../../rules/slack/slack-act.ts';
import { commentOnTask } from '../comment-on-task.ts';
import { completeTask } from '../complete-task.ts';
import { loadDefinition } from '../load-definition.ts';
import { startByHand } from '../start-by-hand.ts';
import { decide, sayFor } from './answer-press.ts';
import { delegateByDialog } from './delegate-dialog.ts';
import type { SlackActPorts } from './do-slack-act.ts';
import { OWN_ORGANIZATION, startable, startableFor, startDialog, startForm } from './start-dialogs.ts';
import { organizationChoices } from './task-facts-of.ts';
import { taskDialog } from './task-dialogs.ts';

type Submit = Extract<SlackAct, { act: 'submit' }>;

/** Does what a dialog was filled in for. `onceId` names it: the same one starts one run and leaves one comment. */
export async function answerSubmit(
  ports: SlackActPorts,
  person: Person,
  submit: Submit,
  onceId: string,
): Promise<Reply> {
  switch (submit.dialog) {
    case DIALOGS.reason: {
      const ref = readButtonValue(submit.metadata);
      return ref === undefined ? NOT_OURS : decide(ports, person, ref, textIn(submit));
    }
    case DIALOGS.comment:
      return comment(ports, person, submit, onceId);
    case DIALOGS.form:
      return complete(ports, person, submit);
    case DIALOGS.start:
      return start(ports, person, submit, onceId);
    case DIALOGS.delegate:
      return delegateByDialog(ports, person, submit.state);
    case DIALOGS.note:
      return NOT_OURS;
  }
}

const NOT_OURS = say('Not possible here', 'This dialog is not ours.');

function textIn({ state }: Submit): string {
  return String(state[TEXT] ?? '');
}

async function comment(ports: SlackActPorts, person: Person, submit: Submit, key: string): Promise<Reply> {
  const ref = readButtonValue(submit.metadata);
  if (ref === undefined) return NOT_OURS;
  const { taskId } = ref;
  const said = await commentOnTask(ports, { taskId, person, channel: 'slack', text: textIn(submit), key });
  return sayFor(ports, taskId, said, 'Your comment stands beside the task.');
}

async function complete(ports: SlackActPorts, person: Person, submit: Submit): Promise<Reply> {
  const ref = readButtonValue(submit.metadata);
  const task = ref === undefined ? undefined : await ports.store.task(ref.taskId);
  const run = task === undefined ? undefined : await ports.store.run(task.runId);
  if (ref === undefined || task === undefined || run === undefined) return NOT_OURS;
  const step = personStep(await loadDefinition(ports, run), task.stepId);
  // What must be done after signing in cannot be sent from here, whatever the dialog says.
  if (step?.kind !== 'task' || task.private || step.byMail === 'sign-in') return NOT_OURS;
  const answers = readDialog(step.form, submit.state);
  const { taskId, version } = ref;
  const done = await completeTask(ports, {
    taskId,
    person,
    channel: 'slack',
    answers,
    ...(version === undefined ? {} : { version }),
  });
  if (done.result === 'invalid')
    return taskDialog(ports, person, taskId, { answers, problems: done.problems });
  if (done.result === 'stale') return taskDialog(ports, person, taskId, { answers, problems: [CHANGED] });
  return sayFor(ports, taskId, done, 'Your answers are recorded.');
}

const CHANGED = { field: '', message: 'The task has changed meanwhile. Look at it and send it again.' };

async function start(ports: SlackActPorts, person: Person, submit: Submit, onceId: string): Promise<Reply> {
  const definition = startable(ports, person).find(({ id }) => id === submit.metadata);
  if (definition === undefined || definition.private) return NOT_OURS;
  const own = startableFor(person, definition);
  const form = startForm(definition, own, await organizationChoices(ports));
  const { [OWN_ORGANIZATION]: chosen, ...answers } = readDialog(form, submit.state);
  const organizationId = own.find((id) => id === chosen) ?? own[0] ?? '';
  const started = await startByHand(ports, {
    processId: definition.id,
    organizationId,
    answers,
    person,
    channel: 'slack',
    // An id of its own for each dialog that was sent: sent twice, it starts once.
    runId: onceId.replace(/^[a-z]+/, 'run'),
  });
  switch (started.result) {
    case 'started':
    case 'exists':
      return {
        ...say('Started', `${definition.title} has begun.`),
        link: { label: 'Open', url: `${ports.portalUrl}/runs/${started.runId}` },
      };
    case 'invalid':
      return startDialog(ports, person, definition.id, { answers, problems: started.problems });
    case 'unknown-process':
    case 'not-allowed':
      return say('Not possible here', 'You may not start this process.');
  }
}
