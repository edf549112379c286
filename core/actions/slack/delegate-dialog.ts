import { isMember } from '../../rules/membership.ts';
import { ROLES } from '../../rules/organization.ts';
import type { FormProblem, FormSchema } from '../../rules/form.ts';
import { formDialog } from '../../rules/slack/dialogs.ts';
import type { DialogState } from '../../rules/slack/dialog-kinds.ts';
import { isSimpleForm, readDialog } from '../../rules/slack/form-dialog.ts';
import { tell, type Reply } from '../../rules/slack/reply.ts';
import { SLACK_DIALOG_TEXTS as DIALOG } from '../../rules/texts/slack-dialog-texts.ts';
import { SLACK_REPLY_TEXTS as TEXTS } from '../../rules/texts/slack-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { delegate } from '../delegate.ts';
import { longMoment } from '../messages/time-words.ts';
import type { SlackActPorts } from './slack-act-ports.ts';
import type { Speaker } from './speaker.ts';

/** Who acts for somebody while they are away, asked in a dialog. */
export async function delegateDialog(
  ports: SlackActPorts,
  speaker: Speaker,
  before?: { answers: Record<string, unknown>; problems: FormProblem[] },
): Promise<Reply> {
  const { language } = speaker;
  const form = await delegationForm(ports, speaker);
  const link = { label: say(DIALOG, language, 'open-page'), url: `${ports.portalUrl}/me` };
  if (!isSimpleForm(form, []))
    return {
      ...tell(language, say(TEXTS, language, 'on-page-title'), say(TEXTS, language, 'away-on-page')),
      link,
    };
  const view = formDialog({
    kind: 'delegate',
    language,
    title: say(DIALOG, language, 'away-title'),
    text: say(DIALOG, language, 'away'),
    form,
    organizations: [],
    metadata: '',
    submit: say(DIALOG, language, 'away-send'),
    link,
    ...before,
  });
  return { kind: 'dialog', view };
}

export async function delegateByDialog(
  ports: SlackActPorts,
  speaker: Speaker,
  state: DialogState,
): Promise<Reply> {
  const { person, language } = speaker;
  const form = await delegationForm(ports, speaker);
  const answers = readDialog(form, state);
  const { scope } = answers;
  const [toPersonId = '', organizationId = ''] = textIn(answers, 'to').split('@');
  const delegated = await delegate(ports, {
    person,
    toPersonId,
    organizationId,
    from: textIn(answers, 'from'),
    until: textIn(answers, 'until'),
    scope: SCOPES.find((one) => one === scope) ?? 'all',
  });
  switch (delegated.result) {
    case 'delegated': {
      const colleague = await ports.store.person(toPersonId);
      const organization = await ports.store.organization(organizationId);
      const end = longMoment(delegated.delegation.until, organization?.timeZone ?? 'UTC', language);
      const name = colleague?.name ?? say(TEXTS, language, 'a-colleague');
      const said = say(TEXTS, language, 'acts-for-you', { name, when: end });
      return tell(language, say(TEXTS, language, 'done-title'), said);
    }
    case 'invalid':
      return delegateDialog(ports, speaker, { answers, problems: delegated.problems.map(inForm) });
    case 'not-allowed':
    case 'not-found':
      return tell(language, say(TEXTS, language, 'not-here-title'), say(TEXTS, language, 'cannot-hand-over'));
  }
}

const SCOPES = ['all', 'tasks', 'approvals'] as const;

/** A colleague stands in the list once for each organization that both belong to. */
async function delegationForm({ store }: SlackActPorts, { person, language }: Speaker): Promise<FormSchema> {
  const own = person.memberships.map(({ organizationId }) => organizationId);
  const choices = await Promise.all(
    own.map(async (organizationId) => {
      const name = (await store.organization(organizationId))?.name ?? organizationId;
      const lists = await Promise.all(ROLES.map((role) => store.peopleWithRole(organizationId, role)));
      const colleagues = new Map(lists.flat().map((one) => [one.id, one]));
      return [...colleagues.values()]
        .filter((one) => one.id !== person.id && isMember(one, organizationId))
        .map((one) => ({
          value: `${one.id}@${organizationId}`,
          label: own.length === 1 ? one.name : `${one.name} (${name})`,
        }));
    }),
  );
  const colleagues = choices.flat();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      to: {
        type: 'string',
        title: say(DIALOG, language, 'away-to'),
        enum: colleagues.map(({ value }) => value),
        'x-labels': colleagues.map(({ label }) => label),
      },
      from: { type: 'string', format: 'date-time', title: say(DIALOG, language, 'away-from') },
      until: { type: 'string', format: 'date-time', title: say(DIALOG, language, 'away-until') },
      scope: {
        type: 'string',
        title: say(DIALOG, language, 'away-scope'),
        enum: [...SCOPES],
        'x-labels': SCOPES.map((scope) => say(DIALOG, language, `scope-${scope}`)),
      },
    },
    required: ['to', 'from', 'until', 'scope'],
    additionalProperties: false,
  };
}

function inForm({ field, message }: FormProblem): FormProblem {
  return { field: field === 'toPersonId' ? 'to' : field, message };
}

function textIn(answers: Record<string, unknown>, key: string): string {
  const value = answers[key];
  return typeof value === 'string' ? value : '';
}
