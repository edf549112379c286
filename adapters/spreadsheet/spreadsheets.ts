import type { Spreadsheets } from '../../core/ports/spreadsheets.ts';
import { readCsv, writeCsv } from './csv.ts';
import { readXlsx, writeXlsx } from './xlsx.ts';

/** Files of spreadsheet programs, read and written in memory. */
export const spreadsheets: Spreadsheets = {
  read: async (file, format) => (format === 'csv' ? readCsv(file) : readXlsx(file)),
  write: async (table, format) => (format === 'csv' ? writeCsv(table) : writeXlsx(table)),
};
