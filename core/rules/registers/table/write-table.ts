import type { FormField } from '../../form.ts';
import type { RegisterEntry, RegisterKind } from '../../register-entry.ts';
import { defuse } from './defuse.ts';
import { joinLines } from './list-cell.ts';
import { itemAt, memberOf, type TableColumn, tableColumns, WHOLE_DATA } from './table-columns.ts';
import type { Cell, Table } from './table.ts';

/**
 * Entries of a register as a table; line breaks become those of one kind, and what could be taken for a formula is
 * defused. Reading it gives the same entries.
 */
export function writeTable(kind: RegisterKind, entries: readonly RegisterEntry[]): Table {
  const columns = tableColumns(kind, entries);
  return {
    columns: columns.map(({ name }) => name),
    rows: entries.map((entry) => columns.map((column) => harmless(cellOf(entry, column)))),
  };
}

function harmless(cell: Cell): Cell {
  return typeof cell === 'string' ? defuse(cell) : cell;
}

function cellOf(entry: RegisterEntry, column: TableColumn): Cell {
  switch (column.name) {
    case 'id':
      return entry.id;
    case 'title':
      return plain(entry.title);
    case 'state':
      return entry.state;
    case 'reviewOn':
      return entry.reviewOn;
    default:
      return column === WHOLE_DATA
        ? JSON.stringify(entry.data)
        : valueCell(column.field, valueAt(entry.data, column.name.split('.')));
  }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inside = Array.isArray(value) ? itemAt(value, Number(key) - 1) : memberOf(value, key);
  return valueAt(inside, rest);
}

function valueCell(field: FormField, value: unknown): Cell {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return joinLines(value.map((item) => plain(String(item))));
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' && field.type === 'string' ? plain(value) : JSON.stringify(value);
}

/** Line breaks of one kind, and none of the signs that no spreadsheet can hold (control characters and the like). */
function plain(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/gu, '');
}
