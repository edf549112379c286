/** Where a step stands in one run. */
export type StepState = 'done' | 'current' | 'stuck' | 'ahead' | 'skipped';

/** What a picture is made of; units are CSS pixels at the natural size. */
export type Shape =
  | {
      kind: 'box';
      x: number;
      y: number;
      width: number;
      height: number;
      lines: string[];
      state: StepState;
      /** Computed by the system: drawn as a pill. */
      automatic: boolean;
      /** Drawn as a stack: once for each of several. */
      several: boolean;
    }
  | { kind: 'frame'; x: number; y: number; width: number; height: number }
  | { kind: 'wire'; path: string; tip: boolean }
  | { kind: 'diamond'; x: number; y: number }
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' };

/** A part of the picture and where the next part may begin. */
export interface Drawn {
  shapes: Shape[];
  bottom: number;
}

/** The column a part is drawn in. */
export interface Column {
  x: number;
  width: number;
}

export function middleOf(column: Column): number {
  return column.x + column.width / 2;
}

export function inset(column: Column, by: number): Column {
  return { x: column.x + by, width: column.width - 2 * by };
}
