import Holidays from 'date-holidays';

/** Names of holidays with their days (`YYYY-MM-DD`). */
export type NamedDays = Map<string, Set<string>>;

const DAY = 86_400_000;

/**
 * The public holidays that date-holidays knows for a place: whole days off only, each day of a feast of several days.
 * English names where it has one, else the local name.
 */
export function sourceDays(placeId: string, from: number, to: number): NamedDays {
  const [country = '', state] = placeId.split('-');
  // All kinds are read, since rules of public holidays ask about other days; in UTC, since days there have 24 hours.
  const source = new Holidays(
    { country, ...(state === undefined ? {} : { state }) },
    { timezone: 'Etc/UTC' },
  );
  const named: NamedDays = new Map();
  for (let year = from; year <= to; year += 1) {
    for (const holiday of source.getHolidays(year, 'en')) {
      if (holiday.type !== 'public' || !holiday.date.slice(11).startsWith('00:00:00')) continue;
      const name = holiday.name.replaceAll('’', "'");
      const first = Date.parse(holiday.date.slice(0, 10));
      const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY);
      for (let nth = 0; nth < length; nth += 1) addDay(named, name, new Date(first + nth * DAY));
    }
  }
  return named;
}

function addDay(named: NamedDays, name: string, day: Date): void {
  const days = named.get(name) ?? new Set();
  named.set(name, days.add(day.toISOString().slice(0, 10)));
}
