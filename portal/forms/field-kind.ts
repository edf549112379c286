import type { FormField } from '../../core/rules/form.ts';

/** How a field is asked for on a page. */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'date'
  | 'date-time'
  | 'tick'
  | 'choice'
  | 'organization'
  | 'several'
  | 'several-organizations'
  | 'lines'
  | 'rows'
  | 'group';

export function fieldKind(field: FormField): FieldKind {
  switch (field.type) {
    case 'boolean':
      return 'tick';
    case 'integer':
    case 'number':
      return 'number';
    case 'object':
      return 'group';
    case 'array':
      return listKind(field);
    case 'string':
      return textKind(field);
  }
}

function listKind(field: FormField): FieldKind {
  const items = field.items;
  if (items?.type === 'object') return 'rows';
  if (field['x-widget'] === 'organizations' || items?.['x-widget'] === 'organizations')
    return 'several-organizations';
  return items?.enum === undefined ? 'lines' : 'several';
}

function textKind(field: FormField): FieldKind {
  if (field['x-widget'] === 'organizations') return 'organization';
  if (field.enum !== undefined) return 'choice';
  if (field.format === 'date-time') return 'date-time';
  if (field.format === 'date') return 'date';
  return field['x-widget'] === 'long' ? 'long-text' : 'text';
}

/** The words for a value of an enum. */
export function labelOf(field: FormField, value: string): string {
  const place = field.enum?.indexOf(value) ?? -1;
  return (place >= 0 ? field['x-labels']?.[place] : undefined) ?? value;
}
