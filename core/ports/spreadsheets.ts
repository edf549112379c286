import type { Table } from '../rules/registers/table/table.ts';

export type SpreadsheetFormat = 'csv' | 'xlsx';

/** `note`: how the file was read, where that was a guess that a person should check. */
export type ReadSpreadsheet = { ok: true; table: Table; note?: string } | { ok: false; message: string };

/** Files of spreadsheet programs. */
export interface Spreadsheets {
  /** The first sheet. What cannot be read is refused with what to do about it. */
  read(file: Uint8Array, format: SpreadsheetFormat): Promise<ReadSpreadsheet>;
  /** Throws `spreadsheet.cell-too-long` when a cell has more text than the format can hold. */
  write(table: Table, format: SpreadsheetFormat): Promise<Uint8Array>;
}
