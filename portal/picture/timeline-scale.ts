/** A stretch of time that is drawn, and where it begins on the picture. */
export interface Stretch {
  from: number;
  to: number;
  x: number;
}

/** Time on the picture: stretches in which something happens, with folds between them. */
export interface Scale {
  stretches: Stretch[];
  width: number;
  /** Horizontal place of an instant; one inside a fold lies at its middle. */
  x: (at: string) => number;
}

const HOUR = 3_600_000;
export const HOUR_WIDTH = 9;
export const FOLD_WIDTH = 46;
/** Nothing happens for longer than this: the time is folded. */
const FOLD_AFTER = 40 * HOUR;
const MARGIN = 5 * HOUR;

/** A scale on which every moment stands, linear but for the folds. `left` is where time begins. */
export function timelineScale(moments: string[], left: number): Scale {
  const times = [...new Set(moments.map((moment) => Date.parse(moment)))].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const time of times) {
    const last = stretches.at(-1);
    if (last !== undefined && time - last.to <= FOLD_AFTER) last.to = time;
    else stretches.push({ from: time, to: time, x: 0 });
  }
  let x = left;
  for (const stretch of stretches) {
    stretch.from -= stretch === stretches[0] ? 3 * HOUR : MARGIN;
    stretch.to += MARGIN;
    stretch.x = x;
    x += ((stretch.to - stretch.from) / HOUR) * HOUR_WIDTH + FOLD_WIDTH;
  }
  return {
    stretches,
    width: x - (stretches.length === 0 ? 0 : FOLD_WIDTH),
    x: (at) => placeOf(stretches, left, Date.parse(at)),
  };
}

function placeOf(stretches: Stretch[], left: number, time: number): number {
  for (const stretch of stretches) {
    if (time < stretch.from) return stretch.x - FOLD_WIDTH / 2;
    if (time <= stretch.to) return stretch.x + ((time - stretch.from) / HOUR) * HOUR_WIDTH;
  }
  const last = stretches.at(-1);
  return last === undefined ? left : last.x + ((last.to - last.from) / HOUR) * HOUR_WIDTH;
}
