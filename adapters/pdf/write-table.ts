import type { Block } from '../../core/rules/product/document.ts';
import type { Element, Sheet } from './sheet.ts';
import { COLORS, PAGE, STYLES, TEXT_WIDTH, type Style } from './typography.ts';

export type Table = Extract<Block, { kind: 'table' }>;
const PAD = { x: 5, y: 4 };
/** Rows higher than this may be cut by the end of a page. */
const WHOLE = 220;
/** Tables whose rows are higher may be cut between rows. */
const SHORT = 150;
const LEAST = 34;

/** A table with its heading repeated on every page; columns that do not fit beside each other come in parts. */
export function writeTable(sheet: Sheet, parent: Element, { caption, columns, rows, empty }: Table): void {
  if (rows.length === 0) {
    writeNone(sheet, parent, caption, empty);
    return;
  }
  const parts = partsOf(sheet, columns, rows);
  parts.forEach((part, index) => {
    const said = parts.length === 1 ? caption : `${caption} (${index + 1} of ${parts.length})`;
    writePart(sheet, parent, said, {
      columns: part.map((column) => columns[column] ?? ''),
      rows: rows.map((row) => part.map((column) => row[column] ?? '')),
    });
  });
}

/** What is said in the place of a table or a list that has nothing in it. */
export function writeNone(sheet: Sheet, parent: Element, caption: string, empty = 'none'): void {
  sheet.text(parent, 'P', `${caption}: ${lowerFirst(empty)}`, STYLES.label);
  sheet.y += 8;
}

/** How much of a table stays together: all of a short one, of another its caption, head and first row. */
export function tableHeight(sheet: Sheet, { caption, columns, rows }: Table): number {
  if (rows.length === 0) return 0;
  const [part = []] = partsOf(sheet, columns, rows);
  const pick = (row: string[]) => part.map((column) => row[column] ?? '');
  return startOf(sheet, caption, layOut(sheet, pick(columns), rows.map(pick)));
}

interface Laid {
  widths: number[];
  head: string[][];
  rows: { texts: string[]; lines: string[][] }[];
}

function layOut(sheet: Sheet, columns: string[], rows: string[][]): Laid {
  const widths = widthsOf(sheet, columns, rows);
  return {
    widths,
    head: cellLines(sheet, columns, widths, STYLES.head),
    rows: rows.map((texts) => ({ texts, lines: cellLines(sheet, texts, widths, STYLES.cell) })),
  };
}

function startOf(sheet: Sheet, caption: string, { head, rows }: Laid): number {
  const heights = rows.map(({ lines }) => rowHeight(lines, STYLES.cell));
  const all = heights.reduce((sum, one) => sum + one, 0);
  const captionLines = sheet.measure.wrap(caption, STYLES.caption, TEXT_WIDTH).length;
  return (
    captionLines * STYLES.caption.leading +
    rowHeight(head, STYLES.head) +
    (all <= SHORT ? all : Math.min(WHOLE, heights[0] ?? 0)) +
    6
  );
}

function writePart(
  sheet: Sheet,
  parent: Element,
  caption: string,
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
): void {
  const laid = layOut(sheet, columns, rows);
  const { widths, head } = laid;
  sheet.room(startOf(sheet, caption, laid));
  const table = sheet.element(parent, 'Table');
  sheet.text(table, 'Caption', caption, STYLES.caption);
  sheet.y += 3;
  const places = widths.map(
    (_, column) => PAGE.left + widths.slice(0, column).reduce((sum, one) => sum + one, 0),
  );
  const headRow = sheet.element(sheet.element(table, 'THead'), 'TR');
  writeHead(sheet, { head, places }, headRow);
  const body = sheet.element(table, 'TBody');
  laid.rows.forEach((row, index) => {
    // The last row does not stand alone on a page.
    const last = index === rows.length - 2 ? laid.rows[index + 1] : undefined;
    const follows = last === undefined ? 0 : rowHeight(last.lines, STYLES.cell);
    writeRow(sheet, sheet.element(body, 'TR'), { ...row, places, head, follows });
  });
  sheet.y += 12;
}

interface Head {
  head: string[][];
  places: number[];
}

/** Without an element it is a repetition, which reading aids need not hear again. */
function writeHead(sheet: Sheet, { head, places }: Head, row?: Element): void {
  const height = rowHeight(head, STYLES.head);
  const top = sheet.y;
  sheet.decorate(() => {
    sheet.pdf.rect(PAGE.left, top, TEXT_WIDTH, height).fill(COLORS.head);
    sheet.rule(top + height, COLORS.rule, 0.8);
  });
  head.forEach((lines, column) => {
    const draw = () => {
      drawCell(sheet, lines, places[column] ?? PAGE.left, top, STYLES.head);
    };
    if (row === undefined) sheet.decorate(draw);
    else {
      const cell = sheet.heading(row, 'Column');
      sheet.mark(cell, 'TH', draw);
    }
  });
  sheet.y += height;
}

