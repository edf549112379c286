import { readSheet } from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/node';
import type { ReadSpreadsheet } from '../../core/ports/spreadsheets.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import type { Cell, Table } from '../../core/rules/registers/table/table.ts';
import { unpackedSize } from './zip-size.ts';

/** What a workbook may unpack to. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
/** The limit of the format. */
const MAX_CELL_LENGTH = 32_767;

/** Reads the first sheet of a workbook; formulas give the value they had when it was saved. */
export async function readXlsx(file: Uint8Array): Promise<ReadSpreadsheet> {
  const size = unpackedSize(file);
  if (size === undefined) return refused('The file is no Excel workbook (.xlsx). Save it as one, or as CSV.');
  if (size > MAX_UNPACKED_BYTES) return refused('The workbook is too large. Split it into several files.');
  try {
    const [columns = [], ...rows] = await readSheet(Uint8Array.from(file).buffer, 1, { trim: false });
    return {
      ok: true,
      table: {
        columns: columns.map((cell) => String(cellOf(cell) ?? '')),
        rows: rows.map((row) => row.map(cellOf)),
      },
    };
  } catch {
    return refused('The workbook cannot be read. Open it, save it again as .xlsx, or save it as CSV.');
  }
}

/** One sheet with a bold heading that stays in sight. */
export async function writeXlsx({ columns, rows }: Table): Promise<Uint8Array> {
  const tooLong = rows.flat().some((cell) => typeof cell === 'string' && cell.length > MAX_CELL_LENGTH);
  if (tooLong)
    throw new CodedError('spreadsheet.cell-too-long', `a cell has more than ${MAX_CELL_LENGTH} signs`);
  const heading = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const sheet = [
    heading,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? escaped(cell) : (cell ?? null)))),
  ];
  return writeExcelFile(sheet, {
    sheet: 'Register',
    stickyRowsCount: 1,
    columns: columns.map((name) => ({ width: Math.min(40, Math.max(12, name.length + 2)) })),
  }).toBuffer();
}

/**
 * The format spells signs as `_x0041_`: a text that looks so is spelled out itself. So is one that the library would take
 * for a member that every object has (`constructor`).
 */
function escaped(text: string): string {
  const plain = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return plain in {} ? spelled(plain.charAt(0)) + plain.slice(1) : plain;
}

function spelled(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return undefined;
  if (value instanceof Date) return dayOrInstant(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

/** A workbook's day is midnight without a zone. */
function dayOrInstant(value: Date): string {
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}

function refused(message: string): ReadSpreadsheet {
  return { ok: false, message };
}
