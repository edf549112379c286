import type { Correction } from '../correction.ts';

const FEDERAL = '5 U.S.C. 6103(b); Executive Order 11582';
const CALIFORNIA =
  'Cal. Code of Civil Procedure, ss. 12a and 135 (AB 855 of 2021, AB 1655 of 2022); Cal. Rules of Court, rule 1.11; not re-read; Cal. Government Code, s. 6700';
const NEW_YORK = 'N.Y. General Construction Law, s. 24';
const TEXAS = 'Tex. Government Code, ss. 662.003 and 662.021';
const CANADA = 'Interpretation Act (R.S.C. 1985, c. I-21), s. 35(1) "holiday"';

/**
 * The Americas. Where a law on the computing of periods says what a holiday is, its list is taken rather than that of
 * labour law or of closed offices.
 */
export const AMERICAS: Correction[] = [
  {
    places: ['BR'],
    remove: { name: 'Election Day' },
    because: 'always a Sunday, and in 2020 not on the days that the source gives',
    citation: 'Código Eleitoral, art. 380; Emenda Constitucional 107/2020; not re-read',
  },
  ...holidays('CA', CANADA, {
    'Easter Monday': 'easter+1',
    'Victoria Day': 'mon:05-18',
    'National Day for Truth and Reconciliation': '09-30@2021-',
    Thanksgiving: 'mon:10-08',
    'Remembrance Day': '11-11',
  }),
  ...['CA', 'CA-QC'].map((place) => ({
    places: [place],
    add: { name: 'Canada Day (substitute day)', on: '180702,290702,350702' },
    because: '2 July is the holiday where 1 July is a Sunday',
    citation:
      'Holidays Act (R.S.C. 1985, c. H-5), s. 2; Act respecting labour standards (CQLR c. N-1.1), s. 60; not re-read',
  })),
  ...holidays('CA-ON', 'Legislation Act, 2006 (S.O. 2006, c. 21, Sch. F), s. 88(2); not re-read', {
    'Remembrance Day': '11-11',
  }),
  ...holidays('CA-QC', 'Interpretation Act (CQLR c. I-16), s. 61(23); not re-read', {
    'Easter Monday': 'easter+1',
  }),
  {
    places: ['US*'],
    rename: { name: 'Labour Day', to: 'Labor Day' },
    because: 'the day has this name in law',
    citation: '5 U.S.C. 6103(a)',
  },
  ...holidays('US', FEDERAL, {
    'Veterans Day (substitute day)': '181112,231110,281110,291112,341110,351112',
  }),
  ...holidays('US-CA', CALIFORNIA, {
    "Lincoln's Birthday": '02-12',
    "Lincoln's Birthday (substitute day)": '220211,230213,280211,330211,340213',
    'César Chávez Day (substitute day)': '180330,290330,350330',
    'Columbus Day': 'mon:10-08@-2021',
    'Native American Day': 'fri:09-22@2022-',
    'Veterans Day (substitute day)': '181112,231110,281110,291112,341110,351112',
  }),
  ...noHolidays('US-CA', CALIFORNIA, {
    Juneteenth: '06-19@-2022',
    'Juneteenth (substitute day)': '210618,220620',
  }),
  ...holidays('US-NY', NEW_YORK, {
    "Lincoln's Birthday (substitute day)": '230213,340213',
    'Veterans Day (substitute day)': '181112,291112,351112',
  }),
  ...noHolidays('US-NY', `${NEW_YORK}: only a Sunday's holiday is moved`, {
    'Independence Day (substitute day)': '200703,260703',
    'Juneteenth (substitute day)': '210618,270618,320618',
    'Christmas Day (substitute day)': '211224,271224,321224',
    "New Year's Day (substitute day)": '211231,271231,321231',
    'Susan B. Anthony Day': '02-15',
  }),
  ...noHolidays('US-TX', TEXAS, {
    'Columbus Day': 'mon:10-08',
    'Christmas Eve': '12-24',
    'Day after Christmas': '12-26',
    Juneteenth: '06-19',
    'Independence Day (substitute day)': '200703,210705,260703,270705,320705',
    'Juneteenth (substitute day)': '210618,220620,270618,320618,330620',
    'Christmas Day (substitute day)': '211224,221226,271224,321224,331226',
    "New Year's Day (substitute day)": '211231,230102,271231,321231,340102',
  }),
  ...holidays('US-TX', TEXAS, {
    'Confederate Heroes Day': '01-19',
    'Texas Independence Day': '03-02',
    'San Jacinto Day': '04-21',
    'Emancipation Day in Texas': '06-19',
    'Lyndon Baines Johnson Day': '08-27',
  }),
];

function holidays(place: string, citation: string, days: Record<string, string>): Correction[] {
  return Object.entries(days).map(([name, on]) => ({
    places: [place],
    add: { name, on },
    because: 'a holiday by that law',
    citation,
  }));
}

function noHolidays(place: string, citation: string, days: Record<string, string>): Correction[] {
  return Object.entries(days).map(([name, on]) => ({
    places: [place],
    remove: { name, on },
    because: 'no holiday by that law',
    citation,
  }));
}
