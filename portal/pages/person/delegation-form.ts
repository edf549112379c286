import * as z from 'zod';
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
      organizationId: {
        type: 'string',
        title: 'In which organization?',
        enum: organizations,
        'x-labels': organizations.map((id) => names.organization(id)),
      },
      from: { type: 'string', format: 'date-time', title: 'From' },
      until: { type: 'string', format: 'date-time', title: 'Until' },
      scope: {
        type: 'string',
        title: 'What may they do?',
        enum: ['all', 'tasks', 'approvals'],
        'x-labels': ['Tasks and decisions', 'Only tasks', 'Only decisions'],
      },
    },
    required: ['toPersonId', 'organizationId', 'from', 'until', 'scope'],
    additionalProperties: false,
  };
}

/** The same as types, for answers that have passed the form. */
export const DelegationAnswers = z.object({
  toPersonId: z.string(),
  organizationId: z.string(),
  from: z.string(),
  until: z.string(),
  scope: z.enum(['all', 'tasks', 'approvals']),
});
