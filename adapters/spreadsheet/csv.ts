import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { ReadSpreadsheet } from '../../core/ports/spreadsheets.ts';
import type { Table } from '../../core/rules/registers/table/table.ts';
import { decodeText } from './decode-text.ts';

const DELIMITERS = [',', ';', '\t'];

/** Reads a file with one row a line; the sign between columns is told by the heading. */
export function readCsv(file: Uint8Array): ReadSpreadsheet {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  try {
    const [columns = [], ...rows] = parse(decoded.text, {
      delimiter: delimiterOf(decoded.text),
      relax_column_count: true,
      skip_empty_lines: true,
      bom: true,
    });
    const note = decoded.note === undefined ? {} : { note: decoded.note };
    return { ok: true, table: { columns, rows }, ...note };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? ` near line ${error.lines}` : '';
    return {
      ok: false,
      message: `The file cannot be read${line}: quotation marks do not close or stand in the wrong place. Correct them, or save it as an Excel workbook (.xlsx).`,
    };
  }
}

/** In UTF-8 with its mark, so that spreadsheet programs read it right; every text in quotation marks. */
export function writeCsv({ columns, rows }: Table): Uint8Array {
  const text = stringify([columns, ...rows], { bom: true, quoted_string: true, record_delimiter: '\r\n' });
  return new TextEncoder().encode(text);
}

function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => heading.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
