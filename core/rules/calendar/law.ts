/**
 * Laws that count time:
 * - `eu-1182`: Regulation (EEC, Euratom) No 1182/71.
 * - `uk`: Data Protection Act 2018 s. 205(2), which points to art. 3 of that regulation, as the ICO reads it.
 * - `elapsed`: hours as they pass, from the instant.
 * - `calendar`: the day after the event is day 1; no roll. Business days skip weekends and holidays of the place.
 * - `calendar-inclusive`: the day of the event is day 1; no roll.
 */
export const LAWS_OF_TIME = ['eu-1182', 'uk', 'elapsed', 'calendar', 'calendar-inclusive'] as const;
export type LawOfTime = (typeof LAWS_OF_TIME)[number];
