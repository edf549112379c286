import fc from 'fast-check';

import type { FormField, FormSchema } from '../../../core/rules/form.ts';

/** Good answers to a form, with every field given, asked or not. */
export function answersTo(form: FormSchema): fc.Arbitrary<Record<string, unknown>> {
  return block(form.properties);
}

function block(fields: Record<string, FormField>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, value(field)])));
}

function value(field: FormField): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'object':
      return block(field.properties ?? {});
    case 'array': {
      const item = field.items === undefined ? fc.constant('x') : value(field.items);
      return fc.array(item, { minLength: field.minItems ?? 0, maxLength: Math.min(field.maxItems ?? 4, 4) });
    }
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: field.minimum ?? 0, max: Math.min(field.maximum ?? 1000, 1000) });
    case 'number':
      return fc.constant(field.minimum ?? 0);
    case 'string':
      return text(field);
  }
}

function text(field: FormField): fc.Arbitrary<string> {
  if (field.enum !== undefined) return fc.constantFrom(...field.enum);
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  if (field.format === 'date-time') return instant.map((date) => date.toISOString());
  if (field.format === 'date') return instant.map((date) => date.toISOString().slice(0, 10));
  return fc.string({ minLength: 1, maxLength: 20 }).map((made) => `x${made}`);
}
