import type { FieldBody, FormBody } from '../client/form-body.ts';

/** The fields of a form, one a line, as somebody needs them who writes answers in JSON. */
export function formText(form: FormBody): string {
  return fieldLines(form.properties, new Set(form.required), '').join('');
}

function fieldLines(
  fields: Record<string, FieldBody>,
  required: ReadonlySet<string>,
  indent: string,
): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const need = required.has(name) ? ', required' : '';
    const line = `${indent}${name}: ${typeText(field)}${need}${conditionText(field)} — ${field.title}\n`;
    const choices = field.enum ?? field.items?.enum;
    const inner = field.properties ?? field.items?.properties;
    const innerRequired = new Set(field.required ?? field.items?.required ?? []);
    return [
      line,
      ...(choices === undefined ? [] : [`${indent}    one of: ${choices.join(', ')}\n`]),
      ...(inner === undefined ? [] : fieldLines(inner, innerRequired, `${indent}    `)),
    ];
  });
}

function typeText(field: FieldBody): string {
  if (field.type === 'array')
    return `list of ${field.items === undefined ? 'values' : typeText(field.items)}`;
  return field.format ?? (field.type === 'string' ? 'text' : field.type);
}

function conditionText(field: FieldBody): string {
  const when = field['x-when'];
  return when === undefined ? '' : `, when ${when.field} is ${when.in.map(String).join(' or ')}`;
}
