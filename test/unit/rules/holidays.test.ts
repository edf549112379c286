import { describe, expect, test } from '@jest/globals';

import { holidayOn, holidayPlaces } from '../../../core/rules/calendar/holidays/holiday-on.ts';

/** Well-known days, written down by hand: the name, or that the day is none. */
const NONE = undefined;

describe('a day that is known to everybody', () => {
  test.each<[string, string, string | undefined]>([
    ['AT', '2026-10-26', 'National Holiday'],
    ['AT', '2026-04-03', NONE],
    ['BE', '2026-07-21', 'National Holiday'],
    ['BE', '2026-12-26', NONE],
    ['BG', '2026-04-13', 'Easter Monday'],
    ['BG', '2026-05-25', 'Bulgarian Education and Culture, and Slavonic Literature Day (substitute day)'],
    ['BG', '2022-12-28', 'Christmas Day (substitute day)'],
    ['CY', '2026-02-23', 'Clean Monday'],
    ['CY', '2026-06-01', 'Kataklysmos (Whit Monday)'],
    ['CZ', '2026-11-17', 'Struggle for Freedom and Democracy Day'],
    ['DE', '2026-10-03', 'Day of German Unity'],
    ['DE', '2026-05-25', 'Whit Monday'],
    ['DE', '2026-04-06', 'Easter Monday'],
    ['DE', '2026-12-26', 'Boxing Day'],
    ['DE', '2026-10-31', NONE],
    ['DE', '2026-06-04', NONE],
    ['DE-BB', '2026-10-31', 'Reformation Day'],
    ['DE-BE', '2025-05-08', 'Liberation Day (80th Anniversary)'],
    ['DE-BE', '2026-05-08', NONE],
    ['DE-BE', '2018-03-08', NONE],
    ['DE-BE', '2019-03-08', "International Women's Day"],
    ['DE-BY', '2026-06-04', 'Corpus Christi'],
    ['DE-MV', '2022-03-08', NONE],
    ['DE-SN', '2026-11-18', 'Day of Prayer and Repentance'],
    ['DE-TH', '2018-09-20', NONE],
    ['DE-TH', '2019-09-20', "International Children's Day"],
    ['DK', '2023-05-05', 'Prayer Day'],
    ['DK', '2024-04-26', NONE],
    ['DK', '2026-06-05', NONE],
    ['EE', '2026-02-24', 'Independence Day'],
    ['ES', '2026-01-06', 'Epiphany'],
    ['ES', '2026-04-06', NONE],
    ['ES', '2022-12-26', NONE],
    ['ES-CT', '2026-04-06', 'Easter Monday'],
    ['ES-CT', '2026-12-26', 'San Esteban'],
    ['ES-MD', '2023-03-20', "Monday following Saint Joseph's Day"],
    ['FI', '2026-12-06', 'Independence Day'],
    ['FI', '2026-06-19', NONE],
    ['FI', '2026-12-24', NONE],
    ['FR', '2026-05-01', 'Labour Day'],
    ['FR', '2026-08-15', 'Assumption'],
    ['FR', '2026-05-25', 'Whit Monday'],
    ['FR', '2026-04-03', NONE],
    ['FR', '2026-12-26', NONE],
    ['FR-67', '2026-04-03', 'Good Friday'],
    ['GR', '2026-02-23', 'Clean Monday'],
    ['GR', '2024-05-01', NONE],
    ['GR', '2024-05-07', 'Labour Day (moved)'],
    ['HR', '2019-10-08', 'Independence Day'],
    ['HR', '2020-10-08', NONE],
    ['HU', '2026-10-23', 'National Day'],
    ['HU', '2026-12-24', NONE],
    ['IE', '2022-02-07', NONE],
    ['IE', '2022-03-18', 'Day of Remembrance and Recognition'],
    ['IE', '2023-02-06', "St. Brigid's Day"],
    ['IE', '2030-02-01', "St. Brigid's Day"],
    ['IE', '2026-04-03', NONE],
    ['IE', '2026-10-26', 'Last Monday in October'],
    ['IS', '2024-04-25', 'First Day of Summer'],
    ['IS', '2024-04-18', NONE],
    ['IS', '2023-12-24', NONE],
    ['IT', '2025-10-04', NONE],
    ['IT', '2027-10-04', 'National Day of Saint Francis of Assisi'],
    ['IT', '2026-06-02', 'Republic Day'],
    ['LI', '2026-09-08', 'Mariä Geburt'],
    ['LI', '2026-05-15', NONE],
    ['LT', '2026-02-16', 'Day of Restoration of the State of Lithuania'],
    ['LU', '2018-05-09', NONE],
    ['LU', '2019-05-09', 'Europe Day'],
    ['LV', '2023-07-10', 'Song and Dance Festival, day after its close'],
    ['MT', '2026-12-08', 'Immaculate Conception'],
    ['NL', '2026-04-27', "King's Day"],
    ['NL', '2026-05-05', 'Liberation Day'],
    ['NL', '2026-04-03', NONE],
    ['NO', '2027-05-17', 'Constitution Day and Whit Monday'],
    ['PL', '2018-11-12', 'National Holiday for the centenary of independence'],
    ['PL', '2024-12-24', NONE],
    ['PL', '2025-12-24', 'Christmas Eve'],
    ['PT', '2026-06-04', 'Corpus Christi'],
    ['PT', '2026-02-17', NONE],
    ['RO', '2023-01-06', NONE],
    ['RO', '2025-01-07', 'Saint John the Baptist'],
    ['SE', '2026-06-06', 'National Day'],
    ['SE', '2026-06-19', NONE],
    ['SI', '2023-08-14', 'Solidarity Day'],
    ['SK', '2024-11-17', 'Struggle for Freedom and Democracy Day'],
    ['SK', '2025-11-17', NONE],
    ['SK', '2026-05-08', NONE],
    ['SK', '2028-05-08', 'Day of victory over fascism'],
    ['SK', '2025-09-01', NONE],
    ['GB', '2020-05-04', NONE],
    ['GB', '2020-05-08', 'Early May bank holiday (VE day)'],
    ['GB', '2022-06-03', "Queen's Platinum Jubilee"],
    ['GB', '2022-09-19', "Queen Elizabeth's Funeral Day"],
    ['GB', '2023-05-08', "King Charles III's Coronation"],
    ['GB', '2026-12-28', 'Boxing Day (substitute day)'],
    ['GB', '2026-08-31', 'Summer bank holiday'],
    ['GB-SCT', '2026-04-06', NONE],
    ['GB-SCT', '2026-11-30', "St Andrew's Day"],
    ['GB-SCT', '2026-06-15', 'Bank holiday for the football World Cup'],
    ['GB-NIR', '2026-07-13', "Battle of the Boyne (Orangemen's Day) (substitute day)"],
    ['CH', '2026-08-01', 'Bundesfeiertag'],
    ['CH', '2026-04-06', NONE],
    ['CH-ZH', '2026-04-06', 'Easter Monday'],
    ['CH-GE', '2026-09-10', 'Jeûne Genevois'],
    ['CH-GL', '2027-04-01', 'Näfelser Fahrt'],
    ['US', '2020-06-19', NONE],
    ['US', '2026-06-19', 'Juneteenth'],
    ['US', '2026-07-03', 'Independence Day (substitute day)'],
    ['US', '2026-11-26', 'Thanksgiving Day'],
    ['US', '2023-11-10', 'Veterans Day (substitute day)'],
    ['US', '2026-09-07', 'Labor Day'],
    ['US-CA', '2026-03-31', 'César Chávez Day'],
    ['US-CA', '2026-10-12', NONE],
    ['US-NY', '2026-07-03', NONE],
    ['US-NY', '2026-11-03', 'Election Day'],
    ['US-TX', '2026-03-02', 'Texas Independence Day'],
    ['US-TX', '2026-01-19', 'Martin Luther King Jr. Day and Confederate Heroes Day'],
    ['CA', '2020-09-30', NONE],
    ['CA', '2026-09-30', 'National Day for Truth and Reconciliation'],
    ['CA-QC', '2026-06-24', 'National Holiday'],
    ['BR', '2026-04-21', "Tiradentes' Day"],
    ['BR', '2026-02-17', NONE],
    ['BR', '2023-11-20', NONE],
    ['BR', '2026-11-20', 'Black Awareness Day'],
    ['AU', '2022-09-22', 'National Day of Mourning for Queen Elizabeth II'],
    ['AU', '2026-01-26', 'Australia Day'],
    ['AU-VIC', '2026-11-03', 'Melbourne Cup'],
    ['AU-NSW', '2020-04-27', NONE],
    ['JP', '2019-05-01', 'Coronation Day'],
    ['JP', '2020-07-24', 'Sports Day'],
    ['JP', '2020-10-12', NONE],
    ['JP', '2026-09-22', "Citizens' Holiday"],
    ['KR', '2026-02-16', 'Korean New Year'],
    ['KR', '2026-02-19', NONE],
    ['KR', '2026-08-17', 'Liberation Day (substitute day)'],
    ['KR', '2025-06-03', 'Election Day'],
    ['SG', '2026-08-10', 'National Day (substitute day)'],
    ['SG', '2024-06-17', 'Hari Raya Haji'],
    ['IN', '2026-08-15', 'Independence Day'],
    ['IN', '2026-04-03', NONE],
  ])('%s %s: %s', (place, day, name) => {
    expect(holidayOn(place, day)).toEqual(name === undefined ? { kind: 'none' } : { kind: 'holiday', name });
  });
});

