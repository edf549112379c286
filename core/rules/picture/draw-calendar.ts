import { DRAWING_WIDTH, type Drawing, type Shape } from './drawing.ts';
import type { CalendarPicture } from './picture.ts';
import { heightOf, lineAt, linesFrom } from './text-lines.ts';
import { wrapText } from './text-width.ts';
import { MONTHS } from '../months.ts';

const COLUMNS = 3;
const GAP = 12;
const WIDTH = (DRAWING_WIDTH - (COLUMNS - 1) * GAP) / COLUMNS;
const HEAD = 17;
const DAY = 20;
const SIZE = 7.5;
/** More than these are counted, not named; the table beside the picture has them all. */
const MOST = 12;

/** One block for each month, three beside each other, with what falls due in it. */
export function drawCalendar(picture: CalendarPicture): Drawing {
  const months = monthsOf(picture);
  const shapes: Shape[] = [];
  let y = 2;
  for (let start = 0; start < months.length; start += COLUMNS) {
    const drawn = months
      .slice(start, start + COLUMNS)
      .map((month, column) => oneMonth(month, picture.entries, column * (WIDTH + GAP), y));
    const height = Math.max(...drawn.map((block) => block.height));
    shapes.push(
      ...drawn.flatMap((block, column): Shape[] => [
        {
          kind: 'rect',
          x: column * (WIDTH + GAP),
          y,
          width: WIDTH,
          height,
          round: 3,
          fill: 'paper',
          stroke: 'faint',
          strokeWidth: 0.8,
        },
        ...block.shapes,
      ]),
    );
    y += height + GAP;
  }
  return { width: DRAWING_WIDTH, height: y - GAP + 2, shapes };
}

/** `2027-03`, … of the span, both ends included; no more than five years. */
export function monthsOf({ from, until }: Pick<CalendarPicture, 'from' | 'until'>): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  while (months.length < 60) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > until.slice(0, 7)) break;
    months.push(name);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

/** `March 2027` */
export function monthInWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`;
}

function oneMonth(
  month: string,
  entries: CalendarPicture['entries'],
  x: number,
  top: number,
): { shapes: Shape[]; height: number } {
  const due = entries
    .filter(({ on }) => on.startsWith(month))
    .sort((a, b) => (`${a.on}|${a.label}` < `${b.on}|${b.label}` ? -1 : 1));
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x,
      y: top,
      width: WIDTH,
      height: HEAD,
      round: 3,
      fill: due.length > 0 ? 'accentWash' : 'wash',
    },
    lineAt(top + 12, monthInWords(month), {
      x: x + 6,
      size: 8.5,
      bold: true,
      fill: due.length > 0 ? 'ink' : 'soft',
    }),
  ];
  let y = top + HEAD + 6;
  for (const { on, label, organization } of due.slice(0, due.length > MOST ? MOST - 1 : MOST)) {
    const text = organization === undefined ? label : `${label} (${organization})`;
    const lines = wrapText(text, { width: WIDTH - DAY - 8, size: SIZE, lines: 3 });
    shapes.push(
      lineAt(y + SIZE * 0.8, String(Number(on.slice(8))), {
        x: x + DAY - 4,
        size: SIZE,
        bold: true,
        anchor: 'end',
      }),
      ...linesFrom(y, lines, { x: x + DAY + 2, size: SIZE }),
    );
    y += heightOf(lines.length, SIZE) + 5;
  }
  const rest = due.length > MOST ? due.length - MOST + 1 : 0;
  if (rest > 0) {
    shapes.push(lineAt(y + SIZE * 0.8, `and ${rest} more`, { x: x + DAY + 2, size: SIZE, fill: 'soft' }));
    y += SIZE + 5;
  }
  return { shapes, height: Math.max(HEAD + 14, y - top + 2) };
}
