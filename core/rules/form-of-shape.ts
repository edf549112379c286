import * as z from 'zod';

import { CodedError } from './coded-error.ts';
import type { FormField, FormSchema } from './form.ts';
import { once } from './once.ts';

const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object'] as const;
const FORMATS = ['date', 'date-time', 'email', 'uri'] as const;

/** The part of JSON Schema a form may use; strict, so that a keyword a page cannot draw is found at once. */
const FieldShape = z.strictObject({
  type: z.enum(TYPES),
  title: z.string().min(1),
  description: z.string().exactOptional(),
  format: z.enum(FORMATS).exactOptional(),
  enum: z.array(z.string()).min(1).exactOptional(),
  minLength: z.int().exactOptional(),
  maxLength: z.int().exactOptional(),
  minimum: z.number().exactOptional(),
  maximum: z.number().exactOptional(),
  multipleOf: z.number().exactOptional(),
  minItems: z.int().exactOptional(),
  maxItems: z.int().exactOptional(),
  required: z.array(z.string()).exactOptional(),
  default: z.unknown().exactOptional(),
  'x-labels': z.array(z.string()).exactOptional(),
  'x-widget': z.enum(['long', 'organizations', 'hidden']).exactOptional(),
  'x-optional': z.boolean().exactOptional(),
  'x-when': z.strictObject({ field: z.string(), in: z.array(z.unknown()).min(1) }).exactOptional(),
});

/**
 * A form as data from a zod object whose fields carry `.meta({ title, description, 'x-widget', 'x-when', 'x-optional',
 * 'x-labels' })`. Its fields are worked out when they are first looked at: a function starts with a hundred forms at hand
 * and needs one. That look throws `form.unsupported`, naming the field, when the object says more than a form can.
 */
export function form(shape: z.ZodObject): FormSchema {
  const asked = once(() => askedBy(shape));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    get properties() {
      return asked().properties;
    },
    get required() {
      return asked().required;
    },
    additionalProperties: false,
  };
}

function askedBy(shape: z.ZodObject): Pick<FormSchema, 'properties' | 'required'> {
  const plain = tidy(z.toJSONSchema(shape, { io: 'input' }), '');
  const properties = z.record(z.string(), z.unknown()).parse(plain.properties ?? {});
  return {
    properties: fieldsOf(properties, ''),
    required: z.array(z.string()).parse(plain.required ?? []),
  };
}

function fieldsOf(properties: Record<string, unknown>, path: string): Record<string, FormField> {
  const entries = Object.entries(properties).map(([key, raw]): [string, FormField] => {
    const at = path === '' ? key : `${path}.${key}`;
    return [key, fieldOf(tidy(raw, at), at)];
  });
  checkConditions(Object.fromEntries(entries), path);
  return Object.fromEntries(entries);
}

function fieldOf(raw: Record<string, unknown>, at: string): FormField {
  const parsed = FieldShape.safeParse(without(raw, ['items', 'properties', 'additionalProperties']));
  if (!parsed.success) throw unsupported(at, z.prettifyError(parsed.error));
  const field: FormField = parsed.data;
  if (raw.items !== undefined) {
    field.items = fieldOf({ title: field.title, ...tidy(raw.items, at) }, `${at}[]`);
  }
  if (raw.properties !== undefined) {
    field.properties = fieldsOf(z.record(z.string(), z.unknown()).parse(raw.properties), at);
  }
  checkField(field, at);
  return field;
}

/** zod repeats a format as a pattern and bounds every integer; a form needs neither. */
function tidy(raw: unknown, at: string): Record<string, unknown> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(raw);
  if (!parsed.success) throw unsupported(at, 'it is not described by an object');
  const drop: string[] = ['$schema'];
  if (parsed.data.format !== undefined) drop.push('pattern');
  if (parsed.data.maximum === Number.MAX_SAFE_INTEGER) drop.push('maximum');
  if (parsed.data.minimum === Number.MIN_SAFE_INTEGER) drop.push('minimum');
  return without(parsed.data, drop);
}

function checkField(field: FormField, at: string): void {
  const labels = field['x-labels'] ?? field.items?.['x-labels'];
  const values = field.enum ?? field.items?.enum;
  if (values !== undefined && labels?.length !== values.length) {
    throw unsupported(at, `it has ${values.length} values but ${labels?.length ?? 0} labels`);
  }
  if (field.type === 'array' && field.items === undefined)
    throw unsupported(at, 'the list does not say of what');
}

function checkConditions(fields: Record<string, FormField>, path: string): void {
  for (const [key, field] of Object.entries(fields)) {
    const when = field['x-when'];
    if (when === undefined) continue;
    const asked = Object.keys(fields);
    if (!asked.slice(0, asked.indexOf(key)).includes(when.field)) {
      const at = path === '' ? key : `${path}.${key}`;
      throw unsupported(at, `its condition looks at "${when.field}", which is not a field before it`);
    }
  }
}

function unsupported(at: string, why: string): CodedError {
  return new CodedError('form.unsupported', `Form field "${at}" cannot be part of a form: ${why}.`);
}

function without(record: Record<string, unknown>, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
