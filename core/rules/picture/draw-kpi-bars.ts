import { DRAWING_WIDTH, type Drawing, type Shape } from './drawing.ts';
import type { KpiBars } from './picture.ts';
import { heightOf, lineAt, linesAround } from './text-lines.ts';
import { wrapText } from './text-width.ts';

const LABEL = 168;
const TRACK = { x: LABEL + 12, width: 210 };
const FIGURE = TRACK.x + TRACK.width + 8;
const BAR = 11;
const SIZE = 8.5;

/** One bar for each figure, with a mark where its target is. */
export function drawKpiBars({ bars }: KpiBars): Drawing {
  const shapes: Shape[] = [];
  let y = 4;
  for (const bar of bars) {
    const label = wrapText(bar.label, { width: LABEL, size: SIZE, lines: 3 });
    const [figure, target] = figuresOf(bar);
    const lines = figure.length + target.length;
    const height = Math.max(24, heightOf(Math.max(label.length, lines), SIZE) + 10);
    const middle = y + height / 2;
    shapes.push(
      ...linesAround(middle, label, { x: LABEL, size: SIZE, anchor: 'end' }),
      ...track(bar, middle),
      ...linesAround(middle, [...figure, ...target], { x: FIGURE, size: SIZE }).map((text, place) =>
        place < figure.length
          ? { ...text, bold: bar.value !== undefined }
          : { ...text, fill: 'soft' as const },
      ),
    );
    y += height;
  }
  if (bars.some(({ target }) => target !== undefined)) {
    shapes.push(
      {
        kind: 'line',
        x1: TRACK.x + 4,
        y1: y + 4,
        x2: TRACK.x + 4,
        y2: y + 14,
        stroke: 'ink',
        strokeWidth: 2,
      },
      lineAt(y + 12, 'target', { x: TRACK.x + 10, size: 7.5, fill: 'soft' }),
    );
    y += 18;
  }
  return { width: DRAWING_WIDTH, height: y + 2, shapes };
}

type Bar = KpiBars['bars'][number];

/** The figure, and its target below it. */
function figuresOf({ value, unit, target }: Bar): [string[], string[]] {
  const box = { width: DRAWING_WIDTH - FIGURE, size: SIZE, lines: 2, bold: true };
  const figure = value === undefined ? 'no figure' : withUnit(value, unit);
  return [
    wrapText(figure, box),
    target === undefined ? [] : wrapText(`target ${withUnit(target, unit)}`, box),
  ];
}

/** `85 %`, `12 hours`, `1 hour`, at most one decimal. */
export function withUnit(value: number, unit: string): string {
  const rounded = String(Math.round(value * 10) / 10);
  const said = rounded === '1' ? unit.replace(/s$/, '') : unit;
  return said === '' ? rounded : `${rounded} ${said}`;
}

function track(bar: Bar, middle: number): Shape[] {
  const y = middle - BAR / 2;
  const box = { kind: 'rect', x: TRACK.x, y, width: TRACK.width, height: BAR, round: 2 } as const;
  const at = (value: number) => TRACK.width * Math.min(1, Math.max(0, value / mostOf(bar)));
  const target: Shape[] =
    bar.target === undefined
      ? []
      : [
          {
            kind: 'line',
            x1: TRACK.x + at(bar.target),
            y1: y - 3,
            x2: TRACK.x + at(bar.target),
            y2: y + BAR + 3,
            stroke: 'ink',
            strokeWidth: 2,
          },
        ];
  if (bar.value === undefined)
    return [{ ...box, fill: 'paper', stroke: 'line', strokeWidth: 0.7, dash: [3, 2] }, ...target];
  const filled = at(bar.value);
  return [
    { ...box, fill: 'wash', stroke: 'faint', strokeWidth: 0.5 },
    ...(filled < 1 ? [] : [{ ...box, width: filled, fill: 'accent' } as const]),
    ...target,
  ];
}

function mostOf({ unit, most, value = 0, target = 0 }: Bar): number {
  if (unit === '%') return 100;
  return Math.max(most ?? 0, most === undefined ? value : 0, target, 1);
}