describe('a day that no table knows', () => {
  test.each([
    [
      'DE',
      '2036-01-01',
      'The holidays of Germany (DE) are known for the years 2018 to 2035; 2036-01-01 lies outside them.',
    ],
    [
      'DE',
      '2017-12-31',
      'The holidays of Germany (DE) are known for the years 2018 to 2035; 2017-12-31 lies outside them.',
    ],
    [
      'SG',
      '2027-03-01',
      'The holidays of Singapore (SG) are known for the years 2018 to 2026; 2027-03-01 lies outside them.',
    ],
    ['US-NV', '2026-07-04', 'There is no holiday table for US-NV; known are US, US-CA, US-NY, US-TX.'],
  ])('%s %s: a sentence', (place, day, missing) => {
    expect(holidayOn(place, day)).toEqual({ kind: 'unknown', missing });
  });

  test.each(['TR', '', 'de', 'constructor', '__proto__', 'EU-DE'])(
    'place "%s": the countries are named',
    (place) => {
      expect(holidayOn(place, '2026-05-01')).toEqual({
        kind: 'unknown',
        missing: expect.stringMatching(
          /^There is no holiday table for .*; known are AT, AU, BE, BG, .*, US\.$/,
        ),
      });
    },
  );
});

test('the first and the last day of a table are known', () => {
  for (const { id, from, to } of holidayPlaces()) {
    expect(holidayOn(id, `${from}-01-01`).kind).toBe(id === 'IN' ? 'none' : 'holiday');
    expect(holidayOn(id, `${from - 1}-12-31`).kind).toBe('unknown');
    expect(holidayOn(id, `${to}-12-31`).kind).not.toBe('unknown');
    expect(holidayOn(id, `${to + 1}-01-01`).kind).toBe('unknown');
  }
});

test('every place that the law tables need is there, with its years and source', () => {
  const places = holidayPlaces();
  const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
  const others = 'IS LI NO CH GB GB-ENG GB-WLS GB-SCT GB-NIR US US-CA US-NY US-TX CA BR SG AU JP KR IN';
  expect(places.map(({ id }) => id)).toEqual(expect.arrayContaining(`${union} ${others}`.split(' ')));
  for (const place of places) {
    expect(place).toEqual({
      id: expect.stringMatching(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
      name: expect.stringMatching(/\w/),
      from: 2018,
      to: expect.any(Number),
      source: expect.stringMatching(/^date-holidays \d+\.\d+\.\d+, corrected$/),
    });
    expect(place.to).toBeGreaterThanOrEqual(2026);
  }
  const ids = places.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});
