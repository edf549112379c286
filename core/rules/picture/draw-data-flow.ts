import { DRAWING_WIDTH, type Drawing, type Shape } from './drawing.ts';
import { COLUMNS, gridOf, wayOf, type Band, type GridBox, type Way } from './flow-grid.ts';
import { LANE, laneOf, portsOf, type Lane } from './flow-lanes.ts';
import type { DataFlowPicture } from './picture.ts';
import { heightOf, lineAt, linesAround, linesFrom } from './text-lines.ts';
import { wrapText } from './text-width.ts';

/** The strip at the left in which boundaries have their names. */
const STRIP = 70;
const BOX = { width: 104, height: 40 };
const GUTTER = (DRAWING_WIDTH - STRIP - COLUMNS * BOX.width) / (COLUMNS + 1);
const GUTTER_LANE = 6;
const SIZE = 8;
const CHANNEL = 16;
/** Between a frame and the boxes in it. */
const PAD = 6;

interface Point {
  x: number;
  y: number;
}

/** Boxes in rows by boundary of trust, flows as numbered lines around them, and what the numbers stand for. */
export function drawDataFlow({ elements, flows }: DataFlowPicture): Drawing {
  const { boxes, bands, rows } = gridOf(elements);
  const ways = flows.flatMap((flow) => wayOf(flow, boxes) ?? []);
  const layout = layOut(ways, rows);
  const drawn = ways.map((way, index) => drawWay(way, index, layout));
  const key = keyOf(elements, ways, layout.bottom + 8);
  return {
    width: DRAWING_WIDTH,
    height: key.bottom + 2,
    shapes: [
      ...bands.flatMap((band) => drawBand(band, layout)),
      ...drawn.flatMap(({ line }) => line),
      ...boxes.flatMap((box) => drawBox(box, layout)),
      ...drawn.flatMap(({ mark }) => mark),
      ...key.shapes,
    ],
  };
}

interface Layout {
  /** Top of each row of boxes. */
  rowTops: number[];
  bottom: number;
  ports: Map<string, number>;
  /** Of each way: the heights of its stretches along channels, and where it goes down a gutter. */
  heights: [number, number][];
  downs: number[];
}

function layOut(ways: readonly Way[], rows: number): Layout {
  const ports = portsOf(ways);
  const gutters = Array.from({ length: COLUMNS + 1 }, (): Lane[] => []);
  const downs = ways.map(({ gutter, channels }) => {
    if (gutter === undefined) return 0;
    const lane = laneOf(gutters[gutter] ?? [], channels[0] * 100, (channels[1] ?? 0) * 100);
    return gutterMiddle(gutter) + (lane % 2 === 0 ? 1 : -1) * Math.ceil(lane / 2) * GUTTER_LANE;
  });
  const channels = Array.from({ length: rows + 1 }, (): Lane[] => []);
  const lanes = ways.map((way, index): [number, number] => {
    const [start, end] = [portX(way.from, ports.get(`${index}>`)), portX(way.to, ports.get(`${index}<`))];
    const [first, second = first] = way.channels;
    if (way.gutter === undefined) {
      const lane = laneOf(channels[first] ?? [], start, end);
      return [lane, lane];
    }
    const down = downs[index] ?? 0;
    return [laneOf(channels[first] ?? [], start, down), laneOf(channels[second] ?? [], down, end)];
  });
  const channelHeights = channels.map((taken) => heightOfChannel(taken));
  const channelTops: number[] = [];
  const rowTops: number[] = [];
  let y = 0;
  channelHeights.forEach((height, index) => {
    channelTops.push(y);
    y += height;
    if (index < rows) {
      rowTops.push(y);
      y += BOX.height;
    }
  });
  const heights = ways.map((way, index): [number, number] => {
    const [first, second = first] = way.channels;
    const [one, two] = lanes[index] ?? [0, 0];
    return [laneY(channelTops[first] ?? 0, one), laneY(channelTops[second] ?? 0, two)];
  });
  return { rowTops, bottom: y, ports, heights, downs };
}

function heightOfChannel(taken: readonly Lane[]): number {
  return CHANNEL + 2 * PAD + (1 + Math.max(-1, ...taken.map(({ lane }) => lane))) * LANE;
}

function laneY(top: number, lane: number): number {
  return top + CHANNEL / 2 + PAD + (lane + 0.5) * LANE;
}

function columnX(column: number): number {
  return STRIP + GUTTER + column * (BOX.width + GUTTER);
}

function gutterMiddle(gutter: number): number {
  return STRIP + gutter * (BOX.width + GUTTER) + GUTTER / 2;
}

function portX({ column }: GridBox, offset = 0): number {
  const most = BOX.width / 2 - 6;
  return columnX(column) + BOX.width / 2 + Math.max(-most, Math.min(most, offset));
}

/** The line of a way with its tip, and the number on it. */
function drawWay(
  way: Way,
  index: number,
  { ports, rowTops, heights, downs }: Layout,
): { line: Shape[]; mark: Shape[] } {
  const start = {
    x: portX(way.from, ports.get(`${index}>`)),
    y: (rowTops[way.from.row] ?? 0) + (way.leaves === 'bottom' ? BOX.height : 0),
  };
  const end = {
    x: portX(way.to, ports.get(`${index}<`)),
    y: (rowTops[way.to.row] ?? 0) + (way.enters === 'bottom' ? BOX.height : 0),
  };
  const [first, second] = heights[index] ?? [0, 0];
  const down = downs[index] ?? 0;
  const turns: Point[] =
    way.gutter === undefined
      ? [
          { x: start.x, y: first },
          { x: end.x, y: first },
        ]
      : [
          { x: start.x, y: first },
          { x: down, y: first },
          { x: down, y: second },
          { x: end.x, y: second },
        ];
  const points = [start, ...turns, end];
  const stroke = way.flow.transfer === true ? 'alarm' : 'soft';
  const style =
    way.flow.transfer === true ? ({ dash: [4, 2], strokeWidth: 1.3 } as const) : { strokeWidth: 1 };
  const [from, to] = [turns[0] ?? start, turns[1] ?? end];
  return {
    line: [
      {
        kind: 'path',
        d: points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(' '),
        stroke,
        ...style,
      },
      tip(end, way.enters, stroke),
    ],
    mark: numberMark(index + 1, { x: (from.x + to.x) / 2, y: first }),
  };
}

