import type { Paint, TextShape } from './drawing.ts';

/** Distance between the baselines of lines of a size. */
export const LEADING = 1.25;

interface Place {
  x: number;
  size: number;
  anchor?: TextShape['anchor'];
  bold?: boolean;
  fill?: Paint;
}

/** Lines of text below each other, the first with its top at `top`. */
export function linesFrom(top: number, lines: readonly string[], place: Place): TextShape[] {
  return lines.map((text, index) => lineAt(top + place.size * (0.8 + index * LEADING), text, place));
}

/** Lines of text around a middle height. */
export function linesAround(middle: number, lines: readonly string[], place: Place): TextShape[] {
  return linesFrom(middle - heightOf(lines.length, place.size) / 2, lines, place);
}

/** Of a block of lines, from the top of the first to the foot of the last. */
export function heightOf(lines: number, size: number): number {
  return lines === 0 ? 0 : size * (1 + (lines - 1) * LEADING);
}

export function lineAt(
  y: number,
  text: string,
  { x, size, anchor = 'start', bold = false, fill = 'ink' }: Place,
): TextShape {
  return { kind: 'text', x, y, text, size, anchor, fill, ...(bold ? { bold } : {}) };
}
