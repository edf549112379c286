import type { FormField } from '../../form.ts';
import type { RegisterEntry, RegisterKind } from '../../register-entry.ts';
import { entryForm } from '../entry-form.ts';
import { KINDS } from '../kinds.ts';
import { isRecord } from '../../is-record.ts';

/** A column of a register's table: a field, or a field of the nth entry of a list (`parties.2.role`). */
export interface TableColumn {
  name: string;
  field: FormField;
}

const TEXT = (title: string): FormField => ({ type: 'string', title });
const DAY: FormField = { type: 'string', format: 'date', title: 'Review' };

/** What stands beside the data of every entry. */
export const FIXED_COLUMNS: TableColumn[] = [
  { name: 'id', field: TEXT('Id') },
  { name: 'title', field: TEXT('Title') },
  { name: 'state', field: TEXT('State') },
  { name: 'reviewOn', field: DAY },
];

/** The whole data of an entry whose kind has no fields of its own, as JSON. */
export const WHOLE_DATA: TableColumn = { name: 'data', field: TEXT('Data') };

/** The fields of an entry's data; undefined for the kinds of incidents, whose data only their process knows. */
export function dataFields(kind: RegisterKind): Record<string, FormField> | undefined {
  if (!isKnown(kind)) return undefined;
  const { title: _title, reviewOn: _reviewOn, ...fields } = entryForm(kind).properties;
  return fields;
}

/** The columns that a table of these entries needs: one of each list, or as many as the longest has. */
export function tableColumns(
  kind: RegisterKind,
  entries: readonly Pick<RegisterEntry, 'data'>[],
): TableColumn[] {
  const fields = dataFields(kind);
  if (fields === undefined) return [...FIXED_COLUMNS, WHOLE_DATA];
  return [
    ...FIXED_COLUMNS,
    ...columnsOf(
      fields,
      '',
      entries.map(({ data }) => data),
    ),
  ];
}

/** The column of that name, if a table of this kind can have one. */
export function columnNamed(kind: RegisterKind, name: string): TableColumn | undefined {
  const fixed = FIXED_COLUMNS.find((column) => column.name === name);
  if (fixed !== undefined) return fixed;
  const fields = dataFields(kind);
  if (fields === undefined) return name === WHOLE_DATA.name ? WHOLE_DATA : undefined;
  const field = fieldAt(fields, name.split('.'));
  return field === undefined ? undefined : { name, field };
}

/** The fields these columns speak of: themselves, but of a list of blocks the list. */
export function fieldsOf(kind: RegisterKind, columns: readonly string[]): string[] {
  const fields = dataFields(kind) ?? {};
  const listOf = (name: string) => {
    const path = name.split('.');
    const place = path.findIndex((part) => PLACE.test(part));
    return place < 0 ? name : path.slice(0, place).join('.');
  };
  return [...new Set(columns.map((name) => (Object.hasOwn(fields, name) ? name : listOf(name))))];
}

/** Whether each entry of a list has columns of its own. */
export function isListOfBlocks(field: FormField): boolean {
  return field.type === 'array' && field.items?.type === 'object';
}

function isKnown(kind: RegisterKind): boolean {
  return Object.keys(KINDS[kind].shape.shape).length > 0;
}

function columnsOf(
  fields: Record<string, FormField>,
  prefix: string,
  values: readonly unknown[],
): TableColumn[] {
  return Object.entries(fields).flatMap(([key, field]): TableColumn[] => {
    const name = prefix + key;
    const inside = values.map((value) => memberOf(value, key));
    if (field.type === 'object') return columnsOf(field.properties ?? {}, `${name}.`, inside);
    if (!isListOfBlocks(field)) return [{ name, field }];
    const most = inside.reduce<number>(
      (max, list) => Math.max(max, Array.isArray(list) ? list.length : 0),
      1,
    );
    return Array.from({ length: most }, (_, at) =>
      columnsOf(
        field.items?.properties ?? {},
        `${name}.${at + 1}.`,
        inside.map((list) => itemAt(list, at)),
      ),
    ).flat();
  });
}

const PLACE = /^[1-9]\d{0,2}$/;

function fieldAt(fields: Record<string, FormField>, path: string[]): FormField | undefined {
  const [key = '', ...rest] = path;
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (field === undefined) return undefined;
  if (field.type === 'object') return fieldAt(field.properties ?? {}, rest);
  if (!isListOfBlocks(field)) return rest.length === 0 ? field : undefined;
  const [place = '', ...inside] = rest;
  return PLACE.test(place) ? fieldAt(field.items?.properties ?? {}, inside) : undefined;
}

/** A member of a record; undefined where there is none. */
export function memberOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** An item of a list; undefined where there is none. */
export function itemAt(value: unknown, at: number): unknown {
  if (!Array.isArray(value)) return undefined;
  const items: unknown[] = value;
  return items[at];
}
