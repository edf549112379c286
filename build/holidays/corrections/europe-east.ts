import type { Correction } from '../correction.ts';

const BULGARIA = 'Кодекс на труда, чл. 154(2) (SG 105/2016, in force since 2017)';
const LATVIA = 'Likums "Par svētku, atceres un atzīmējamām dienām", art. 1; not re-read';
const SLOVAKIA = 'Zákon č. 241/1993 Z. z., as amended by zákon č. 261/2025 Z. z.';

/**
 * Eastern and southern Europe. Rest days that are moved against a working Saturday (Hungary, Latvia) are left out:
 * they are exchanged by decree, not designated as public holidays; a period then ends, at most, too early.
 */
export const EUROPE_EAST: Correction[] = [
  {
    places: ['BG'],
    add: { name: 'Christmas Day', on: '12-26' },
    because: 'Christmas has two days, 25 and 26 December',
    citation: 'Кодекс на труда, чл. 154(1)',
  },
  ...bulgaria({
    "New Year's Day": '220103,230102,280103,330103,340102',
    'Liberation Day': '180305,190304,240304,290305,300304,350305',
    'Labour Day': '210504,220502,270504,320504,330502',
    "St. George's Day": '180507,230508,280508,290507,340508,350507',
    'Bulgarian Education and Culture, and Slavonic Literature Day': '200525,250526,260525,310526',
    'Unification Day': '200907,250908,260907,310908',
    'Independence Day': '180924,190923,240923,290924,300923,350924',
    'Christmas Eve': '221227,231227,281227,331227,341227',
    'Christmas Day': '201228,211227,211228,221228,261228,271227,271228,321227,321228,331228',
  }),
  {
    places: ['BG'],
    add: { name: 'Day off for the introduction of the euro', on: '251231,260102' },
    because: 'declared a non-working day by the government',
    citation: 'Council of Ministers, decision 808 of 19 November 2025, under Кодекс на труда, чл. 154(3)',
  },
  {
    places: ['CY'],
    remove: { name: 'Clean Monday' },
    add: { name: 'Clean Monday', on: 'orthodox-48' },
    because: 'it is a Monday, 48 days before Easter; the source has the Tuesday',
    citation: 'Reckoning of the Orthodox Church; Cyprus, public holidays of the public service; not re-read',
  },
  {
    places: ['CY'],
    add: { name: 'Kataklysmos (Whit Monday)', on: 'orthodox+50' },
    because: 'a public holiday in Cyprus',
    citation: 'Cyprus, public holidays of the public service; not re-read',
  },
  {
    places: ['GR'],
    rename: { name: 'Ash Sunday', to: 'Clean Monday' },
    because: 'the day is a Monday',
    citation: 'Law 4808/2021, art. 60; not re-read',
  },
  {
    places: ['GR'],
    remove: { name: 'Labour Day', on: '240501' },
    add: { name: 'Labour Day (moved)', on: '210504,220502,240507' },
    because:
      '1 May in Holy Week or on a weekend is moved by the minister; years not yet decided stay as they are',
    citation: 'Ministerial decisions for 2021 and 2022 (not re-read) and for 2024 (ΦΕΚ Β 1406/2024)',
  },
  {
    places: ['LV'],
    add: { name: 'Song and Dance Festival, day after its close', on: '180709,230710' },
    because: "the festival's closing day fell on a Sunday; the next working day is a holiday",
    citation: LATVIA,
  },
  {
    places: ['LV'],
    add: { name: 'Pastoral visit of Pope Francis', on: '180924' },
    because: 'a holiday once',
    citation: LATVIA,
  },
  {
    places: ['PL'],
    add: { name: 'National Holiday for the centenary of independence', on: '181112' },
    because: 'a holiday once',
    citation: 'Ustawa z dnia 7 listopada 2018 r., Dz.U. 2018 poz. 2117; not re-read',
  },
  {
    places: ['RO'],
    remove: { name: 'Epiphany', on: '01-06@-2023' },
    because: 'a public holiday since 2024 only',
    citation: 'Codul muncii, art. 139, as amended by Legea 52/2023; not re-read',
  },
  {
    places: ['RO'],
    remove: { name: 'Saint John the Baptist', on: '01-07@-2023' },
    because: 'a public holiday since 2024 only',
    citation: 'Codul muncii, art. 139, as amended by Legea 52/2023; not re-read',
  },
  {
    places: ['SI'],
    add: { name: 'Solidarity Day', on: '230814' },
    because: 'a work-free day once, after the floods of August 2023',
    citation: 'Amendment of the Zakon o praznikih in dela prostih dnevih, August 2023; not re-read',
  },
  {
    places: ['SK'],
    add: { name: 'Centenary of the Declaration of the Slovak Nation', on: '181030' },
    because: 'a public holiday once',
    citation: 'Zákon o štátnom sviatku pri príležitosti 100. výročia (2018); not re-read',
  },
  {
    places: ['SK'],
    add: { name: 'Day of victory over fascism', on: '05-08@2027-' },
    because: '8 May is a working day in 2026 only',
    citation: SLOVAKIA,
  },
  {
    places: ['SK'],
    add: { name: 'Day of Our Lady of the Seven Sorrows', on: '09-15@2027-' },
    because: '15 September is a working day in 2026 only',
    citation: SLOVAKIA,
  },
];

function bulgaria(days: Record<string, string>): Correction[] {
  return Object.entries(days).map(([name, on]) => ({
    places: ['BG'],
    add: { name: `${name} (substitute day)`, on },
    because: 'a holiday on a weekend, Easter excepted, makes the next working days non-working',
    citation: BULGARIA,
  }));
}
