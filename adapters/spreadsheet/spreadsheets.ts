import type { Spreadsheets } from '../../core/ports/spreadsheets.ts';
import { readCsv, writeCsv } from './csv.ts';

/** Files of spreadsheet programs, read and written in memory. */
export const spreadsheets: Spreadsheets = {
  read: async (file, format) => (format === 'csv' ? readCsv(file) : (await xlsx()).readXlsx(file)),
  write: async (table, format) => (format === 'csv' ? writeCsv(table) : (await xlsx()).writeXlsx(table)),
};

/** What unpacks a workbook fills tables as it loads (15 ms), which few requests need. */
const xlsx = () => import('./xlsx.ts');
