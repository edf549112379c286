import type { Correction } from '../correction.ts';

const FEDERAL = 'Bundesverfassung, art. 110(3) (1 August); all other days are cantonal law';

/**
 * Switzerland. The country alone has the days of every canton; a canton has the days of all its communes, so days of
 * Catholic or Protestant communes only are left out.
 */
export const SWITZERLAND: Correction[] = [
  ...notEverywhere('CH', ['Good Friday', 'Easter Monday', 'Whit Monday', 'Boxing Day'], FEDERAL),
  ...notEverywhere(
    'CH-FR',
    ['Corpus Christi', 'Assumption', "All Saints' Day", 'Immaculate Conception'],
    'Fribourg: holidays of the Catholic communes; not re-read',
  ),
  ...notEverywhere(
    'CH-SO',
    ['Saint Joseph', 'Corpus Christi', 'Assumption', "All Saints' Day"],
    'Solothurn: not in the district of Bucheggberg, Saint Joseph in some communes only; not re-read',
  ),
  ...notEverywhere('CH-GL', ['Christmas Eve', "New Year's Eve"], 'Glarus, Ruhetagsgesetz; not re-read'),
  ...notEverywhere(
    'CH-NE',
    ['Easter Monday', 'Corpus Christi'],
    'Neuchâtel, loi sur les jours fériés (Corpus Christi in Le Landeron only); not re-read',
  ),
  ...notEverywhere(
    'CH-VS',
    ['Whit Monday'],
    'Valais, loi sur le repos du dimanche et des jours de fête; not re-read',
  ),
  {
    places: ['CH-AI'],
    remove: { name: 'Mauritiustag' },
    add: { name: 'Immaculate Conception', on: '12-08' },
    because: 'Saint Maurice is not kept in all districts; 8 December is a holiday of the canton',
    citation: 'Appenzell Innerrhoden, Ruhetagsgesetz; not re-read',
  },
  ...['CH-AR', 'CH-UR'].map((place) => ({
    places: [place],
    remove: { name: 'Boxing Day' },
    add: {
      name: 'Boxing Day',
      on: '181226,191226,211226,221226,241226,251226,271226,291226,301226,311226,321226,331226,351226',
    },
    because: 'a holiday unless it falls on a Tuesday or a Saturday, that is beside other days off',
    citation: 'Appenzell Ausserrhoden and Uri, Ruhetagsgesetze; not re-read',
  })),
  {
    places: ['CH-GL'],
    remove: { name: 'Näfelser Fahrt', on: '270408,320408' },
    add: { name: 'Näfelser Fahrt', on: '270401,320401' },
    because: 'the first Thursday in April, a week later only if that is Maundy Thursday',
    citation: 'Glarus, Ruhetagsgesetz; not re-read',
  },
];

function notEverywhere(place: string, names: string[], citation: string): Correction[] {
  return names.map((name) => ({
    places: [place],
    remove: { name },
    because: 'not a public holiday in the whole place',
    citation,
  }));
}
