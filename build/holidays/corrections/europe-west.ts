import type { Correction } from '../correction.ts';

const EEA_LISTS =
  'Public holidays of the EEA EFTA States, OJ C 27, 30.1.2014, p. 4; OJ C 455, 18.12.2014, p. 9; OJ C 418, 3.12.2020, p. 7';
const BANK_HOLIDAYS = 'Banking and Financial Dealings Act 1971, s. 1 and Sch. 1; not re-read';

/**
 * Western and northern Europe. Days that national law treats as holidays for periods only, such as Good Friday in the
 * Netherlands or the eves of Midsummer and Christmas in Finland and Sweden, are left out as in the lists under
 * art. 2(1) of Reg. 1182/71: a period then ends, at most, too early.
 */
export const EUROPE_WEST: Correction[] = [
  {
    places: ['DE*'],
    rename: { name: 'National Holiday', to: 'Day of German Unity' },
    because: 'the day has this name in law',
    citation: 'Einigungsvertrag (1990), art. 2(2)',
  },
  {
    places: ['GB'],
    add: { name: 'Summer bank holiday', on: 'mon:08-25' },
    because: 'GB alone stands for England and Wales here, which have the last Monday in August',
    citation: BANK_HOLIDAYS,
  },
  {
    places: ['GB-SCT'],
    add: { name: 'Bank holiday for the football World Cup', on: '260615' },
    because: 'a bank holiday in Scotland alone',
    citation:
      'Royal proclamation under the Banking and Financial Dealings Act 1971, s. 1(3), for 15 June 2026; not re-read',
  },
  {
    places: ['IE'],
    add: { name: 'Day of Remembrance and Recognition', on: '220318' },
    because: 'a public holiday once, for those who died in the pandemic',
    citation:
      'Organisation of Working Time Act 1997, Second Schedule, day prescribed for 18 March 2022; not re-read',
  },
  {
    places: ['IS'],
    remove: { name: 'First Day of Summer' },
    add: { name: 'First Day of Summer', on: 'thu:04-19' },
    because: 'it is the first Thursday after 18 April: 25 April in 2019, 2024 and 2030',
    citation: `Lög nr. 88/1971, art. 6; ${EEA_LISTS}`,
  },
  {
    places: ['IS'],
    remove: { name: 'Christmas Eve' },
    because: 'the holiday begins at 13:00; half days are no holidays here',
    citation: 'Lög nr. 88/1971, art. 6; not re-read',
  },
  {
    places: ['IS'],
    remove: { name: "New Year's Eve" },
    because: 'the holiday begins at 13:00; half days are no holidays here',
    citation: 'Lög nr. 88/1971, art. 6; not re-read',
  },
  {
    places: ['LI'],
    remove: { name: 'Feiertagsbrücke' },
    because: 'bridging days of the state offices are no public holidays',
    citation: `Arbeitsgesetz, art. 18(2), LGBl. 1986 Nr. 85; ${EEA_LISTS}`,
  },
  ...liechtenstein({
    "Berchtold's Day": '01-02',
    Candlemas: '02-02',
    'Shrove Tuesday': 'easter-47',
    "Saint Joseph's Day": '03-19',
    'National Day (Assumption)': '08-15',
    "All Saints' Day": '11-01',
    "New Year's Eve": '12-31',
  }),
  {
    places: ['NL'],
    add: { name: 'Liberation Day', on: '05-05' },
    because: 'a generally recognized public holiday in every year, whether or not wages are paid for it',
    citation: 'Algemene termijnenwet, art. 3(1)',
  },
];

function liechtenstein(days: Record<string, string>): Correction[] {
  return Object.entries(days).map(([name, on]) => ({
    places: ['LI'],
    add: { name, on },
    because: 'named in the lists for the EEA; Good Friday stays by the same lists',
    citation: EEA_LISTS,
  }));
}
