import type { FormField, FormSchema } from '../../../core/rules/form.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';

/** A form of the public: the part of a process's start form that is for them. */
export interface PublicFormKind {
  id: 'request' | 'complaint';
  processId: 'data-subject-request' | 'complaint';
  title: string;
  intro: string;
  /** Asked of the public, in this order. */
  fields: readonly string[];
  /** Required here, though a colleague who types it in may leave it out. */
  required: readonly string[];
  send: string;
  /** What the confirmation says. */
  thanks: string;
}

export const PUBLIC_FORMS: readonly PublicFormKind[] = [
  {
    id: 'request',
    processId: 'data-subject-request',
    title: 'Ask about your data',
    intro: `You can ask any organization that takes part here what it knows about you, have it corrected or deleted, object, or take your data with you. It costs nothing, and you need give no reason.

If you do not know which organization has your data, choose “I do not know”: we pass it to those who might.`,
    fields: ['rights', 'details', 'name', 'email', 'asksFor', 'authority'],
    required: ['rights', 'details', 'name', 'email'],
    send: 'Send my request',
    thanks:
      'We have your request, and mail you a confirmation with its number and what happens next. As a rule the answer comes within one month.',
  },
  {
    id: 'complaint',
    processId: 'complaint',
    title: 'Complain',
    intro: `Tell us when you think that somebody here handles personal data wrongly. It costs nothing. We confirm at once that we have it, look into it with everybody it concerns, and write to you.

You can go to the data protection authority or to a court at any time, before, after or instead of writing to us.`,
    fields: ['subject', 'complaint', 'wish', 'name', 'email'],
    required: ['subject', 'complaint', 'name', 'email'],
    send: 'Send my complaint',
    thanks:
      'We have your complaint, and mail you a confirmation with its number and what happens next. You can go to the data protection authority at any time.',
  },
];

/** Where nobody knows which organization it is: the lead passes it on. */
export const UNKNOWN = 'unknown';
export const ADDRESSEE = 'organization';

/** The form as the public fills it in; undefined when this installation does not run the process. */
export function publicFormSchema(
  kind: PublicFormKind,
  definition: ProcessDefinition | undefined,
  organizations: readonly Organization[],
): FormSchema | undefined {
  if (definition === undefined) return undefined;
  const named = [...organizations].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const addressee: FormField = {
    type: 'string',
    title: 'To whom?',
    enum: [UNKNOWN, ...named.map(({ id }) => id)],
    'x-labels': ['I do not know', ...named.map(({ name }) => name)],
  };
  const asked = kind.fields.flatMap((key): [string, FormField][] => {
    const field = definition.start.properties[key];
    return field === undefined ? [] : [[key, forPublic(key, field)]];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { [ADDRESSEE]: addressee, ...Object.fromEntries(asked) },
    required: [ADDRESSEE, ...kind.required],
    additionalProperties: false,
  };
}

/** In the words of whoever fills it in for themselves. */
function forPublic(key: string, field: FormField): FormField {
  if (key === 'name') return { ...field, title: 'Your name' };
  if (key === 'email')
    return {
      ...field,
      title: 'Your mail address',
      description: 'The answer and all news go there, and nothing else.',
    };
  return field;
}
