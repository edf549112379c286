import type { Period } from './period.ts';

/** A period for people: `72 hours`, `1 month`, `3 working days`. */
export function sayPeriod(period: Period): string {
  if ('hours' in period) return counted(period.hours, 'hour');
  if ('days' in period) return counted(period.days, 'day');
  if ('weeks' in period) return counted(period.weeks, 'week');
  if ('months' in period) return counted(period.months, 'month');
  if ('years' in period) return counted(period.years, 'year');
  return counted(period.businessDays, 'working day');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
