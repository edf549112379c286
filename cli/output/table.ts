import { plainText, type Colour, type Paint } from './paint.ts';

export type Cell = string | { text: string; colour: Colour };

/**
 * Aligned columns, two spaces apart. When the rows are wider than `columns`, the widest column gives way and
 * ends with an ellipsis; the first column, which holds the id to copy, never does.
 */
export function renderTable(head: string[], rows: Cell[][], paint: Paint, columns: number): string {
  const texts = rows.map((row) => row.map((cell) => plainText(typeof cell === 'string' ? cell : cell.text)));
  const widths = fit(
    head.map((title, column) => Math.max(title.length, ...texts.map((row) => row[column]?.length ?? 0))),
    columns,
  );
  const line = (cells: string[], colourOf: (column: number) => Colour | undefined): string =>
    cells
      .map((text, column) => {
        const padded = shorten(text, widths[column] ?? 0).padEnd(
          column === cells.length - 1 ? 0 : (widths[column] ?? 0),
        );
        const colour = colourOf(column);
        return colour === undefined ? padded : paint(colour, padded);
      })
      .join('  ')
      .trimEnd();
  const body = rows.map((row, index) =>
    line(texts[index] ?? [], (column) => {
      const cell = row[column];
      return cell === undefined || typeof cell === 'string' ? undefined : cell.colour;
    }),
  );
  return [line(head, () => 'dim'), ...body].join('\n') + '\n';
}

function fit(widths: number[], columns: number): number[] {
  const fitted = [...widths];
  const room = columns - 2 * (widths.length - 1);
  for (;;) {
    const excess = fitted.reduce((sum, width) => sum + width, 0) - room;
    if (excess <= 0 || fitted.length < 2) return fitted;
    const widest = Math.max(...fitted.slice(1));
    if (widest <= MIN_WIDTH) return fitted;
    const column = fitted.indexOf(widest, 1);
    fitted[column] = Math.max(MIN_WIDTH, widest - Math.min(excess, Math.max(1, widest - second(fitted))));
  }
}
const MIN_WIDTH = 12;

function second(widths: number[]): number {
  const sorted = widths.slice(1).sort((a, b) => b - a);
  return sorted[1] ?? 0;
}

function shorten(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

/** `label  value` lines with the values aligned; pairs without a value are left out. */
export function renderPairs(pairs: [string, string | undefined][], paint: Paint): string {
  const given = pairs.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
  const width = Math.max(0, ...given.map(([label]) => label.length));
  return given
    .map(([label, value]) => `${paint('dim', label.padEnd(width))}  ${plainText(value)}\n`)
    .join('');
}
