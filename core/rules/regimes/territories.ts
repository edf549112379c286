import type { Place } from '../calendar/place.ts';

/** Member States of the European Union, ISO 3166-1 alpha-2. */
export const EU_PLACES: readonly string[] =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** The European Economic Area: the Union with Iceland, Liechtenstein and Norway. */
export const EEA_PLACES: readonly string[] = [...EU_PLACES, 'IS', 'LI', 'NO'];

/** Its holidays are those of England and Wales where no nation is named. */
export const UNITED_KINGDOM: Place = { id: 'GB', timeZone: 'Europe/London' };

/** Whether a place lies in another: `US-CA` is in `US` and in itself. */
export function liesIn(place: string, area: string): boolean {
  return place === area || place.startsWith(`${area}-`);
}
