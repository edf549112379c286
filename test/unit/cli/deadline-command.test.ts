import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { runOffline, type Ended } from './run-offline.ts';

const Row = z.object({
  id: z.string(),
  rule: z.string(),
  place: z.string(),
  start: z.string(),
  period: z.record(z.string(), z.number()),
  due: z.string(),
  strict: z.string().optional(),
});
const rows = z.array(Row).parse(JSON.parse(readFileSync('test/vectors/deadlines.json', 'utf8')));

const UNITS: Readonly<Record<string, string>> = {
  hours: 'h',
  days: 'd',
  weeks: 'w',
  months: 'mo',
  years: 'y',
  businessDays: 'bd',
};
const Answer = z.looseObject({
  due: z.string(),
  strict: z.string(),
  derivation: z.array(z.object({ rule: z.string(), citation: z.string(), value: z.string() })).min(1),
  sentences: z.array(z.string()).min(1),
  otherReadings: z.array(z.looseObject({ option: z.string(), reading: z.string(), due: z.string() })),
});

function periodText(period: Record<string, number>): string {
  return Object.entries(period)
    .map(([unit, count]) => `${count}${UNITS[unit] ?? '?'}`)
    .join('');
}

function deadline(flags: Record<string, string>, ...more: string[]): Promise<Ended> {
  const words = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);
  return runOffline('deadline', ...words, ...more);
}

