import type { Correction } from '../correction.ts';

/** The resolutions that name the holidays of every community, by year; they differ each year. */
const GAZETTE: Record<string, string> = {
  18: 'BOE-A-2017-11639',
  19: 'BOE-A-2018-14369',
  20: 'BOE-A-2019-14552',
  21: 'BOE-A-2020-13343',
  22: 'BOE-A-2021-17113',
  23: 'BOE-A-2022-16755',
  24: 'BOE-A-2023-22014',
  25: 'BOE-A-2024-21316',
  26: 'BOE-A-2025-21667',
};

/** By community: days that the resolutions name and the source lacks, and days that they do not name. */
const COMMUNITIES: Record<string, { add?: Record<string, string>; remove?: Record<string, string> }> = {
  'ES-AN': {
    add: {
      'Monday following Epiphany': '190107',
      'Monday following Immaculate Conception': '191209,241209',
      "Monday following New Year's Day": '230102',
      'Monday following National Day': '251013',
    },
  },
  'ES-AR': {
    add: {
      'Monday following Epiphany': '190107',
      'Monday following Immaculate Conception': '191209,241209',
      "Monday following New Year's Day": '230102',
      'Monday following National Day': '251013',
    },
  },
  'ES-AS': {
    add: {
      'Monday following Epiphany': '190107',
      'Monday following Immaculate Conception': '191209,241209',
      "Monday following New Year's Day": '230102',
      'Monday following National Day': '251013',
    },
  },
  'ES-CB': {
    remove: {
      'Maundy Thursday': '180329',
      'Día de las Instituciones de Cantabria': '180628,190628,210628,220628,230628,240628',
      'La Bien Aparecida': '190916,240916',
      'Día de la Constitución Española (substitute day)': '201207',
    },
    add: {
      'Easter Monday': '190422,200413,240401',
      "Saint James' Day": '190725,240725',
      'Monday following Immaculate Conception': '191209',
      'Cantabria Institutions Day': '200728,210728,220728,230728,250728,260728',
    },
  },
  'ES-CE': {
    remove: {
      'Nuestra Señora de África': '180806,190805,200805,210805',
      'Arafat Day': '180820,200730,210719,220708,230627,250605,260526',
      'Día de Ceuta': '180903,250902',
      'Christmas Day (substitute day)': '221226',
    },
    add: {
      "Saint Anthony's Day": '180613,190613,220613,230613,240613,250613',
      'Eid al-Adha': '180822,190812,200731,210720,230629,240617,250606,260527',
      'Monday following Epiphany': '190107',
      'Monday following Constitution Day': '201207',
      "Monday following Saint Anthony's Day": '210614',
    },
  },
  'ES-CL': {
    remove: {
      'Fiesta de Castilla y León': '230424',
    },
    add: {
      'Monday following Epiphany': '190107',
      'Monday following Immaculate Conception': '191209,241209',
      "Monday following New Year's Day": '230102',
      "Saint James' Day": '230725',
      'Monday following National Day': '251013',
    },
  },
  'ES-CM': {
    remove: {
      "All Saints' Day (substitute day)": '201102',
    },
    add: {
      'Easter Monday': '190422,200413,260406',
      'Castilla-La Mancha Day': '190531',
      "Saint Joseph's Day": '200319',
    },
  },
  'ES-CN': {
    remove: {
      "All Saints' Day (substitute day)": '201102',
      'Canary Islands Day (substitute day)': '210531',
    },
    add: {
      'Monday following Epiphany': '190107',
      'Monday following Constitution Day': '201207',
    },
  },
  'ES-CT': {
    remove: {
      'Labour Day (substitute day)': '210503,220502',
    },
    add: {
      'Pentecost Monday': '220606',
    },
  },
  'ES-EX': {
    remove: {
      'Día de Extremadura': '240909',
    },
    add: {
      'Monday following Epiphany': '190107',
      'Monday following Immaculate Conception': '191209,241209',
      "Saint Joseph's Day": '210319',
      'Shrove Tuesday': '230221,240213',
      'Monday following National Day': '251013',
    },
  },
  'ES-GA': {
    remove: {
      'Saint Joseph': '180319,240319,250319',
      'Christmas Day (substitute day)': '221226',
    },
    add: {
      'Saint John the Baptist': '200624,220624,260624',
    },
  },
  'ES-IB': {
    remove: {
      'Día de les Illes Balears (substitute day)': '200302',
      'Easter Monday': '250421',
    },
    add: {
      "Saint Stephen's Day": '191226,251226',
      'Monday following Constitution Day': '201207',
    },
  },
  'ES-MC': {
    add: {
      'Monday following Epiphany': '190107',
      'Monday following Murcia Day': '190610',
      'Murcia Day': '200609,210609,220609,230609,250609,260609',
      "Monday following New Year's Day": '230102',
      'Monday following Immaculate Conception': '241209',
    },
  },
  'ES-MD': {
    add: {
      'Monday following Epiphany': '190107',
      'Monday following Immaculate Conception': '191209',
      "Saint Joseph's Day": '210319',
      "Saint James' Day": '220725,240725,250725',
      "Monday following Saint Joseph's Day": '230320',
    },
  },
  'ES-ML': {
    remove: {
      'End of Ramadan (Eid al-Fitr)': '180615,190604,210513,220502',
      'Feast of the Sacrifice (Eid al-Adha)': '180821,210720,230628',
    },
    add: {
      'Eid al-Adha': '180822,190812,210721,220711,230629,240617',
      'Melilla Day': '180917,190917,200917,210917,240917,250917,260917',
      'Monday following Epiphany': '190107',
      'Monday following Day of Our Lady of Victory': '190909',
      'Monday following Immaculate Conception': '191209,241209',
      'Statute of Autonomy of Melilla Day': '200313,230313',
      'Day of Our Lady of Victory': '200908,210908,220908,230908,250908,260908',
      'Eid al-Fitr': '220503,250331',
    },
  },
  'ES-NC': {
    remove: {
      'Saint Joseph': '180319,240319,250319',
      "All Saints' Day (substitute day)": '201102',
    },
    add: {
      "Saint Francis Xavier's Day": '181203,191203,201203,211203,241203,251203,261203',
      'Monday following Epiphany': '190107',
      'Monday following Constitution Day': '201207',
      "Saint James' Day": '220725,230725,240725,250725',
      "Monday following Saint Francis Xavier's Day": '231204',
    },
  },
  'ES-PV': {
    remove: {
      'Saint Joseph': '180319,240319,250319',
      'Santiago Apóstol': '180725',
      'Christmas Day (substitute day)': '221226',
    },
  },
  'ES-RI': {
    remove: {
      'Easter Monday': '180402',
    },
    add: {
      'Monday following La Rioja Day': '190610,240610',
      'Monday following Immaculate Conception': '191209',
    },
  },
  'ES-VC': {
    remove: {
      'Christmas Day (substitute day)': '221226',
    },
    add: {
      'Valencian Community Day': '181009,191009,201009,231009,241009,251009,261009',
      'Maundy Thursday': '220414',
    },
  },
};

/** Spain: the country alone has the days that every community keeps. */
export const SPAIN: Correction[] = [
  {
    places: ['ES'],
    remove: { name: 'Christmas Day (substitute day)' },
    because: "a Sunday's holiday is moved by the communities, not by all of them",
    citation: 'Real Decreto 2001/1983, art. 45',
  },
  ...Object.entries(COMMUNITIES).flatMap(([place, { add, remove }]) => [
    ...Object.entries(remove ?? {}).map(([name, on]) => ({
      places: [place],
      remove: { name, on },
      because: "not among the community's days of those years",
      citation: citationOf(on),
    })),
    ...Object.entries(add ?? {}).map(([name, on]) => ({
      places: [place],
      add: { name, on },
      because: "among the community's days of those years",
      citation: citationOf(on),
    })),
  ]),
];

function citationOf(days: string): string {
  const years = [...new Set(days.split(',').map((day) => day.slice(0, 2)))];
  const gazette = years.map((year) => GAZETTE[year] ?? '').join(', ');
  return `Real Decreto 2001/1983, art. 45; ${gazette}, as the Python package holidays 0.105 gives them`;
}
