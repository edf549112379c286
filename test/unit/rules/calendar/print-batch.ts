import { computePeriod } from '../../../../core/rules/calendar/compute-period.ts';
import { sayDerivation } from '../../../../core/rules/calendar/say-derivation.ts';
import { answerTo, DEADLINES } from './read-vector.ts';

/** Prints many results as JSON, for a process whose own time zone must not matter. */
const places = [
  { id: 'DE', timeZone: 'Europe/Berlin' },
  { id: 'AU', timeZone: 'Australia/Lord_Howe' },
  { id: 'US-NY', timeZone: 'America/New_York' },
];
const periods = [
  { hours: 72 },
  { days: 3 },
  { weeks: 8 },
  { months: 1.5 },
  { years: 1 },
  { businessDays: 20 },
];
const results: unknown[] = [new Date(0).getTimezoneOffset(), DEADLINES.map(answerTo)];
for (let at = Date.parse('2026-01-01T00:00:30Z'); at < Date.parse('2027-01-01'); at += 37 * 3_600_000) {
  for (const place of places) {
    for (const period of periods) {
      const start = { instant: new Date(at).toISOString() };
      const due = computePeriod({ period, law: 'eu-1182', citation: 'test', start, place });
      results.push(due, sayDerivation(due, place));
    }
  }
}
process.stdout.write(JSON.stringify(results));
