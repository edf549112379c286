import { DRAWING_WIDTH, type Drawing, type Paint, type Shape } from './drawing.ts';
import type { ResponsibilityMatrix } from './picture.ts';
import { heightOf, lineAt, linesAround } from './text-lines.ts';
import { textWidth, wrapText } from './text-width.ts';

const SIZE = 8;
const MOST_LEVEL = 6;
const NARROW = 18;
type Cell = ResponsibilityMatrix['rows'][number]['cells'][number];

/** Who is responsible differs in the letter first, and in how dark the cell is. */
const CELLS: Readonly<Record<Cell, { fill: Paint; text: Paint }>> = {
  'A/R': { fill: 'accent', text: 'paper' },
  A: { fill: 'accent', text: 'paper' },
  R: { fill: 'accentWash', text: 'ink' },
  C: { fill: 'paper', text: 'ink' },
  I: { fill: 'paper', text: 'soft' },
  '': { fill: 'paper', text: 'soft' },
};
export const RESPONSIBILITY_WORDS = {
  R: 'responsible: does it',
  A: 'accountable: answers for it',
  C: 'consulted before',
  I: 'informed after',
} as const;

/** Duties down, organizations across; their names stand upright when there are many. */
export function drawResponsibility({ columns, rows }: ResponsibilityMatrix): Drawing {
  const left = Math.min(190, 80 + Math.max(0, ...rows.map(({ label }) => textWidth(label, SIZE))) / 2);
  const width = (DRAWING_WIDTH - left) / Math.max(1, columns.length);
  const head = headOf(columns, left, width);
  const shapes: Shape[] = [...head.shapes];
  let y = head.height;
  for (const { label, cells } of rows) {
    const lines = wrapText(label, { width: left - 8, size: SIZE, lines: 3 });
    const height = Math.max(20, heightOf(lines.length, SIZE) + 8);
    shapes.push(
      { kind: 'line', x1: 0, y1: y, x2: DRAWING_WIDTH, y2: y, stroke: 'faint', strokeWidth: 0.6 },
      ...linesAround(y + height / 2, lines, { x: 0, size: SIZE }),
      ...columns.flatMap((_, index) =>
        oneCell(cells[index] ?? '', { x: left + index * width, y, width, height }),
      ),
    );
    y += height;
  }
  shapes.push({ kind: 'line', x1: 0, y1: y, x2: DRAWING_WIDTH, y2: y, stroke: 'line', strokeWidth: 0.8 });
  const key = Object.entries(RESPONSIBILITY_WORDS).map(([letter, words]) => `${letter} ${words}`);
  return {
    width: DRAWING_WIDTH,
    height: y + 20,
    shapes: [...shapes, lineAt(y + 13, key.join('   ·   '), { x: 0, size: 7.5, fill: 'soft' })],
  };
}

function headOf(columns: string[], left: number, width: number): { shapes: Shape[]; height: number } {
  if (columns.length <= MOST_LEVEL) {
    const all = columns.map((name) => wrapText(name, { width: width - 6, size: SIZE, lines: 3, bold: true }));
    const height = heightOf(Math.max(1, ...all.map((lines) => lines.length)), SIZE) + 10;
    return {
      height,
      shapes: all.flatMap((lines, index) =>
        linesAround(height / 2, lines, {
          x: left + (index + 0.5) * width,
          size: SIZE,
          bold: true,
          anchor: 'middle',
        }),
      ),
    };
  }
  const size = Math.min(SIZE, width - 2);
  const names = columns.map((name) => wrapText(name, { width: 130, size, lines: 1 })[0] ?? '');
  const height = Math.max(...names.map((name) => textWidth(name, size))) + 12;
  return {
    height,
    shapes: names.map((text, index) => ({
      kind: 'text',
      x: left + (index + 0.5) * width + size * 0.35,
      y: height - 6,
      text,
      size,
      anchor: 'start',
      turned: true,
      fill: 'ink',
    })),
  };
}

/** Where columns are narrow, A and R stand above each other. */
function oneCell(
  cell: Cell,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Shape[] {
  if (cell === '') return [];
  const { fill, text } = CELLS[cell];
  const narrow = cell === 'A/R' && width < NARROW;
  const box = { width: Math.min(width - 1.5, 26), height: Math.min(height - 2, narrow ? 17 : 13) };
  const middle = { x: x + width / 2, y: y + height / 2 };
  const size = narrow ? 6.5 : Math.min(SIZE, (box.width - 1) / 0.8);
  return [
    {
      kind: 'rect',
      x: middle.x - box.width / 2,
      y: middle.y - box.height / 2,
      ...box,
      round: 2,
      fill,
      ...(cell === 'C' ? { stroke: 'line', strokeWidth: 0.7, dash: [2, 1.5] } : {}),
    },
    ...linesAround(middle.y, narrow ? ['A', 'R'] : [cell], {
      x: middle.x,
      size,
      anchor: 'middle',
      bold: cell !== 'I',
      fill: text,
    }),
  ];
}
