/** One measured number. `goal` is what it has to be, in words; `met` whether it is. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  goal?: string;
  met?: boolean;
  note?: string;
}

/** One part of the bench, run alone with `--only NAME`. */
export interface Part {
  name: string;
  title: string;
  measure(progress: (line: string) => void): Promise<Figure[]>;
}

export function atLeast(goal: number, unit: string, value: number): Pick<Figure, 'goal' | 'met'> {
  return { goal: `≥ ${formatNumber(goal)} ${unit}`, met: value >= goal };
}

export function atMost(goal: number, unit: string, value: number): Pick<Figure, 'goal' | 'met'> {
  return { goal: `≤ ${formatNumber(goal)} ${unit}`, met: value <= goal };
}

/** Three significant places below 100, whole numbers above, thousands apart. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
