import type { FormField } from '../../form.ts';
import { splitLines } from './list-cell.ts';
import type { Cell } from './table.ts';

/** The value a filled cell gives for a field. What cannot be read stays as it is, so that the check can name it. */
export function readCell(field: FormField, cell: string | number): unknown {
  switch (field.type) {
    case 'integer':
    case 'number':
      return readNumber(cell);
    case 'boolean':
      return readYesNo(cell);
    case 'array':
      return splitLines(textOf(cell)).map((line) =>
        field.items === undefined ? line : readText(field.items, line),
      );
    case 'string':
    case 'object':
      return readText(field, textOf(cell));
  }
}

/** An empty cell of a spreadsheet may hold spaces. */
export function isEmptyCell(cell: Cell): cell is undefined {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function textOf(cell: string | number): string {
  return String(cell).replaceAll(/\r\n?/g, '\n');
}

/** A choice may be given by its key or by its words; case does not count. */
function readText(field: FormField, text: string): string {
  if (field.format !== undefined) return text.trim();
  if (field.enum === undefined) return text;
  const wanted = text.trim().toLowerCase();
  const labels = field['x-labels'] ?? [];
  const at = field.enum.findIndex((key) => key.toLowerCase() === wanted);
  const place = at >= 0 ? at : labels.findIndex((label) => label.toLowerCase() === wanted);
  return field.enum[place] ?? text;
}

function readNumber(cell: string | number): unknown {
  if (typeof cell === 'number') return cell;
  const digits = cell.trim();
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : cell;
}

function readYesNo(cell: string | number): unknown {
  const said = textOf(cell).trim().toLowerCase();
  if (['yes', 'true', '1'].includes(said)) return true;
  return ['no', 'false', '0'].includes(said) ? false : cell;
}