function tip({ x, y }: Point, enters: Way['enters'], fill: 'alarm' | 'soft'): Shape {
  const back = enters === 'top' ? y - 6 : y + 6;
  return { kind: 'path', d: `M${x} ${y} L${x - 3} ${back} L${x + 3} ${back} Z`, fill };
}

function numberMark(number: number, { x, y }: Point): Shape[] {
  return [
    { kind: 'circle', x, y, radius: 5.8, fill: 'paper', stroke: 'soft', strokeWidth: 0.8 },
    lineAt(y + 2.3, String(number), { x, size: 6.5, bold: true, anchor: 'middle' }),
  ];
}

function drawBand({ name, firstRow, rows }: Band, { rowTops }: Layout): Shape[] {
  if (name === undefined) return [];
  const top = (rowTops[firstRow] ?? 0) - PAD;
  const bottom = (rowTops[firstRow + rows - 1] ?? 0) + BOX.height + PAD;
  const lines = wrapText(name, { width: STRIP - 14, size: 7.5, lines: 4, bold: true });
  return [
    {
      kind: 'rect',
      x: 1,
      y: top,
      width: DRAWING_WIDTH - 2,
      height: bottom - top,
      round: 6,
      fill: 'wash',
      stroke: 'line',
      strokeWidth: 0.8,
      dash: [4, 3],
    },
    ...linesAround((top + bottom) / 2, lines, { x: 8, size: 7.5, bold: true, fill: 'soft' }),
  ];
}

/** Outside parties are square and heavy, processes round, stores open at their sides. */
function drawBox({ element, row, column }: GridBox, { rowTops }: Layout): Shape[] {
  const [x, y] = [columnX(column), rowTops[row] ?? 0];
  const lines = wrapText(element.label, { width: BOX.width - 16, size: SIZE, lines: 3, bold: true });
  const label = linesAround(y + BOX.height / 2, lines, {
    x: x + BOX.width / 2,
    size: SIZE,
    bold: true,
    anchor: 'middle',
  });
  const frame = { kind: 'rect', x, y, ...BOX, fill: 'paper' } as const;
  switch (element.type) {
    case 'entity':
      return [{ ...frame, stroke: 'ink', strokeWidth: 1.6 }, ...label];
    case 'process':
      return [
        { ...frame, round: BOX.height / 2, stroke: 'accent', strokeWidth: 1.2, fill: 'accentWash' },
        ...label,
      ];
    case 'store':
      return [
        frame,
        { kind: 'line', x1: x, y1: y, x2: x + BOX.width, y2: y, stroke: 'ink', strokeWidth: 1.4 },
        {
          kind: 'line',
          x1: x,
          y1: y + BOX.height,
          x2: x + BOX.width,
          y2: y + BOX.height,
          stroke: 'ink',
          strokeWidth: 1.4,
        },
        ...label,
      ];
  }
}

/** The forms, and each flow by its number. */
/** What the shapes stand for, of those that are there; where all are alike they need no word. */
function shapesSaid(elements: DataFlowPicture['elements'], ways: readonly Way[]): string {
  const types = new Set(elements.map(({ type }) => type));
  const said = [
    ...(types.size > 1 && types.has('entity') ? ['Square: outside party.'] : []),
    ...(types.size > 1 && types.has('process') ? ['Round: process.'] : []),
    ...(types.size > 1 && types.has('store') ? ['Two lines: store.'] : []),
    ...(elements.some(({ boundary }) => boundary !== undefined) ? ['Dashed frame: boundary of trust.'] : []),
    ...(ways.some(({ flow }) => flow.transfer) ? ['Dashed line: transfer to a third country.'] : []),
  ];
  return said.join('  ');
}

function keyOf(
  elements: DataFlowPicture['elements'],
  ways: readonly Way[],
  top: number,
): { shapes: Shape[]; bottom: number } {
  const said = shapesSaid(elements, ways);
  const shapes: Shape[] = said === '' ? [] : [...linesFrom(top, [said], { x: 2, size: 7.5, fill: 'soft' })];
  const half = Math.ceil(ways.length / 2);
  const below = said === '' ? top : top + 16;
  const ends = [below, below];
  ways.forEach(({ flow, from, to }, index) => {
    const column = index < half ? 0 : 1;
    const x = column * (DRAWING_WIDTH / 2);
    const y = ends[column] ?? top;
    const text = `${flow.label}: ${from.element.label} → ${to.element.label}${flow.transfer === true ? ' (transfer)' : ''}`;
    const lines = wrapText(text, { width: DRAWING_WIDTH / 2 - 28, size: SIZE, lines: 3 });
    shapes.push(
      lineAt(y + SIZE * 0.8, String(index + 1), { x: x + 14, size: SIZE, bold: true, anchor: 'end' }),
      ...linesFrom(y, lines, { x: x + 20, size: SIZE }),
    );
    ends[column] = y + heightOf(Math.max(1, lines.length), SIZE) + 5;
  });
  return { shapes, bottom: Math.max(...ends) };
}