function writeRow(
  sheet: Sheet,
  row: Element,
  { lines, places, texts, head, follows }: Laid['rows'][number] & Head & { follows: number },
): void {
  const height = rowHeight(lines, STYLES.cell);
  const nextPage = () => {
    sheet.newPage();
    writeHead(sheet, { head, places });
  };
  const left = PAGE.bottom - sheet.y;
  const whole = height + follows <= WHOLE ? height + follows : height;
  if (whole > left && (whole <= WHOLE || left < 3 * STYLES.cell.leading + 2 * PAD.y)) nextPage();
  const cells = texts.map((text, column) =>
    sheet.element(row, 'TD', places[column] === undefined ? undefined : text),
  );
  for (let done = 0; done === 0 || lines.some((cell) => cell.length > done);) {
    if (done > 0) nextPage();
    const fitting = Math.max(1, Math.floor((PAGE.bottom - sheet.y - 2 * PAD.y) / STYLES.cell.leading));
    const top = sheet.y;
    const here = lines.map((cell) => cell.slice(done, done + fitting));
    here.forEach((cell, column) => {
      const element = cells[column];
      if (element === undefined || (done > 0 && cell.length === 0)) return;
      sheet.mark(element, 'TD', () => {
        drawCell(sheet, cell, places[column] ?? PAGE.left, top, STYLES.cell);
      });
    });
    sheet.y += rowHeight(here, STYLES.cell);
    sheet.decorate(() => {
      sheet.rule(sheet.y, COLORS.line, 0.5);
    });
    done += fitting;
  }
}

function drawCell(sheet: Sheet, lines: string[], x: number, top: number, style: Style): void {
  lines.forEach((line, index) => {
    sheet.line(line, x + PAD.x, top + PAD.y + index * style.leading, style);
  });
}

function cellLines(sheet: Sheet, row: string[], widths: number[], style: Style): string[][] {
  return widths.map((width, column) => sheet.measure.wrap(row[column] ?? '', style, width - 2 * PAD.x));
}

function rowHeight(cells: string[][], { leading }: Style): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * leading + 2 * PAD.y;
}

/** What a column needs so that no usual word is cut. */
function leastOf(sheet: Sheet, column: number, columns: string[], rows: string[][]): number {
  const widest = (text: string, style: Style) =>
    Math.max(
      0,
      ...sheet.measure
        .shown(text)
        .split(' ')
        .map((word) => sheet.measure.widthOf(word, style)),
    );
  const words = [
    widest(columns[column] ?? '', STYLES.head),
    ...rows.map((row) => Math.min(90, widest(row[column] ?? '', STYLES.cell))),
  ];
  return Math.max(LEAST, Math.min(110, Math.max(...words)) + 2 * PAD.x + 1);
}

/** Columns that fit beside each other; each further part repeats the first, which names the rows. */
function partsOf(sheet: Sheet, columns: string[], rows: string[][]): number[][] {
  const least = columns.map((_, column) => leastOf(sheet, column, columns, rows));
  const parts: number[][] = [];
  let part: number[] = [];
  let used = 0;
  columns.forEach((_, column) => {
    const wide = least[column] ?? LEAST;
    if (part.length > 1 && used + wide > TEXT_WIDTH) {
      parts.push(part);
      part = [0];
      used = least[0] ?? LEAST;
    }
    part.push(column);
    used += wide;
  });
  return [...parts, part];
}

/** First what each column needs, then the rest by how much stands in it. */
function widthsOf(sheet: Sheet, columns: string[], rows: string[][]): number[] {
  const least = columns.map((_, column) => leastOf(sheet, column, columns, rows));
  const free = TEXT_WIDTH - least.reduce((sum, one) => sum + one, 0);
  if (free <= 0) return least.map((one) => (one * TEXT_WIDTH) / (TEXT_WIDTH - free));
  const wanted = columns.map((column, index) => {
    const longest = Math.max(
      sheet.measure.widthOf(sheet.measure.shown(column), STYLES.head),
      ...rows.map((row) => sheet.measure.widthOf(sheet.measure.shown(row[index] ?? ''), STYLES.cell)),
    );
    return Math.max(0, longest + 2 * PAD.x + 1 - (least[index] ?? 0));
  });
  const asked = wanted.reduce((sum, one) => sum + one, 0);
  const share = (want: number) => (asked <= free ? want + (free - asked) / columns.length : 0);
  if (asked <= free) return least.map((one, index) => one + share(wanted[index] ?? 0));
  const roots = wanted.map((want) => Math.sqrt(want));
  const all = roots.reduce((sum, one) => sum + one, 0) || 1;
  return least.map((one, index) => one + (free * (roots[index] ?? 0)) / all);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
