import type { DataFlowPicture } from './picture.ts';

export type Element = DataFlowPicture['elements'][number];
export type Flow = DataFlowPicture['flows'][number];

/** So many boxes stand beside each other. */
export const COLUMNS = 3;

export interface GridBox {
  element: Element;
  row: number;
  column: number;
}
/** Rows that one boundary of trust encloses; without a name what lies outside of all. */
export interface Band {
  name: string | undefined;
  firstRow: number;
  rows: number;
}

/** Boxes in rows: first what lies outside of all boundaries, then each boundary in the order in which it is first named. */
export function gridOf(elements: readonly Element[]): { boxes: GridBox[]; bands: Band[]; rows: number } {
  const named = [...new Set(elements.flatMap(({ boundary }) => boundary ?? []))];
  const outside = elements.some(({ boundary }) => boundary === undefined) ? [undefined] : [];
  const names = [...outside, ...named];
  const boxes: GridBox[] = [];
  const bands: Band[] = [];
  let row = 0;
  for (const name of names) {
    const inside = elements.filter(({ boundary }) => boundary === name);
    const rows = Math.ceil(inside.length / COLUMNS);
    bands.push({ name, firstRow: row, rows });
    inside.forEach((element, place) => {
      const inRow = Math.floor(place / COLUMNS);
      const alone = inside.length - inRow * COLUMNS === 1;
      boxes.push({ element, row: row + inRow, column: alone ? 1 : place % COLUMNS });
    });
    row += rows;
  }
  return { boxes, bands, rows: row };
}

/**
 * A flow as its way through the free space: out of one box, along the channel beside its row, if need be down a gutter
 * between the columns to another channel, and into the other box. Channel 0 lies above the first row.
 */
export interface Way {
  flow: Flow;
  from: GridBox;
  to: GridBox;
  /** The edge at which it leaves and enters. */
  leaves: 'top' | 'bottom';
  enters: 'top' | 'bottom';
  channels: [number] | [number, number];
  /** Gutter 0 lies left of the first column. */
  gutter?: number;
}

export function wayOf(flow: Flow, boxes: readonly GridBox[]): Way | undefined {
  const from = boxes.find(({ element }) => element.id === flow.from);
  const to = boxes.find(({ element }) => element.id === flow.to);
  if (from === undefined || to === undefined) return undefined;
  const down = to.row > from.row;
  if (to.row === from.row)
    return { flow, from, to, leaves: 'bottom', enters: 'bottom', channels: [from.row + 1] };
  const start = down ? from.row + 1 : from.row;
  const end = down ? to.row : to.row + 1;
  const edges = { leaves: down ? 'bottom' : 'top', enters: down ? 'top' : 'bottom' } as const;
  if (start === end) return { flow, from, to, ...edges, channels: [start] };
  const gutter = Math.max(from.column, to.column);
  return { flow, from, to, ...edges, channels: [start, end], gutter };
}
