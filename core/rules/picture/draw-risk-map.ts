import { bandOf, type Band } from '../risk/scale.ts';
import { DRAWING_WIDTH, type Drawing, type Paint, type Shape } from './drawing.ts';
import type { RiskLevel, RiskMap, RiskPoint } from './picture.ts';
import { LEVELS, LEVEL_WORDS } from './risk-words.ts';
import { heightOf, lineAt, linesAround, linesFrom } from './text-lines.ts';
import { wrapText } from './text-width.ts';

const LEFT = 62;
const CELL = 48;
const GAP = 26;
const TOP = 22;
/** Between the middles of two marks. */
const PITCH = 15;
const PER_LINE = 3;
const WORD = 6.5;
const SIZE = 8;

const BAND_PAINT = {
  low: 'low',
  medium: 'medium',
  high: 'high',
  'very-high': 'veryHigh',
} as const satisfies Record<Band, Paint>;

/** Two maps beside each other, before and after treatment; each risk is a number, explained below. */
export function drawRiskMap({ risks }: RiskMap): Drawing {
  const marks = risks.map(({ before, after }, index) => ({ number: index + 1, before, after }));
  const treated = marks.some(({ after }) => after !== undefined);
  const maps = [
    { title: treated ? 'Before treatment' : 'Risks', x: LEFT, points: marks.map(pointOf('before')) },
    ...(treated
      ? [{ title: 'After treatment', x: LEFT + 4 * CELL + GAP, points: marks.map(pointOf('after')) }]
      : []),
  ];
  const rows = rowTops(maps.map(({ points }) => points));
  const bottom = rows.bottom;
  const shapes: Shape[] = [
    ...severityAxis(rows.tops, bottom),
    ...maps.flatMap(({ title, x, points }) => oneMap(title, x, points, rows)),
  ];
  const key = keyOf(risks, bottom + 46);
  return { width: DRAWING_WIDTH, height: key.bottom + 4, shapes: [...shapes, ...key.shapes] };
}

interface Mark {
  number: number;
  point: RiskPoint | undefined;
}
interface Rows {
  /** Top of the row of each severity. */
  tops: Record<RiskLevel, number>;
  heights: Record<RiskLevel, number>;
  bottom: number;
}

function pointOf(when: 'before' | 'after') {
  return (mark: { number: number; before: RiskPoint; after: RiskPoint | undefined }): Mark => ({
    number: mark.number,
    point: when === 'before' ? mark.before : mark.after,
  });
}

/** The worst stands on top; a row is as high as its fullest cell needs. */
function rowTops(maps: Mark[][]): Rows {
  const tops = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const heights = { 1: 0, 2: 0, 3: 0, 4: 0 };
  let y = TOP;
  for (const severity of [...LEVELS].reverse()) {
    const fullest = Math.max(
      ...maps.flatMap((marks) => LEVELS.map((likelihood) => inCell(marks, severity, likelihood).length)),
    );
    heights[severity] = Math.max(40, 12 + Math.ceil(fullest / PER_LINE) * PITCH + 4);
    tops[severity] = y;
    y += heights[severity];
  }
  return { tops, heights, bottom: y };
}

function inCell(marks: Mark[], severity: RiskLevel, likelihood: RiskLevel): Mark[] {
  return marks.filter(({ point }) => point?.severity === severity && point.likelihood === likelihood);
}

function severityAxis(tops: Rows['tops'], bottom: number): Shape[] {
  const ends = [...LEVELS.map((level) => tops[level]), bottom];
  return [
    lineAt(TOP - 7, 'Severity', { x: LEFT - 6, size: SIZE, bold: true, anchor: 'end' }),
    ...LEVELS.flatMap((level) => {
      const end = level === 1 ? bottom : (ends[level - 2] ?? bottom);
      return linesAround((tops[level] + end) / 2, [`${level} ${LEVEL_WORDS[level]}`], {
        x: LEFT - 6,
        size: SIZE,
        anchor: 'end',
        fill: 'soft',
      });
    }),
  ];
}

function oneMap(title: string, x: number, marks: Mark[], { tops, heights, bottom }: Rows): Shape[] {
  const cells = LEVELS.flatMap((severity) =>
    LEVELS.flatMap((likelihood) =>
      oneCell(inCell(marks, severity, likelihood), {
        x: x + (likelihood - 1) * CELL,
        y: tops[severity],
        height: heights[severity],
        band: bandOf({ severity, likelihood }),
      }),
    ),
  );
  const likelihoods = LEVELS.flatMap((level) =>
    linesFrom(bottom + 4, [String(level), LEVEL_WORDS[level]], {
      x: x + (level - 0.5) * CELL,
      size: SIZE - 0.5,
      anchor: 'middle',
      fill: 'soft',
    }),
  );
  return [
    lineAt(TOP - 7, title, { x: x + 2 * CELL, size: 9.5, bold: true, anchor: 'middle' }),
    ...cells,
    { kind: 'rect', x, y: TOP, width: 4 * CELL, height: bottom - TOP, stroke: 'ink', strokeWidth: 0.8 },
    ...likelihoods,
    lineAt(bottom + 33, 'Likelihood', { x: x + 2 * CELL, size: SIZE, bold: true, anchor: 'middle' }),
  ];
}

function oneCell(
  marks: Mark[],
  { x, y, height, band }: { x: number; y: number; height: number; band: Band },
): Shape[] {
  return [
    {
      kind: 'rect',
      x,
      y,
      width: CELL,
      height,
      fill: BAND_PAINT[band],
      stroke: 'line',
      strokeWidth: 0.4,
    },
    ...linesFrom(y + 2.5, [band.replace('-', ' ')], { x: x + 3, size: WORD, fill: 'ink' }),
    ...marks.flatMap(({ number }, place): Shape[] => {
      const middle = {
        x: x + CELL / 2 + ((place % PER_LINE) - 1) * PITCH,
        y: y + 12 + (Math.floor(place / PER_LINE) + 0.5) * PITCH,
      };
      return [
        { kind: 'circle', ...middle, radius: 6.6, fill: 'ink', stroke: 'paper', strokeWidth: 0.8 },
        lineAt(middle.y + 2.6, String(number), {
          x: middle.x,
          size: 7.5,
          bold: true,
          anchor: 'middle',
          fill: 'paper',
        }),
      ];
    }),
  ];
}

/** What the numbers stand for, in two columns. */
function keyOf(risks: RiskMap['risks'], top: number): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = [];
  const width = DRAWING_WIDTH / 2 - 28;
  const half = Math.ceil(risks.length / 2);
  const ends = [top, top];
  risks.forEach(({ label }, index) => {
    const column = index < half ? 0 : 1;
    const x = column * (DRAWING_WIDTH / 2);
    const y = ends[column] ?? top;
    const lines = wrapText(label, { width, size: SIZE, lines: 3 });
    shapes.push(
      ...linesFrom(y, [`${index + 1}`], { x: x + 14, size: SIZE, bold: true, anchor: 'end' }),
      ...linesFrom(y, lines, { x: x + 20, size: SIZE }),
    );
    ends[column] = y + heightOf(Math.max(1, lines.length), SIZE) + 5;
  });
  return { shapes, bottom: Math.max(...ends) };
}
