import type { GridBox, Way } from './flow-grid.ts';

/** Between two lines beside each other. */
export const LANE = 13;
const PORT = 9;
/** Room for the number on a line. */
const CLEAR = 9;

export interface Lane {
  lane: number;
  start: number;
  end: number;
}

/** Gives each stretch the first lane in which it meets no other. */
export function laneOf(taken: Lane[], a: number, b: number): number {
  const [start, end] = [Math.min(a, b) - CLEAR, Math.max(a, b) + CLEAR];
  let lane = 0;
  while (taken.some((one) => one.lane === lane && one.start < end && start < one.end)) lane += 1;
  taken.push({ lane, start, end });
  return lane;
}

/**
 * Where ways leave and enter boxes, along the edge: places of the upper and of the lower edge never lie above each
 * other, so that lines in one channel cannot cover one another.
 */
export function portsOf(ways: readonly Way[]): Map<string, number> {
  const ends = ways.flatMap(({ flow, from, to, leaves, enters }, index) => [
    { key: `${index}>`, box: from, edge: leaves, toward: to.column, flow },
    { key: `${index}<`, box: to, edge: enters, toward: from.column, flow },
  ]);
  const places = new Map<string, number>();
  for (const edge of ['top', 'bottom'] as const) {
    for (const box of new Set(ends.map((end) => end.box))) {
      const here = ends
        .filter((end) => end.box === box && end.edge === edge)
        .sort((left, right) => left.toward - right.toward);
      here.forEach(({ key }, place) => {
        const shift = edge === 'top' ? PORT / 2 : 0;
        places.set(key, (place - Math.floor((here.length - 1) / 2)) * PORT - shift);
      });
    }
  }
  return places;
}

/** The most ways that meet at one edge of a box say how wide boxes must be. */
export function widestEdge(ways: readonly Way[]): number {
  const counts = new Map<string, number>();
  const count = ({ row, column }: GridBox, edge: string) => {
    const key = `${row}|${column}|${edge}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { from, to, leaves, enters } of ways) {
    count(from, leaves);
    count(to, enters);
  }
  return (Math.max(0, ...counts.values()) + 1) * PORT;
}
