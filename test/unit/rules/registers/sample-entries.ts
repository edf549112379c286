import fc from 'fast-check';

import type { FormField } from '../../../../core/rules/form.ts';
import type { RegisterEntry, RegisterKind } from '../../../../core/rules/register-entry.ts';
import { entryForm } from '../../../../core/rules/registers/entry-form.ts';
import { KINDS } from '../../../../core/rules/registers/kinds.ts';

/** Beginnings that a spreadsheet could take for a formula, or that files treat in their own way. */
const ODD = [
  '=1+1',
  '+49 30',
  '-5',
  '@me',
  "'quoted",
  "'=x",
  '"a","b"',
  'a;b,c\td',
  'ä ß € 漢',
  '\\n \\\\',
  'x=y',
  '007',
  '_x0041_',
  '__proto__',
  'constructor',
];
const oneLine = fc
  .oneof(fc.constantFrom(...ODD), fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }))
  .filter((text) => text.trim() !== '' && !/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/u.test(text));
const lines = fc.array(oneLine, { minLength: 1, maxLength: 3 }).map((some) => some.join('\n'));

/** Any value that a form takes for a field, empty lists and blocks left out. */
function valueOf(field: FormField): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'object':
      return blockOf(field.properties ?? {}, field.required ?? []);
    case 'array':
      return fc.uniqueArray(valueOf(field.items ?? field), { minLength: 1, maxLength: 3 });
    case 'integer':
      return fc.integer({ min: field.minimum ?? -1000, max: Math.min(field.maximum ?? 1000, 1_000_000) });
    case 'number':
      return fc.constantFrom(field.minimum ?? -1.5, 0, 12.25, field.maximum ?? 3.5);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(field);
  }
}

function textOf(field: FormField): fc.Arbitrary<string> {
  if (field.enum !== undefined) return fc.constantFrom(...field.enum);
  switch (field.format) {
    case 'date':
      return fc.constantFrom('2026-05-22', '2024-02-29');
    case 'date-time':
      return fc.constantFrom('2026-05-22T14:30:00.000Z', '2026-12-31T23:59:59.000Z');
    case 'email':
      return fc.constant('desk@office.example');
    case 'uri':
      return fc.constant('https://office.example/about');
    case undefined:
      break;
  }
  if (field.minLength === 64) return fc.constant('0a'.repeat(32));
  return field['x-widget'] === 'long' ? lines : oneLine;
}

function blockOf(
  fields: Record<string, FormField>,
  required: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  const arbitraries = Object.entries(fields).map(([key, field]) => [key, valueOf(field)] as const);
  const first = Object.keys(fields)[0] ?? '';
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: [...new Set([...required, first])] });
}

/** Entries of a kind as a person could have entered them; those of incidents as a run wrote them. */
export function entriesOf(kind: RegisterKind): fc.Arbitrary<RegisterEntry[]> {
  const isIncident = ['alert', 'breach', 'filing'].includes(kind);
  const { title: _title, reviewOn: _reviewOn, ...fields } = entryForm(kind).properties;
  const data: fc.Arbitrary<Record<string, unknown>> = isIncident
    ? fc.record({ title: oneLine, clocks: fc.array(fc.record({ ruleId: oneLine, late: fc.boolean() })) })
    : blockOf(
        fields,
        entryForm(kind).required.filter((field) => field !== 'title'),
      );
  const content = fc.record({
    title: oneLine,
    state: fc.constantFrom(...Object.keys(KINDS[kind].states)),
    data,
    reviewOn: fc.option(fc.constantFrom('2027-01-31', '2028-02-29'), { nil: undefined }),
  });
  return fc.array(content, { minLength: 1, maxLength: 4 }).map((contents) =>
    contents.map(({ reviewOn, ...rest }, at) => ({
      organizationId: 'mobility',
      kind,
      id: `entry-${at + 1}`,
      at: '2026-05-22T14:30:00.000Z',
      ...rest,
      ...(reviewOn === undefined ? {} : { reviewOn }),
      version: 1,
    })),
  );
}
