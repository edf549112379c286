import type { FormSchema } from '../../rules/form.ts';
import type { ProcessDefinition } from '../../rules/process-definition.ts';
import { LIMITS } from '../../rules/slack/block-limits.ts';
import { formDialog } from '../../rules/slack/dialogs.ts';
import { isSimpleForm, MOST_FIELDS } from '../../rules/slack/form-dialog.ts';
import type { Language } from '../../rules/preferences.ts';
import { processTitle } from '../../rules/process-titles.ts';
import { tell, type Reply } from '../../rules/slack/reply.ts';
import { startable, startableFor } from '../../rules/startable.ts';
import { ACTIONS } from '../../rules/slack/action-names.ts';
import { SLACK_DIALOG_TEXTS } from '../../rules/texts/slack-dialog-texts.ts';
import { SLACK_REPLY_TEXTS as TEXTS } from '../../rules/texts/slack-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { SlackActPorts } from './slack-act-ports.ts';
import type { Speaker } from './speaker.ts';
import { organizationChoices } from './task-facts-of.ts';
import type { EnteredBefore } from './task-dialogs.ts';

/** Field of the dialog that names in whose name it is started, for people of several organizations. */
export const OWN_ORGANIZATION = 'organizationId';

/** Everything that somebody may start, a button each. */
export function startList(ports: Pick<SlackActPorts, 'catalogue'>, { person, language }: Speaker): Reply {
  const found = startable(ports.catalogue, person);
  if (found.length === 0)
    return tell(
      language,
      say(TEXTS, language, 'nothing-to-start-title'),
      say(TEXTS, language, 'nothing-to-start'),
    );
  const title = say(TEXTS, language, 'what-to-start');
  return {
    ...tell(language, title, ...found.map(({ id, summary }) => `${id}: ${summary}`)),
    buttons: found.map((definition) => ({
      label: processTitle(ports.catalogue, definition, language),
      action: `${ACTIONS.begin}:${definition.id}`,
      value: definition.id,
    })),
  };
}

/** The questions that begin a process; on the page where there are many, or where what they hold is confidential. */
export async function startDialog(
  ports: SlackActPorts,
  { person, language }: Speaker,
  asked: string,
  before?: EnteredBefore,
): Promise<Reply> {
  const definition = startable(ports.catalogue, person).find((one) => isCalled(ports, one, asked, language));
  if (definition === undefined)
    return tell(language, say(TEXTS, language, 'not-found-title'), say(TEXTS, language, 'no-process'));
  const organizations = await organizationChoices(ports);
  const form = startForm(definition, {
    own: startableFor(person, definition),
    organizations,
    language,
  });
  const process = processTitle(ports.catalogue, definition, language);
  const label = say(SLACK_DIALOG_TEXTS, language, 'open-page');
  const link = { label, url: `${ports.portalUrl}/start/${definition.id}` };
  if (definition.private || !isSimpleForm(form, organizations))
    return {
      ...tell(
        language,
        say(TEXTS, language, 'on-page-title'),
        say(TEXTS, language, 'started-on-page', { process }),
      ),
      link,
    };
  const view = formDialog({
    kind: 'start',
    language,
    title: process,
    // The title of a dialog is short: a longer one stands whole above the questions.
    text: process.length > LIMITS.viewWords ? `${process}\n${definition.summary}` : definition.summary,
    form,
    organizations,
    metadata: definition.id,
    submit: say(SLACK_DIALOG_TEXTS, language, 'start'),
    link,
    ...before,
  });
  return { kind: 'dialog', view };
}

/** The start form, with the question in whose name where there is a choice. */
export function startForm(
  { start }: ProcessDefinition,
  asked: { own: string[]; organizations: { value: string; label: string }[]; language: Language },
): FormSchema {
  const { own, organizations, language } = asked;
  if (own.length <= 1 || Object.keys(start.properties).length >= MOST_FIELDS) return start;
  const labels = own.map((id) => organizations.find(({ value }) => value === id)?.label ?? id);
  const title = say(SLACK_DIALOG_TEXTS, language, 'own-organization');
  return {
    ...start,
    properties: {
      [OWN_ORGANIZATION]: { type: 'string', title, enum: own, 'x-labels': labels },
      ...start.properties,
    },
    required: [OWN_ORGANIZATION, ...start.required],
  };
}

function isCalled(
  { catalogue }: Pick<SlackActPorts, 'catalogue'>,
  definition: ProcessDefinition,
  asked: string,
  language: Language,
): boolean {
  const name = asked.trim().toLowerCase();
  const titles = [definition.title, processTitle(catalogue, definition, language)];
  const isTitle = titles.some((title) => title.toLowerCase() === name);
  return name !== '' && (isTitle || definition.id.startsWith(name));
}
