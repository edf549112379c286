import { questionFields } from '../../../core/rules/engagement/questions.ts';
import type { FormSchema } from '../../../core/rules/form.ts';
import type { PublicQuestion } from '../../../core/rules/registers/consultation.ts';

/** Ids of the fields that are no questions. */
export const COMMENT = 'comment';
export const ASSOCIATION = 'association';
export const EMAIL = 'tellMe';

/** What somebody can say on the page of a consultation: nothing is required but to say something. */
export function consultationForm(questions: readonly PublicQuestion[]): FormSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      ...questionFields(questions),
      [COMMENT]: {
        type: 'string',
        title: questions.length === 0 ? 'What do you want to say?' : 'What else do you want to say?',
        description:
          'Please name no people. A person reads it before it is shown here; it counts as soon as you send it.',
        maxLength: 4000,
        'x-widget': 'long',
      },
      [ASSOCIATION]: {
        type: 'string',
        title: 'Do you speak for an association?',
        description:
          'Then give its name; it is shown with what you say. Leave it empty if you speak for yourself.',
        maxLength: 120,
      },
      [EMAIL]: {
        type: 'string',
        format: 'email',
        title: 'Shall we mail you what comes of it?',
        description: 'Only for that, and deleted afterwards. Leave it empty if not.',
        maxLength: 254,
      },
    },
    required: [],
    additionalProperties: false,
  };
}
