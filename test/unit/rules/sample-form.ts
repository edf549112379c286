import type { FormSchema } from '../../../core/rules/form.ts';

/** A form with one field of every sort, a block, a list of rows, and conditions. */
export const SAMPLE_FORM: FormSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'note', 'tags'],
  properties: {
    kind: { type: 'string', title: 'Kind', enum: ['breach', 'alarm'], 'x-labels': ['Breach', 'False alarm'] },
    note: { type: 'string', title: 'Note', minLength: 3, maxLength: 20 },
    tags: {
      type: 'array',
      title: 'Tags',
      items: { type: 'string', title: 'Tag', enum: ['a', 'b', 'c'] },
      minItems: 1,
    },
    count: { type: 'integer', title: 'Count', minimum: 0, maximum: 10 },
    share: { type: 'number', title: 'Share', multipleOf: 0.1 },
    sure: { type: 'boolean', title: 'Sure' },
    at: { type: 'string', title: 'At', format: 'date-time', 'x-when': { field: 'kind', in: ['breach'] } },
    day: { type: 'string', title: 'Day', format: 'date' },
    mail: { type: 'string', title: 'Mail', format: 'email' },
    page: { type: 'string', title: 'Page', format: 'uri' },
    who: {
      type: 'array',
      title: 'Who',
      items: { type: 'string', title: 'Who' },
      'x-when': { field: 'kind', in: ['breach'] },
    },
    time: {
      type: 'object',
      title: 'Time',
      required: ['zone'],
      properties: {
        zone: { type: 'string', title: 'Zone' },
        why: { type: 'string', title: 'Why', 'x-when': { field: 'zone', in: ['other'] } },
      },
    },
    rows: {
      type: 'array',
      title: 'Rows',
      maxItems: 3,
      items: {
        type: 'object',
        title: 'Row',
        required: ['what', 'state'],
        properties: {
          what: { type: 'string', title: 'What' },
          state: { type: 'string', title: 'State', enum: ['done', 'planned'] },
          by: { type: 'string', title: 'By', format: 'date', 'x-when': { field: 'state', in: ['planned'] } },
        },
      },
    },
    chained: {
      type: 'string',
      title: 'Chained',
      'x-when': { field: 'at', in: ['2026-05-22T14:30:00.000Z'] },
    },
  },
};
