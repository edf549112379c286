import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

import { computeDue } from '../../../core/rules/calendar.ts';
import { REGIME_RULES, regimeRule, rulesStartedBy, type RegimeRule } from '../../../core/rules/regimes.ts';

const Row = z.object({
  id: z.string(),
  rule: z.enum(['eu-1182', 'elapsed']),
  place: z.string(),
  start: z.string(),
  period: z.object({ hours: z.int() }),
  due: z.string(),
  strict: z.string(),
});
const rows = z.array(Row).parse(JSON.parse(readFileSync('test/vectors/deadlines-hours.json', 'utf8')));
const [gdpr33, gdpr34] = REGIME_RULES;

function rule(calendar: RegimeRule['calendar'], hours: number): RegimeRule {
  return { ...gdpr33, calendar, limit: { hours } };
}

function instant(zoned: string): string {
  return Temporal.ZonedDateTime.from(zoned).toInstant().toString({ fractionalSecondDigits: 3 });
}

describe('hours', () => {
  test('there are rows to test', () => {
    expect(rows.length).toBeGreaterThanOrEqual(7);
  });

  test.each(rows)('$id: $start', (row) => {
    const { timeZoneId: timeZone } = Temporal.ZonedDateTime.from(row.start);
    const due = computeDue(rule(row.rule, row.period.hours), instant(row.start), {
      country: row.place,
      timeZone,
    });
    expect(due).toMatchObject({
      evaluable: true,
      strictAt: instant(row.strict),
      legalLatestAt: instant(row.due),
    });
  });

  test('every step of the derivation says its rule, its source and what it gave', () => {
    const due = computeDue(gdpr33, '2026-05-22T14:30:00.000Z', { country: 'DE', timeZone: 'Europe/Berlin' });
    expect(due.evaluable && due.derivation).toEqual([
      { rule: 'Start', citation: 'GDPR art. 33(1)', value: '2026-05-22 16:30 Europe/Berlin' },
      {
        rule: 'Working target: 72 hours as they pass',
        citation: 'GDPR art. 33(1)',
        value: '2026-05-25 16:30 Europe/Berlin',
      },
      {
        rule: 'The hour of the event is not counted',
        citation: 'Reg. 1182/71 art. 3(1)',
        value: '2026-05-22 17:00 Europe/Berlin',
      },
      {
        rule: 'It ends with the last of 72 hours',
        citation: 'Reg. 1182/71 art. 3(2)(a)',
        value: '2026-05-25 17:00 Europe/Berlin',
      },
      {
        rule: 'Holidays and weekends are counted; a period in hours is not moved',
        citation: 'Reg. 1182/71 art. 3(3) and 3(4)',
        value: '2026-05-25 17:00 Europe/Berlin',
      },
    ]);
  });

  test.each([
    ['no number in the law', gdpr34, '2026-05-22T14:30:00.000Z', 'Europe/Berlin'],
    ['no time zone', gdpr33, '2026-05-22T14:30:00.000Z', ''],
    ['no such time zone', gdpr33, '2026-05-22T14:30:00.000Z', 'Europe/Atlantis'],
    ['no start', gdpr33, 'yesterday', 'Europe/Berlin'],
  ])('is not evaluable: %s', (_name, law, start, timeZone) => {
    const due = computeDue(law, start, { country: 'DE', timeZone });
    expect(due.evaluable).toBe(false);
  });

  const when = fc.date({ min: new Date('2018-05-25'), max: new Date('2038-01-01'), noInvalidDate: true });
  const zone = fc.constantFrom('Europe/Berlin', 'Europe/Dublin', 'Asia/Kolkata', 'America/St_Johns', 'UTC');

  test('the latest moment is within one hour after the strict target, and ends a full local hour', () => {
    fc.assert(
      fc.property(when, zone, (start, timeZone) => {
        const due = computeDue(gdpr33, start.toISOString(), { country: 'DE', timeZone });
        if (!due.evaluable) throw new Error('not evaluable');
        const gap = Date.parse(due.legalLatestAt) - Date.parse(due.strictAt);
        expect(gap).toBeGreaterThan(0);
        expect(gap).toBeLessThanOrEqual(60 * 60_000);
        expect(Date.parse(due.strictAt) - start.getTime()).toBe(72 * 3_600_000);
      }),
    );
  });

  test('a later start never gives an earlier date', () => {
    fc.assert(
      fc.property(when, fc.integer({ min: 0, max: 100 * 3_600_000 }), zone, (start, later, timeZone) => {
        const first = computeDue(gdpr33, start.toISOString(), { country: 'DE', timeZone });
        const second = computeDue(gdpr33, new Date(start.getTime() + later).toISOString(), {
          country: 'DE',
          timeZone,
        });
        if (!first.evaluable || !second.evaluable) throw new Error('not evaluable');
        expect(second.strictAt >= first.strictAt).toBe(true);
        expect(second.legalLatestAt >= first.legalLatestAt).toBe(true);
      }),
    );
  });
});

describe('rules in force', () => {
  test('awareness starts the duty towards the authority, a high risk the one towards the people', () => {
    expect(rulesStartedBy('awareness', '2026-05-22T00:00:00.000Z').map(({ id }) => id)).toEqual(['gdpr-33']);
    expect(rulesStartedBy('high-risk-found', '2026-05-22T00:00:00.000Z').map(({ id }) => id)).toEqual([
      'gdpr-34',
    ]);
  });

  test('nothing before the GDPR applied', () => {
    expect(rulesStartedBy('awareness', '2018-05-24T23:00:00.000Z')).toEqual([]);
    expect(rulesStartedBy('awareness', '2018-05-25T00:00:00.000Z')).toHaveLength(1);
  });

  test('an unknown rule is none', () => {
    expect(regimeRule('gdpr-99')).toBeUndefined();
  });
});