async function answerTo(flags: Record<string, string>, ...more: string[]): Promise<z.infer<typeof Answer>> {
  const { code, out, err } = await deadline(flags, ...more, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return Answer.parse(JSON.parse(out));
}

test('there are rows to test', () => {
  expect(rows.length).toBeGreaterThanOrEqual(27);
});

describe('golden dates, through the command', () => {
  test.each(rows)('$id', async ({ rule, place, start, period, due, strict }) => {
    const answer = await answerTo({ law: rule, period: periodText(period), from: start, place });
    expect(answer.due).toBe(due);
    if (strict !== undefined) expect(answer.strict).toBe(strict);
    else expect(answer.strict <= answer.due).toBe(true);
  });
});

const H03 = { law: 'eu-1182', period: '72h', from: '2026-05-22T16:30[Europe/Berlin]', place: 'DE' };
const D01 = { law: 'eu-1182', period: '3d', from: '2026-04-02', place: 'DE' };

describe('an answer', () => {
  test('says the question, the holidays it used and both times as instants', async () => {
    expect(await answerTo(H03)).toMatchObject({
      due: '2026-05-25T17:00[Europe/Berlin]',
      strict: '2026-05-25T16:30[Europe/Berlin]',
      dueAt: '2026-05-25T15:00:00.000Z',
      strictAt: '2026-05-25T14:30:00.000Z',
      law: 'eu-1182',
      period: { hours: 72 },
      from: '2026-05-22T16:30[Europe/Berlin]',
      direction: 'forwards',
      place: { id: 'DE', name: 'Germany', timeZone: 'Europe/Berlin' },
      holidays: { place: 'DE', from: expect.any(Number), to: expect.any(Number), source: expect.any(String) },
    });
  });

  test('is a day for periods in days and longer, with the last day before any roll as the target', async () => {
    const answer = await answerTo(D01);
    expect([answer.strict, answer.due]).toEqual(['2026-04-05', '2026-04-08']);
    expect(answer).not.toHaveProperty('dueAt');
    expect(await answerTo({ ...D01, zone: 'Europe/Berlin' })).toMatchObject({
      due: '2026-04-08',
      dueAt: '2026-04-08T22:00:00.000Z',
    });
  });

  test('has seconds only where they are not zero', async () => {
    const seconds = { ...H03, from: '2026-05-22T16:30:15[Europe/Berlin]' };
    expect(await answerTo(seconds)).toMatchObject({
      due: '2026-05-25T17:00[Europe/Berlin]',
      strict: '2026-05-25T16:30:15[Europe/Berlin]',
    });
  });

  test('shows what the other readings would give', async () => {
    const { otherReadings } = await answerTo(H03);
    const other = otherReadings.find(({ option }) => option === 'weekendsInHours');
    expect(other).toMatchObject({ reading: 'two-working-days' });
    const chosen = await answerTo(H03, '--reading', 'weekendsInHours=two-working-days');
    expect(chosen.due).toBe(other?.due);
    expect(chosen.due > '2026-05-25T17:00').toBe(true);
  });

  test('counts backwards, without a roll', async () => {
    const backwards = { ...D01, period: '7d', from: '2026-05-13' };
    const answer = await answerTo(backwards, '--before');
    expect(answer.due < '2026-05-13').toBe(true);
    expect(answer).toMatchObject({ direction: 'backwards' });
  });

  test('is for any date, past or future, within the table', async () => {
    expect(await answerTo({ ...D01, from: '2030-03-01' })).toMatchObject({ due: '2030-03-05' });
    expect(await answerTo({ ...H03, from: '1999-05-21T16:30[Europe/Berlin]' })).toMatchObject({
      due: '1999-05-24T17:00[Europe/Berlin]',
    });
  });

  test('as text: the date first, both times, then the derivation as sentences', async () => {
    const { code, out } = await deadline(H03);
    const [first, ...rest] = out.split('\n');
    expect(code).toBe(0);
    expect(first).toBe('Mon 25 May 2026, 17:00 (Europe/Berlin)');
    expect(rest.join('\n')).toMatch(/working target +Mon 25 May 2026, 16:30/);
    expect(rest.join('\n')).toMatch(/latest by law +Mon 25 May 2026, 17:00/);
    const { sentences } = await answerTo(H03);
    for (const sentence of sentences) expect(out).toContain(sentence);
    expect((await deadline(D01)).out).toContain('Wed 8 Apr 2026, end of the day');
  });
});

describe('the time zone', () => {
  test.each<[string, Record<string, string>]>([
    ['beside a local time', { from: '2026-05-22T16:30', zone: 'Europe/Berlin' }],
    ['beside an offset', { from: '2026-05-22T16:30+02:00', zone: 'Europe/Berlin' }],
    ['beside UTC', { from: '2026-05-22T14:30Z', zone: 'Europe/Berlin' }],
    ['in both, the same', { zone: 'Europe/Berlin' }],
    ['in both, the same but for capitals', { zone: 'europe/berlin' }],
    ['with its offset', { from: '2026-05-22T16:30+02:00[Europe/Berlin]' }],
  ])('%s', async (_, flags) => {
    expect((await answerTo({ ...H03, ...flags })).due).toBe('2026-05-25T17:00[Europe/Berlin]');
  });
});

describe('bad input is a sentence with the way out, and ends with 2', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['a time without a zone', { from: '2026-05-22T16:30' }, ['--from', 'no time zone', '[Europe/Berlin]']],
    ['an offset only', { from: '2026-05-22T16:30+02:00' }, ['--from', 'offset', '[Europe/Berlin]']],
    ['no such day', { from: '2026-02-31' }, ['There is no day 2026-02-31', '1 to 28']],
    ['no such day, with a time', { from: '2026-02-31T10:00[Europe/Berlin]' }, ['There is no day 2026-02-31']],
    ['an hour that is skipped', { from: '2026-03-29T02:30[Europe/Berlin]' }, ['There is no 02:30']],
    [
      'an hour that comes twice',
      { from: '2026-10-25T02:30[Europe/Berlin]' },
      ['twice', '+02:00[Europe/Berlin]'],
    ],
    ['no moment at all', { from: 'yesterday' }, ['"yesterday"', '2026-05-22T16:30[Europe/Berlin]']],
    ['an unknown zone', { from: '2026-05-22T16:30[Europe/Bremen]' }, ['no time zone "Europe/Bremen"']],
    ['an unknown --zone', { from: '2026-05-22T16:30', zone: 'Berlin' }, ['--zone', 'Europe/Berlin']],
    ['two zones', { zone: 'Europe/Paris' }, ['Europe/Berlin', 'Europe/Paris', 'Keep one']],
    [
      'a day for hours',
      { from: '2026-05-22' },
      ['hours count from a time', '2026-05-22T16:30[Europe/Berlin]'],
    ],
    ['a place without a table', { place: 'ZZ' }, ['"ZZ"', 'clause8 places']],
    ['a region without a table', { place: 'DE-ZZ' }, ['"DE-ZZ"', 'DE-BY']],
    ['no place at all', { place: 'Germany' }, ['"Germany"', 'DE, DE-BY']],
    ['a country that does not exist', { place: 'XQ', law: 'elapsed' }, ['"XQ"']],
    ['a code that is no country’s', { place: 'UK', law: 'elapsed' }, ['"UK"']],
    ['working days without a table', { place: 'CN', law: 'calendar', period: '3bd' }, ['CN']],
    ['a negative period', { period: '-3d' }, ['not negative', '-3d']],
    ['a mixed period', { period: '1mo2d' }, ['one unit', '1mo2d']],
    ['half a day', { period: '1.5d' }, ['1.5 days']],
    ['no period', { period: 'soon' }, ['"soon"', '72h']],
    ['an unknown law', { law: 'us' }, ['"us"', 'eu-1182, uk, elapsed, calendar, calendar-inclusive']],
  ])('%s', async (_, flags, words) => {
    await refused({ ...H03, ...flags }, words);
  });

  test.each(['law', 'period', 'from', 'place'])('--%s missing', async (flag) => {
    const flags = Object.fromEntries(Object.entries(H03).filter(([name]) => name !== flag));
    await refused(flags, [`--${flag} is missing`, 'e.g.'].slice(0, flag === 'law' ? 1 : 2));
  });

  test('beyond the years of the table: which years are known', async () => {
    await refused({ ...D01, from: '2090-01-02' }, ['2090', 'Germany']);
  });

  test.each([
    ['weekends=counted', ['"weekends"', 'weekendsInHours']],
    ['clockChange=sundial', ['"sundial"', 'elapsed, wall-clock']],
    ['clockChange', ['clockChange', 'elapsed, wall-clock']],
    ['clockChange=elapsed=1', ['"elapsed=1"', 'elapsed, wall-clock']],
  ])('--reading %s', async (reading, words) => {
    await refused(H03, words, '--reading', reading);
  });

  test('two readings of one point', async () => {
    const two = ['--reading', 'clockChange=elapsed', '--reading', 'clockChange=wall-clock'];
    await refused(H03, ['clockChange twice'], ...two);
  });

  test.each(['law', 'period', 'from', 'place', 'zone'])('--%s twice: neither is guessed', async (flag) => {
    const twice = [`--${flag}`, 'this', `--${flag}`, 'that'];
    const rest = Object.fromEntries(Object.entries(H03).filter(([name]) => name !== flag));
    await refused(rest, [`--${flag} is given twice`, '"this"', '"that"'], ...twice);
  });

  async function refused(flags: Record<string, string>, words: string[], ...more: string[]): Promise<void> {
    const { code, out, err } = await deadline(flags, ...more);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const word of words) expect(err).toContain(word);
    expect(err.trimEnd()).toMatch(/[.]$/);
    const asJson = await deadline(flags, ...more, '--json');
    expect(asJson.code).toBe(2);
    expect(JSON.parse(asJson.out)).toMatchObject({ error: err.trimEnd() });
  }
});

test('hours where no table is needed go without one', async () => {
  const answer = await answerTo({
    law: 'elapsed',
    period: '4h',
    from: '2026-05-22T16:30[Asia/Shanghai]',
    place: 'CN',
  });
  expect(answer).toMatchObject({
    due: '2026-05-22T20:30[Asia/Shanghai]',
    strict: '2026-05-22T20:30[Asia/Shanghai]',
  });
});

test('places lists the tables with their years', async () => {
  const { code, out } = await runOffline('places', '--json');
  expect(code).toBe(0);
  const { places } = z
    .object({ places: z.array(z.object({ id: z.string(), from: z.number(), to: z.number() })) })
    .parse(JSON.parse(out));
  expect(places.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['DE', 'FR', 'GB-SCT', 'US-CA', 'BR', 'IN']),
  );
  expect((await runOffline('places')).out).toContain('Germany');
});
