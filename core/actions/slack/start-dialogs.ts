import { may } from '../../rules/authorization.ts';
import type { FormSchema } from '../../rules/form.ts';
import type { Person } from '../../rules/organization.ts';
import type { ProcessDefinition } from '../../rules/process-definition.ts';
import { formDialog } from '../../rules/slack/dialogs.ts';
import { isSimpleForm, MOST_FIELDS } from '../../rules/slack/form-dialog.ts';
import { say, type Reply } from '../../rules/slack/reply.ts';
import { ACTIONS } from '../../rules/slack/action-names.ts';
import type { SlackActPorts } from './do-slack-act.ts';
import { organizationChoices } from './task-facts-of.ts';
import type { EnteredBefore } from './task-dialogs.ts';

/** Field of the dialog that names in whose name it is started, for people of several organizations. */
export const OWN_ORGANIZATION = 'organizationId';

/** Processes that a person may start, for some organization of theirs. */
export function startable(ports: Pick<SlackActPorts, 'catalogue'>, person: Person): ProcessDefinition[] {
  return ports.catalogue.all().filter((definition) => startableFor(person, definition).length > 0);
}

export function startableFor(person: Person, definition: ProcessDefinition): string[] {
  return person.memberships
    .map(({ organizationId }) => organizationId)
    .filter((organizationId) => may(person, 'start-run', { definition, organizationId }));
}

/** Everything that somebody may start, a button each. */
export function startList(ports: Pick<SlackActPorts, 'catalogue'>, person: Person): Reply {
  const found = startable(ports, person);
  if (found.length === 0) return say('Nothing to start', 'There is no process that you may start.');
  return {
    ...say('What do you want to start?', ...found.map(({ id, summary }) => `${id}: ${summary}`)),
    buttons: found.map(({ id, title }) => ({ label: title, action: `${ACTIONS.begin}:${id}`, value: id })),
  };
}

/** The questions that begin a process; on the page where there are many, or where what they hold is confidential. */
export async function startDialog(
  ports: SlackActPorts,
  person: Person,
  asked: string,
  before?: EnteredBefore,
): Promise<Reply> {
  const definition = startable(ports, person).find((one) => isCalled(one, asked));
  if (definition === undefined)
    return say('Not found', 'There is no such process that you may start. Try /clause8 start.');
  const organizations = await organizationChoices(ports);
  const form = startForm(definition, startableFor(person, definition), organizations);
  const link = { label: 'Open the page', url: `${ports.portalUrl}/start/${definition.id}` };
  if (definition.private || !isSimpleForm(form, organizations))
    return { ...say('On its page', `${definition.title} is started on its page.`), link };
  const view = formDialog({
    kind: 'start',
    title: definition.title,
    text: definition.summary,
    form,
    organizations,
    metadata: definition.id,
    submit: 'Start',
    link,
    ...before,
  });
  return { kind: 'dialog', view };
}

/** The start form, with the question in whose name where there is a choice. */
export function startForm(
  { start }: ProcessDefinition,
  own: string[],
  organizations: { value: string; label: string }[],
): FormSchema {
  if (own.length <= 1 || Object.keys(start.properties).length >= MOST_FIELDS) return start;
  const labels = own.map((id) => organizations.find(({ value }) => value === id)?.label ?? id);
  const asked = { type: 'string', title: 'In the name of', enum: own, 'x-labels': labels } as const;
  return {
    ...start,
    properties: { [OWN_ORGANIZATION]: { ...asked, enum: own, 'x-labels': labels }, ...start.properties },
    required: [OWN_ORGANIZATION, ...start.required],
  };
}

function isCalled({ id, title }: ProcessDefinition, asked: string): boolean {
  const name = asked.trim().toLowerCase();
  return name !== '' && (id === name || title.toLowerCase() === name || id.startsWith(name));
}
