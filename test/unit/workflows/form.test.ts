import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';

import { form } from '../../../workflows/language/form.ts';

const unsupported = (field: string) =>
  expect.objectContaining({ code: 'form.unsupported', message: expect.stringContaining(`"${field}"`) });

describe('a zod object becomes a form', () => {
  test('with what a page needs to draw it, and nothing else', () => {
    const shape = z.strictObject({
      kind: z.enum(['a', 'b']).meta({ title: 'Kind', 'x-labels': ['A', 'B'] }),
      at: z.iso
        .datetime({ offset: true })
        .optional()
        .meta({ title: 'At', 'x-when': { field: 'kind', in: ['a'] } }),
      count: z.int().min(0).meta({ title: 'Count', description: 'How many' }),
      rows: z
        .array(z.strictObject({ what: z.string().max(9).meta({ title: 'What' }) }))
        .max(3)
        .meta({ title: 'Rows' }),
      block: z.strictObject({ on: z.iso.date().meta({ title: 'On' }) }).meta({ title: 'Block' }),
      sure: z.boolean().default(false).meta({ title: 'Sure' }),
    });
    expect(form(shape)).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['kind', 'count', 'rows', 'block'],
      additionalProperties: false,
      properties: {
        kind: { type: 'string', title: 'Kind', enum: ['a', 'b'], 'x-labels': ['A', 'B'] },
        at: { type: 'string', title: 'At', format: 'date-time', 'x-when': { field: 'kind', in: ['a'] } },
        count: { type: 'integer', title: 'Count', description: 'How many', minimum: 0 },
        rows: {
          type: 'array',
          title: 'Rows',
          maxItems: 3,
          items: {
            type: 'object',
            title: 'Rows',
            required: ['what'],
            properties: { what: { type: 'string', title: 'What', maxLength: 9 } },
          },
        },
        block: {
          type: 'object',
          title: 'Block',
          required: ['on'],
          properties: { on: { type: 'string', title: 'On', format: 'date' } },
        },
        sure: { type: 'boolean', title: 'Sure', default: false },
      },
    });
  });
});

describe('what a form cannot say is refused with the name of the field', () => {
  test.each<[string, z.ZodObject, string]>([
    ['no title', z.strictObject({ a: z.string() }), 'a'],
    ['two types', z.strictObject({ a: z.union([z.string(), z.number()]).meta({ title: 'A' }) }), 'a'],
    ['a pattern', z.strictObject({ a: z.string().regex(/x/).meta({ title: 'A' }) }), 'a'],
    ['a map', z.strictObject({ a: z.record(z.string(), z.string()).meta({ title: 'A' }) }), 'a'],
    ['choices without labels', z.strictObject({ a: z.enum(['x', 'y']).meta({ title: 'A' }) }), 'a'],
    [
      'too few labels',
      z.strictObject({ a: z.enum(['x', 'y']).meta({ title: 'A', 'x-labels': ['X'] }) }),
      'a',
    ],
    ['an unknown widget', z.strictObject({ a: z.string().meta({ title: 'A', 'x-widget': 'map' }) }), 'a'],
    [
      'a condition on a field there is not',
      z.strictObject({ a: z.string().meta({ title: 'A', 'x-when': { field: 'b', in: [1] } }) }),
      'a',
    ],
    [
      'a condition on a later field, in a row',
      z.strictObject({
        rows: z
          .array(
            z.strictObject({
              a: z
                .string()
                .optional()
                .meta({ title: 'A', 'x-when': { field: 'b', in: ['x'] } }),
              b: z.string().meta({ title: 'B' }),
            }),
          )
          .meta({ title: 'Rows' }),
      }),
      'rows[].a',
    ],
  ])('%s', (_name, shape, field) => {
    expect(() => form(shape).properties).toThrow(unsupported(field));
  });
});
