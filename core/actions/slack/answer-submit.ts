import { personStep } from '../../rules/definition-steps.ts';
import type { Person } from '../../rules/organization.ts';
import { readButtonValue } from '../../rules/slack/button-value.ts';
import { DIALOGS, TEXT } from '../../rules/slack/dialog-kinds.ts';
import { readDialog } from '../../rules/slack/form-dialog.ts';
import { processTitle } from '../../rules/process-titles.ts';
import { tell, type Reply } from '../../rules/slack/reply.ts';
import type { SlackAct } from '../../rules/slack/slack-act.ts';
import { SLACK_DIALOG_TEXTS } from '../../rules/texts/slack-dialog-texts.ts';
import { SLACK_REPLY_TEXTS as TEXTS } from '../../rules/texts/slack-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Language } from '../../rules/preferences.ts';
import { startable, startableFor } from '../../rules/startable.ts';
import { commentOnTask } from '../comment-on-task.ts';
import { completeTask } from '../complete-task.ts';
import { loadDefinition } from '../load-definition.ts';
import { startByHand } from '../start-by-hand.ts';
import { decideHere } from './decide-here.ts';
import { delegateByDialog } from './delegate-dialog.ts';
import { sayFor } from './say-for.ts';
import type { SlackActPorts } from './slack-act-ports.ts';
import { languageInSlack } from './slack-language.ts';
import type { Speaker } from './speaker.ts';
import { OWN_ORGANIZATION, startDialog, startForm } from './start-dialogs.ts';
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
  const speaker = { person, language: await languageInSlack(ports, person) };
  switch (submit.dialog) {
    case DIALOGS.reason: {
      const ref = readButtonValue(submit.metadata);
      return ref === undefined ? notOurs(speaker) : decideHere(ports, speaker, ref, textIn(submit));
    }
    case DIALOGS.comment:
      return comment(ports, speaker, submit, onceId);
    case DIALOGS.form:
      return complete(ports, speaker, submit);
    case DIALOGS.start:
      return start(ports, speaker, submit, onceId);
    case DIALOGS.delegate:
      return delegateByDialog(ports, speaker, submit.state);
    case DIALOGS.note:
      return notOurs(speaker);
  }
}

function notOurs({ language }: Pick<Speaker, 'language'>): Reply {
  return tell(language, say(TEXTS, language, 'not-here-title'), say(TEXTS, language, 'not-our-dialog'));
}

function textIn({ state }: Submit): string {
  return String(state[TEXT] ?? '');
}

async function comment(
  ports: SlackActPorts,
  { person, language }: Speaker,
  submit: Submit,
  key: string,
): Promise<Reply> {
  const ref = readButtonValue(submit.metadata);
  if (ref === undefined) return notOurs({ language });
  const { taskId } = ref;
  const said = await commentOnTask(ports, { taskId, person, channel: 'slack', text: textIn(submit), key });
  return sayFor(ports, taskId, said, { language, done: say(TEXTS, language, 'commented') });
}

async function complete(ports: SlackActPorts, speaker: Speaker, submit: Submit): Promise<Reply> {
  const { person, language } = speaker;
  const ref = readButtonValue(submit.metadata);
  const task = ref === undefined ? undefined : await ports.store.task(ref.taskId);
  const run = task === undefined ? undefined : await ports.store.run(task.runId);
  if (ref === undefined || task === undefined || run === undefined) return notOurs(speaker);
  const step = personStep(await loadDefinition(ports, run), task.stepId);
  // What must be done after signing in cannot be sent from here, whatever the dialog says.
  if (step?.kind !== 'task' || task.private || step.byMail === 'sign-in') return notOurs(speaker);
  const answers = readDialog(step.form, submit.state);
  const { taskId, version } = ref;
  const done = await completeTask(ports, {
    taskId,
    person,
    channel: 'slack',
    answers,
    language,
    ...(version === undefined ? {} : { version }),
  });
  if (done.result === 'invalid')
    return taskDialog(ports, speaker, taskId, { answers, problems: done.problems });
  if (done.result === 'stale')
    return taskDialog(ports, speaker, taskId, { answers, problems: [changed(language)] });
  return sayFor(ports, taskId, done, { language, done: say(TEXTS, language, 'answered') });
}

function changed(language: Language) {
  return { field: '', message: say(SLACK_DIALOG_TEXTS, language, 'changed') };
}

async function start(ports: SlackActPorts, speaker: Speaker, submit: Submit, onceId: string): Promise<Reply> {
  const { person, language } = speaker;
  const definition = startable(ports.catalogue, person).find(({ id }) => id === submit.metadata);
  if (definition === undefined || definition.private) return notOurs(speaker);
  const own = startableFor(person, definition);
  const form = startForm(definition, {
    own,
    organizations: await organizationChoices(ports),
    language,
  });
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
        ...tell(
          language,
          say(TEXTS, language, 'started-title'),
          say(TEXTS, language, 'started', {
            process: processTitle(ports.catalogue, definition, language),
          }),
        ),
        link: { label: say(TEXTS, language, 'open'), url: `${ports.portalUrl}/runs/${started.runId}` },
      };
    case 'invalid':
      return startDialog(ports, speaker, definition.id, { answers, problems: started.problems });
    case 'unknown-process':
    case 'not-allowed':
      return tell(language, say(TEXTS, language, 'not-here-title'), say(TEXTS, language, 'may-not-start'));
  }
}
