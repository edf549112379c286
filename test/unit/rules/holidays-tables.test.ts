import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { Temporal } from 'temporal-polyfill';

import { concerns, correct, type Correction } from '../../../build/holidays/correction.ts';
import { CORRECTIONS } from '../../../build/holidays/corrections/all.ts';
import { holidayModule } from '../../../build/holidays/holiday-module.ts';
import { PLACES } from '../../../build/holidays/places.ts';
import { tableTexts } from '../../../build/holidays/table-texts.ts';
import { HOLIDAY_TEXTS } from '../../../core/rules/calendar/holidays/holiday-texts.ts';
import { readTable } from '../../../core/rules/calendar/holidays/read-table.ts';

const HOLIDAYS = fileURLToPath(new URL('../../../core/rules/calendar/holidays/', import.meta.url));

test('the tables are those that `npm run holidays` makes', () => {
  expect(readFileSync(`${HOLIDAYS}holiday-texts.ts`, 'utf8')).toBe(holidayModule());
});

test('the tables with their reader add under 60 KB to a bundle', async () => {
  const { outputFiles } = await build({
    entryPoints: [`${HOLIDAYS}holiday-on.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const bytes = outputFiles[0]?.contents.length ?? 0;
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(60_000);
});

test.each(PLACES)('$id: every day exists, lies in the years, and is named', ({ id, to }) => {
  const table = readTable(id, HOLIDAY_TEXTS);
  expect(table).toMatchObject({ from: 2018, to });
  const days = [...(table?.days ?? [])];
  const odd = days.filter(
    ([day, name]) =>
      Temporal.PlainDate.from(day).toString() !== day ||
      Number(day.slice(0, 4)) < 2018 ||
      Number(day.slice(0, 4)) > to ||
      !/^[\p{L}\p{N}][\p{L}\p{N} .,:;'()-]+$/u.test(name),
  );
  expect(odd).toEqual([]);
  const weekdays = days.map(([day]) => Temporal.PlainDate.from(day)).filter(({ dayOfWeek }) => dayOfWeek < 6);
  for (let year = 2018; year <= to; year += 1) {
    const count = weekdays.filter((day) => day.year === year).length;
    // India's three national days can all but one fall on weekends; nobody has a month of days off.
    expect(count).toBeGreaterThanOrEqual(id === 'IN' ? 1 : 2);
    expect(count).toBeLessThanOrEqual(22);
  }
});

test('every correction gives its reason and its law', () => {
  for (const { places, because, citation, add, remove, rename } of CORRECTIONS) {
    expect(PLACES.some(({ id }) => concerns({ places, because, citation }, id))).toBe(true);
    expect([because.length, citation.length].every((length) => length > 12)).toBe(true);
    expect(add ?? remove ?? rename).toBeDefined();
  }
});

test('a correction that changes nothing is an error, so none outlives its reason', () => {
  const idle: Correction = {
    places: ['DE'],
    add: { name: 'Labour Day', on: '05-01' },
    because: 'the source knows it',
    citation: 'none',
  };
  const germany = PLACES.filter(({ id }) => id === 'DE');
  expect(() => tableTexts(germany, [idle])).toThrow(
    'A correction for DE changes nothing: the source knows it',
  );
});

test('a correction takes away, adds and renames', () => {
  const days = new Map([['Old', new Set(['2026-01-01', '2026-01-02'])]]);
  const correction: Correction = {
    places: ['XX*'],
    remove: { name: 'Old', on: '01-01' },
    add: { name: 'Old', on: '260103' },
    rename: { name: 'Old', to: 'New' },
    because: 'so it is',
    citation: 'an act',
  };
  expect(correct(days, correction, { from: 2026, to: 2026 })).toBe(true);
  expect(days).toEqual(new Map([['New', new Set(['2026-01-02', '2026-01-03'])]]));
  expect(['XX', 'XX-1', 'YY'].map((id) => concerns(correction, id))).toEqual([true, true, false]);
});
