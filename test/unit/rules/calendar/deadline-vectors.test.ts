import { describe, expect, test } from '@jest/globals';

import { answerTo, DEADLINES, type DeadlineRow, spelled } from './read-vector.ts';

describe('golden vectors', () => {
  test('there are rows to test, of each kind', () => {
    expect(DEADLINES.length).toBeGreaterThanOrEqual(27);
    const units = new Set(DEADLINES.flatMap(({ period }) => Object.keys(period)));
    expect([...units].sort()).toEqual(['businessDays', 'days', 'hours', 'months', 'weeks']);
  });

  test.each(DEADLINES)('$id ($certainty): $start', (row) => {
    const { due, strict, last } = spelled(answerTo(row));
    expect(due).toBe(row.due);
    expect(last).toBe(row.due);
    if (row.strict !== undefined) expect(strict).toBe(row.strict);
  });
});

type Row = Omit<DeadlineRow, 'note'> & { note: string };

describe('further rows', () => {
  test.each<Row>([
    {
      id: 'M03',
      rule: 'eu-1182',
      place: 'DE',
      start: '2025-01-30',
      period: { months: 1 },
      due: '2025-02-28',
      certainty: 'S',
      note: 'there is no 30 February',
    },
    {
      id: 'UK01',
      rule: 'uk',
      place: 'GB-ENG',
      start: '2026-09-03',
      period: { months: 1 },
      due: '2026-10-05',
      certainty: 'S',
      note: 'ICO: same date, a Saturday, so the next working day',
    },
    {
      id: 'UK02',
      rule: 'uk',
      place: 'GB-ENG',
      start: '2026-07-31',
      period: { months: 1 },
      due: '2026-09-01',
      certainty: 'D',
      note: '31 August is the summer bank holiday in England, no holiday in Scotland',
    },
    {
      id: 'UK03',
      rule: 'uk',
      place: 'GB-SCT',
      start: '2026-07-31',
      period: { months: 1 },
      due: '2026-08-31',
      certainty: 'D',
      note: 'the same in Scotland',
    },
    {
      id: 'UK04',
      rule: 'calendar-inclusive',
      place: 'GB-ENG',
      start: '2026-06-22',
      period: { days: 30 },
      due: '2026-07-21',
      certainty: 'A',
      note: '30 days beginning when received: the day of receipt is day 1',
    },
    {
      id: 'D08b',
      rule: 'calendar',
      place: 'BR',
      start: '2026-04-17',
      period: { businessDays: 6 },
      due: '2026-04-28',
      certainty: 'D',
      note: 'small agents',
    },
    {
      id: 'D10c',
      rule: 'calendar',
      place: 'US-TX',
      start: '2026-03-02',
      period: { days: 60 },
      due: '2026-05-01',
      certainty: 'D',
      note: 'Texas',
    },
    {
      id: 'D13a',
      rule: 'calendar-inclusive',
      place: 'JP',
      start: '2026-06-01',
      period: { days: 30 },
      due: '2026-06-30',
      certainty: 'A',
      note: 'the day it is known is day 1',
    },
    {
      id: 'D13b',
      rule: 'calendar-inclusive',
      place: 'JP',
      start: '2026-06-01',
      period: { days: 60 },
      due: '2026-07-30',
      certainty: 'A',
      note: 'wrongful purpose',
    },
    {
      id: 'H13a',
      rule: 'elapsed',
      place: 'DE',
      start: '2026-08-04T10:00Z[UTC]',
      period: { hours: 4 },
      due: '2026-08-04T14:00[UTC]',
      certainty: 'R',
      note: 'from classification',
    },
    {
      id: 'H13b',
      rule: 'elapsed',
      place: 'DE',
      start: '2026-08-03T11:00Z[UTC]',
      period: { hours: 24 },
      due: '2026-08-04T11:00[UTC]',
      certainty: 'R',
      note: 'from awareness',
    },
  ])('$id ($certainty): $note', (row) => {
    expect(spelled(answerTo(row))).toMatchObject({ due: row.due, last: row.due });
  });
});

describe('traps', () => {
  test.each<[string, Parameters<typeof answerTo>[0], string]>([
    [
      'one day is not made two working days',
      { id: '', rule: 'eu-1182', place: 'DE', start: '2026-07-10', period: { days: 1 } },
      '2026-07-13',
    ],
    [
      'a month and a half: the month first, then 15 days',
      { id: '', rule: 'eu-1182', place: 'DE', start: '2026-01-31', period: { months: 1.5 } },
      '2026-03-16',
    ],
    [
      'half a month is 15 days in February too',
      { id: '', rule: 'eu-1182', place: 'DE', start: '2026-02-10', period: { months: 0.5 } },
      '2026-02-25',
    ],
    [
      'a year from 29 February',
      { id: '', rule: 'eu-1182', place: 'DE', start: '2024-02-29', period: { years: 1 } },
      '2025-02-28',
    ],
    [
      'working days pass over Easter',
      { id: '', rule: 'eu-1182', place: 'DE', start: '2026-04-02', period: { businessDays: 2 } },
      '2026-04-08',
    ],
    [
      'a regional holiday moves a day only in its region',
      { id: '', rule: 'eu-1182', place: 'DE-BY', start: '2026-05-04', period: { months: 1 } },
      '2026-06-05',
    ],
    [
      'elsewhere it does not (Corpus Christi)',
      { id: '', rule: 'eu-1182', place: 'DE', start: '2026-05-04', period: { months: 1 } },
      '2026-06-04',
    ],
    [
      'the day of an instant is the local one',
      {
        id: '',
        rule: 'eu-1182',
        place: 'DE',
        start: '2026-08-02T00:30[Europe/Berlin]',
        period: { months: 1 },
      },
      '2026-09-02',
    ],
    [
      'a month that begins with the first ends with the last',
      { id: '', rule: 'calendar-inclusive', place: 'DE', start: '2026-03-01', period: { months: 1 } },
      '2026-03-31',
    ],
    [
      'a month that begins with 31 January ends with February',
      { id: '', rule: 'calendar-inclusive', place: 'DE', start: '2026-01-31', period: { months: 1 } },
      '2026-02-28',
    ],
    [
      'a week that begins on Monday ends on Sunday, unmoved',
      { id: '', rule: 'calendar-inclusive', place: 'DE', start: '2026-06-01', period: { weeks: 1 } },
      '2026-06-07',
    ],
    [
      'a working day on which it happens is day 1 where that day counts',
      { id: '', rule: 'calendar-inclusive', place: 'DE', start: '2026-06-05', period: { businessDays: 2 } },
      '2026-06-08',
    ],
  ])('%s', (_name, row, due) => {
    expect(spelled(answerTo(row)).due).toBe(due);
  });
});
