const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A span of milliseconds in its two largest units, rounded down: `2 days 3 hours`, `20 minutes`. */
export function sayDuration(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY_MS);
  const hours = Math.floor((milliseconds % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((milliseconds % HOUR_MS) / MINUTE_MS);
  const units = [counted(days, 'day'), counted(hours, 'hour'), counted(minutes, 'minute')];
  const first = units.findIndex((unit) => unit !== '');
  if (first === -1) return 'less than a minute';
  return units
    .slice(first, first + 2)
    .filter((unit) => unit !== '')
    .join(' ');
}

function counted(count: number, unit: string): string {
  if (count === 0) return '';
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}
