import type { RegisterKind } from '../../register-entry.ts';
import { undoDefuse } from './defuse.ts';
import { isEmptyCell, readCell } from './read-cell.ts';
import {
  columnNamed,
  fieldsOf,
  FIXED_COLUMNS,
  type TableColumn,
  tableColumns,
  WHOLE_DATA,
} from './table-columns.ts';
import { type Cell, MAX_ROWS, type Table } from './table.ts';
import { isRecord } from '../../is-record.ts';

/** What a row of a file says, not checked yet. */
export interface DraftRow {
  /** Of the file, as a spreadsheet counts: the heading is row 1. */
  row: number;
  id: string;
  /** '' where the file says nothing. */
  state: string;
  title: unknown;
  /** '' where the file says nothing. */
  reviewOn: unknown;
  data: Record<string, unknown>;
}

/** A fault of a file. `row` is absent when the whole file is meant, `column` when the whole row is. */
export interface ImportProblem {
  row?: number;
  column?: string;
  message: string;
}

/** The rows of a file, and the fields it speaks of (dotted; a list of blocks as a whole): others stay as they are. */
export type DraftRows =
  { ok: true; rows: DraftRow[]; fields: string[] } | { ok: false; problems: ImportProblem[] };

const REQUIRED = ['id', 'title'];

/**
 * The rows of a table as drafts of entries. A heading that does not fit, or more rows than are taken at once, refuse the
 * file; rows without any value are left out.
 */
export function readTable(kind: RegisterKind, table: Table): DraftRows {
  const problems = headingProblems(kind, table);
  if (table.rows.length > MAX_ROWS) {
    const message = `The file has ${table.rows.length} rows. Split it into files of at most ${MAX_ROWS}.`;
    problems.push({ message });
  }
  if (problems.length > 0) return { ok: false, problems };
  const columns = table.columns.map((name) =>
    name.trim() === '' ? undefined : columnNamed(kind, name.trim()),
  );
  const rows = table.rows.flatMap((cells, at) =>
    cells.every(isEmptyCell) ? [] : [draftOf(columns, cells, at + 2)],
  );
  return rows.length === 0
    ? { ok: false, problems: [{ message: 'There is no row below the heading. Add one per entry.' }] }
    : {
        ok: true,
        rows,
        fields: fieldsOf(
          kind,
          columns.flatMap((column) => column?.name ?? []),
        ),
      };
}

function headingProblems(kind: RegisterKind, { columns, rows }: Table): ImportProblem[] {
  const names = columns.map((name) => name.trim());
  const missing = REQUIRED.filter((name) => !names.includes(name)).map((name) => ({
    message: `There is no column “${name}”. The first row names the columns: take it from an export of this register.`,
  }));
  const twice = [...new Set(names.filter((name, at) => name !== '' && names.indexOf(name) !== at))];
  const unknown = names.filter((name) => name !== '' && columnNamed(kind, name) === undefined);
  const unnamed = names.flatMap((name, at) =>
    name === '' && rows.some((cells) => !isEmptyCell(cells[at])) ? [at + 1] : [],
  );
  return [
    ...missing,
    ...twice.map((column) => ({ row: 1, column, message: 'This column is there twice. Keep one.' })),
    ...unknown.map((column) => ({ row: 1, column, message: unknownColumn(kind, column) })),
    ...unnamed.map((at) => ({
      row: 1,
      message: `Column ${at} has values but no name. Name it or clear it.`,
    })),
  ];
}

function unknownColumn(kind: RegisterKind, column: string): string {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const known = [...FIXED_COLUMNS, ...tableColumns(kind, [])];
  const meant = known.find(
    ({ name, field }) => plain(name) === plain(column) || plain(field.title) === plain(column),
  );
  return meant === undefined
    ? 'This register has no such column. Leave it out, or take the names from an export.'
    : `This register has no such column. Did you mean “${meant.name}”?`;
}

function draftOf(
  columns: readonly (TableColumn | undefined)[],
  cells: readonly Cell[],
  row: number,
): DraftRow {
  const draft: DraftRow = { row, id: '', state: '', title: '', reviewOn: '', data: {} };
  columns.forEach((column, at) => {
    const cell = asWritten(cells[at]);
    if (column === undefined || cell === undefined || isEmptyCell(cell)) return;
    if (column.name === 'id') draft.id = String(cell).trim();
    else if (column.name === 'state') draft.state = String(cell).trim();
    else if (column.name === 'title') draft.title = readCell(column.field, cell);
    else if (column.name === 'reviewOn') draft.reviewOn = readCell(column.field, cell);
    else if (column === WHOLE_DATA) draft.data = readWhole(String(cell));
    else put(draft.data, column.name.split('.'), readCell(column.field, cell));
  });
  return { ...draft, data: withoutGaps(draft.data) };
}

function asWritten(cell: Cell): Cell {
  return typeof cell === 'string' ? undoDefuse(cell) : cell;
}

function readWhole(cell: string): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(cell);
    return typeof data === 'object' && data !== null ? { ...data } : { data };
  } catch {
    return { data: cell };
  }
}

/** Numbers in a path are places in a list; lists are kept as records until all cells of the row are read. */
function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inside = target[key];
  const block: Record<string, unknown> = isRecord(inside) ? inside : {};
  target[key] = block;
  put(block, rest, value);
}

/** Records whose members are places become lists; places left out are closed up. */
function withoutGaps(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, isRecord(inside) ? closed(inside) : inside]),
  );
}

function closed(value: Record<string, unknown>): unknown {
  const entries = Object.entries(value);
  if (!entries.every(([key]) => /^\d+$/.test(key))) return withoutGaps(value);
  return entries
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, item]) => (isRecord(item) ? withoutGaps(item) : item));
}
