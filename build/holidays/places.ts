/** A place that gets a holiday table. */
export interface TablePlace {
  /** ISO 3166-1 alpha-2, or ISO 3166-2 for a region with days of its own. */
  id: string;
  name: string;
  /** Last year that can honestly be known; the first is FIRST_YEAR. */
  to: number;
}

/** Places whose days are known up to one year, with what bounds that year. */
interface PlaceGroup {
  to: number;
  because: string;
  places: Record<string, string>;
}

export const FIRST_YEAR = 2018;

const GROUPS: PlaceGroup[] = [
  {
    to: 2035,
    because: 'statute fixes the days; a later act can still change them',
    places: {
      AT: 'Austria',
      BE: 'Belgium',
      BG: 'Bulgaria',
      HR: 'Croatia',
      CY: 'Cyprus',
      CZ: 'Czechia',
      DK: 'Denmark',
      EE: 'Estonia',
      FI: 'Finland',
      FR: 'France',
      'FR-57': 'Moselle',
      'FR-67': 'Bas-Rhin',
      'FR-68': 'Haut-Rhin',
      DE: 'Germany',
      'DE-BW': 'Baden-Württemberg',
      'DE-BY': 'Bavaria',
      'DE-BE': 'Berlin',
      'DE-BB': 'Brandenburg',
      'DE-HB': 'Bremen',
      'DE-HH': 'Hamburg',
      'DE-HE': 'Hesse',
      'DE-MV': 'Mecklenburg-Western Pomerania',
      'DE-NI': 'Lower Saxony',
      'DE-NW': 'North Rhine-Westphalia',
      'DE-RP': 'Rhineland-Palatinate',
      'DE-SL': 'Saarland',
      'DE-SN': 'Saxony',
      'DE-ST': 'Saxony-Anhalt',
      'DE-SH': 'Schleswig-Holstein',
      'DE-TH': 'Thuringia',
      GR: 'Greece',
      HU: 'Hungary',
      IE: 'Ireland',
      IS: 'Iceland',
      IT: 'Italy',
      LI: 'Liechtenstein',
      LT: 'Lithuania',
      LU: 'Luxembourg',
      MT: 'Malta',
      NL: 'Netherlands',
      NO: 'Norway',
      PL: 'Poland',
      PT: 'Portugal',
      RO: 'Romania',
      SK: 'Slovakia',
      SI: 'Slovenia',
      ES: 'Spain',
      SE: 'Sweden',
      CH: 'Switzerland',
      'CH-AG': 'Aargau',
      'CH-AI': 'Appenzell Innerrhoden',
      'CH-AR': 'Appenzell Ausserrhoden',
      'CH-BE': 'Bern',
      'CH-BL': 'Basel-Landschaft',
      'CH-BS': 'Basel-Stadt',
      'CH-FR': 'Fribourg',
      'CH-GE': 'Geneva',
      'CH-GL': 'Glarus',
      'CH-GR': 'Graubünden',
      'CH-JU': 'Jura',
      'CH-LU': 'Lucerne',
      'CH-NE': 'Neuchâtel',
      'CH-NW': 'Nidwalden',
      'CH-OW': 'Obwalden',
      'CH-SG': 'St. Gallen',
      'CH-SH': 'Schaffhausen',
      'CH-SO': 'Solothurn',
      'CH-SZ': 'Schwyz',
      'CH-TG': 'Thurgau',
      'CH-TI': 'Ticino',
      'CH-UR': 'Uri',
      'CH-VD': 'Vaud',
      'CH-VS': 'Valais',
      'CH-ZG': 'Zug',
      'CH-ZH': 'Zürich',
      GB: 'England and Wales',
      'GB-ENG': 'England',
      'GB-WLS': 'Wales',
      'GB-SCT': 'Scotland',
      'GB-NIR': 'Northern Ireland',
      US: 'United States (federal)',
      'US-CA': 'California',
      'US-NY': 'New York',
      'US-TX': 'Texas',
      CA: 'Canada (federal)',
      'CA-ON': 'Ontario',
      'CA-QC': 'Quebec',
      BR: 'Brazil (national)',
      AU: 'Australia (days of every state and territory)',
      'AU-ACT': 'Australian Capital Territory',
      'AU-NSW': 'New South Wales',
      'AU-NT': 'Northern Territory',
      'AU-QLD': 'Queensland',
      'AU-SA': 'South Australia',
      'AU-TAS': 'Tasmania',
      IN: 'India (national holidays)',
    },
  },
  {
    to: 2027,
    because: 'the equinoxes are gazetted each February for the year after',
    places: { JP: 'Japan' },
  },
  {
    to: 2027,
    because:
      "the Song and Dance Festival's closing day, every fifth summer and next in 2028, has no date yet",
    places: { LV: 'Latvia' },
  },
  {
    to: 2027,
    because: "the Sovereign's birthday is proclaimed for each year, and the calendar changes in 2028",
    places: { 'AU-WA': 'Western Australia' },
  },
  {
    to: 2026,
    because:
      'the days of each year are gazetted in the year before; moons, elections and extra days move them',
    places: { KR: 'South Korea', SG: 'Singapore' },
  },
  {
    to: 2026,
    because: 'the Friday before the football final is gazetted for each year',
    places: { 'AU-VIC': 'Victoria' },
  },
  {
    to: 2026,
    because: 'each autumn the official gazette names the days of every community for the year after',
    places: {
      'ES-AN': 'Andalusia',
      'ES-AR': 'Aragon',
      'ES-AS': 'Asturias',
      'ES-CB': 'Cantabria',
      'ES-CE': 'Ceuta',
      'ES-CL': 'Castile and León',
      'ES-CM': 'Castile-La Mancha',
      'ES-CN': 'Canary Islands',
      'ES-CT': 'Catalonia',
      'ES-EX': 'Extremadura',
      'ES-GA': 'Galicia',
      'ES-IB': 'Balearic Islands',
      'ES-MC': 'Murcia',
      'ES-MD': 'Madrid',
      'ES-ML': 'Melilla',
      'ES-NC': 'Navarre',
      'ES-PV': 'Basque Country',
      'ES-RI': 'La Rioja',
      'ES-VC': 'Valencian Community',
    },
  },
];

/** Every place with its last year, in the order of their ids. */
export const PLACES: TablePlace[] = GROUPS.flatMap(({ to, places }) =>
  Object.entries(places).map(([id, name]) => ({ id, name, to })),
).sort((left, right) => (left.id < right.id ? -1 : 1));
