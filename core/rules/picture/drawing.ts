/**
 * A picture laid out: shapes in points, from the top left corner, painted in order. Pages draw them as SVG, print draws
 * them as vectors. Widths of texts are counted with text-width.ts, so nothing runs into anything else.
 */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

export type Shape = RectShape | LineShape | PathShape | CircleShape | TextShape;

interface Stroke {
  stroke?: Paint;
  /** Points; 1 when absent. */
  strokeWidth?: number;
  /** Lengths of dash and gap. */
  dash?: readonly [number, number];
}

export interface RectShape extends Stroke {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Radius of the corners. */
  round?: number;
  fill?: Paint;
}

export interface LineShape extends Stroke {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** `d` has absolute M, L, C and Z only. */
export interface PathShape extends Stroke {
  kind: 'path';
  d: string;
  fill?: Paint;
}

export interface CircleShape extends Stroke {
  kind: 'circle';
  x: number;
  y: number;
  radius: number;
  fill?: Paint;
}

/** `y` is the baseline. Turned texts read upwards, around their own point. */
export interface TextShape {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  bold?: boolean;
  turned?: boolean;
  fill: Paint;
}

/** What the shapes are painted with: few inks, that differ in lightness so that they hold in grey print. */
export const PAINTS = {
  ink: '#16202c',
  soft: '#46535f',
  line: '#7b8894',
  faint: '#cfd7de',
  wash: '#eef2f5',
  paper: '#ffffff',
  accent: '#0f4c66',
  accentWash: '#d8e7ee',
  alarm: '#8f2413',
  alarmWash: '#f4ddd7',
  low: '#f3f7f4',
  medium: '#e9e3c8',
  high: '#e8bd93',
  veryHigh: '#cf8168',
} as const;
export type Paint = keyof typeof PAINTS;

/** Width of every drawing: what a page of A4 has between its margins. */
export const DRAWING_WIDTH = 480;
