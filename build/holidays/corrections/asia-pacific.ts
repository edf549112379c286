import type { Correction } from '../correction.ts';

const SINGAPORE =
  "Holidays Act 1998, s. 4 and Schedule, with the Ministry of Manpower's yearly lists; not re-read";
const KOREA = '관공서의 공휴일에 관한 규정; 공휴일에 관한 법률 (as amended in 2026); not re-read';
const NATIONAL_DAYS_OF_INDIA =
  'Yearly office memoranda of the Department of Personnel and Training; state laws on national holidays; not re-read';

/** Asia and the Pacific. */
export const ASIA_PACIFIC: Correction[] = [
  {
    places: ['AU-NSW'],
    remove: { name: 'Anzac Day (substitute day)', on: '200427,320426' },
    because: 'an additional day only in 2026 and 2027',
    citation: 'Public Holidays Act 2010 (NSW), s. 5 orders; not re-read',
  },
  {
    places: ['AU-SA'],
    add: { name: 'Anzac Day (substitute day)', on: '210426' },
    because: 'the Monday after a Sunday is the holiday',
    citation: 'Holidays Act 1910 (SA), s. 3; not re-read',
  },
  {
    places: ['AU-TAS'],
    remove: { name: "New Year's Day", on: '230103,340103' },
    add: { name: "New Year's Day", on: '230102,340102' },
    because: 'the Monday follows a Sunday, not the Tuesday',
    citation: 'Statutory Holidays Act 2000 (Tas), s. 4; not re-read',
  },
  {
    places: ['AU-VIC'],
    remove: { name: 'AFL Grand Final Friday', on: '200925,220930' },
    add: { name: 'AFL Grand Final Friday', on: '201023,220923' },
    because: 'the final was played on other days',
    citation: 'Victoria Government Gazette, orders under the Public Holidays Act 1993, s. 8A; not re-read',
  },
  ...['Good Friday', 'Ambedkar Jayanti', 'Christmas Day'].map((name) => ({
    places: ['IN'],
    remove: { name },
    because:
      'the table holds the three national holidays that every state and office keeps; others vary and are gazetted',
    citation: NATIONAL_DAYS_OF_INDIA,
  })),
  {
    places: ['KR'],
    remove: { name: 'Korean New Year' },
    add: {
      name: 'Korean New Year',
      on: '180215,180216,180217,190204,190205,190206,200124,200125,200126,210211,210212,210213,220131,220201,220202,230121,230122,230123,240209,240210,240211,250128,250129,250130,260216,260217,260218',
    },
    because: 'the three days begin on the eve; the source begins them a day late',
    citation: KOREA,
  },
  ...added('KR', KOREA, {
    'Election Day': '180613,200415,220309,220601,240410,250603,260603',
    'Temporary public holiday': '200817,231002,241001,250127',
    'Labour Day': '260501',
  }),
  {
    places: ['SG'],
    remove: { name: 'Hari Raya Haji', on: '180821,240616' },
    add: { name: 'Hari Raya Haji', on: '180822,240617' },
    because: "the gazetted days differ from the source's reckoning of the moon",
    citation: SINGAPORE,
  },
  {
    places: ['SG'],
    remove: { name: 'Hari Raya Puasa', on: '190604' },
    add: { name: 'Hari Raya Puasa', on: '190605' },
    because: "the gazetted day differs from the source's reckoning of the moon",
    citation: SINGAPORE,
  },
  ...added('SG', SINGAPORE, {
    'Hari Raya Haji (substitute day)': '190812,220711',
    'Hari Raya Puasa (substitute day)': '200525',
    'Polling Day': '200710,250503',
  }),
];

function added(place: string, citation: string, days: Record<string, string>): Correction[] {
  return Object.entries(days).map(([name, on]) => ({
    places: [place],
    add: { name, on },
    because: 'a public holiday that the source does not know',
    citation,
  }));
}
