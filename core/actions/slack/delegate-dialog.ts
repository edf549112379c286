import { isMember } from '../../rules/membership.ts';
import { ROLES, type Person } from '../../rules/organization.ts';
import type { FormProblem, FormSchema } from '../../rules/form.ts';
import { formDialog } from '../../rules/slack/dialogs.ts';
import { isSimpleForm, readDialog, type DialogState } from '../../rules/slack/form-dialog.ts';
import { say, type Reply } from '../../rules/slack/reply.ts';
import { delegate } from '../delegate.ts';
import { longMoment } from '../messages/time-words.ts';
import type { SlackActPorts } from './do-slack-act.ts';

/** Who acts for somebody while they are away, asked in a dialog. */
export async function delegateDialog(
  ports: SlackActPorts,
  person: Person,
  before?: { answers: Record<string, unknown>; problems: FormProblem[] },
): Promise<Reply> {
  const form = await delegationForm(ports, person);
  const link = { label: 'Open the page', url: `${ports.portalUrl}/me` };
  if (!isSimpleForm(form, []))
    return { ...say('On its page', 'You say on your own page who acts for you.'), link };
  const view = formDialog({
    kind: 'delegate',
    title: 'While you are away',
    text: 'Let a colleague act for you. What they do is recorded with both names; nobody can pass it on.',
    form,
    organizations: [],
    metadata: '',
    submit: 'Delegate',
    link,
    ...before,
  });
  return { kind: 'dialog', view };
}

export async function delegateByDialog(
  ports: SlackActPorts,
  person: Person,
  state: DialogState,
): Promise<Reply> {
  const form = await delegationForm(ports, person);
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
      const end = longMoment(delegated.delegation.until, organization?.timeZone ?? 'UTC', 'en');
      return say('Done', `${colleague?.name ?? 'Your colleague'} acts for you until ${end}.`);
    }
    case 'invalid':
      return delegateDialog(ports, person, { answers, problems: delegated.problems.map(inForm) });
    case 'not-allowed':
    case 'not-found':
      return say('Not possible here', 'You cannot hand this over.');
  }
}

const SCOPES = ['all', 'tasks', 'approvals'] as const;

/** A colleague stands in the list once for each organization that both belong to. */
async function delegationForm({ store }: SlackActPorts, person: Person): Promise<FormSchema> {
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
        title: 'Who acts for you?',
        enum: colleagues.map(({ value }) => value),
        'x-labels': colleagues.map(({ label }) => label),
      },
      from: { type: 'string', format: 'date-time', title: 'From' },
      until: { type: 'string', format: 'date-time', title: 'Until' },
      scope: {
        type: 'string',
        title: 'What may they do?',
        enum: [...SCOPES],
        'x-labels': ['Tasks and decisions', 'Only tasks', 'Only decisions'],
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
