import * as z from 'zod';
import { absence } from '../../../core/rules/absence.ts';
import type { DelegateRequest } from '../../../core/actions/delegate.ts';
import type { Answers } from '../../forms/condition.ts';
import type { FormSchema } from '../../../core/rules/form.ts';
import type { Person } from '../../../core/rules/organization.ts';
import type { NameBook } from '../../words/name-book.ts';

/** The delegation form for one person: colleagues and organizations are those they have. */
export function delegationForm(person: Person, colleagues: Person[], names: NameBook): FormSchema {
  const organizations = person.memberships.map((held) => held.organizationId);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      toPersonId: {
        type: 'string',
        title: 'Who acts for you?',
        enum: colleagues.map(({ id }) => id),
        'x-labels': colleagues.map(({ name }) => name),
      },
      ...(organizations.length < 2
        ? {}
        : {
            organizationId: {
              type: 'string' as const,
              title: 'In which organization?',
              enum: organizations,
              'x-labels': organizations.map((id) => names.organization(id)),
            },
          }),
      from: { type: 'string', format: 'date', title: 'First day' },
      until: {
        type: 'string',
        format: 'date',
        title: 'Last day',
        description: 'They act for you to its end.',
      },
      scope: {
        type: 'string',
        title: 'What may they do?',
        enum: ['all', 'tasks', 'approvals'],
        'x-labels': ['Tasks and decisions', 'Only tasks', 'Only decisions'],
      },
    },
    required: [
      'toPersonId',
      ...(organizations.length < 2 ? [] : ['organizationId']),
      'from',
      'until',
      'scope',
    ],
    additionalProperties: false,
  };
}

const DelegationAnswers = z.object({
  toPersonId: z.string(),
  organizationId: z.string().optional(),
  from: z.iso.date(),
  until: z.iso.date(),
  scope: z.enum(['all', 'tasks', 'approvals']),
});

/** Answers that have passed the form, as the action takes them: whole days at the organization's place. */
export function delegationIn(
  answers: Answers,
  { memberships }: Person,
  names: NameBook,
): Omit<DelegateRequest, 'person'> {
  const [first] = memberships;
  const { organizationId = first?.organizationId ?? '', ...rest } = DelegationAnswers.parse(answers);
  return { ...rest, organizationId, ...absence(rest.from, rest.until, names.timeZone(organizationId)) };
}
