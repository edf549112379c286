import type { Condition } from '../condition.ts';
import { promptly } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, NOT_PUBLIC, PERSONAL_DATA, SIGNIFICANT_HARM } from '../shared-conditions.ts';

/** Breach of Security Safeguards Regulations, SOR/2018-64: in force on 1 November 2018. */
const BASE = {
  regime: 'pipeda',
  certainty: {
    kind: 'source',
    source:
      'Public collection of privacy skills (PIPEDA), and the reference of the open breach notification assistant for the EDPB template',
  },
  inForce: { from: '2018-11-01' },
  limit: promptly('as soon as feasible', { hours: 72 }, 'determination'),
} satisfies Partial<RegimeRule>;

const OTHER_PROVINCES: readonly string[] = 'AB BC MB NB NL NS NT NU ON PE SK YT'
  .split(' ')
  .map((province) => `CA-${province}`);

const OWED: Condition = {
  all: [
    CONTROLLER,
    inPlace(['CA'], 'Canada'),
    {
      unless: {
        all: [
          inPlace(['CA-QC'], 'Quebec'),
          { not: inPlace(OTHER_PROVINCES, 'another province'), otherwise: 'It is in another province too.' },
        ],
      },
      otherwise: 'In Quebec the province’s own law takes its place.',
      note: 'Its province is not recorded; in Quebec the province’s own law takes its place.',
    },
    NOT_PUBLIC,
    PERSONAL_DATA,
    SIGNIFICANT_HARM,
  ],
};
const NOTES = [
  'Counts from the determination of a real risk of significant harm.',
  'Every breach is recorded, whatever its risk, and kept for 24 months (SOR/2018-64 s. 6).',
  'Alberta and British Columbia have laws of their own for private organizations.',
];

export const PIPEDA: Regime = {
  id: 'pipeda',
  title: 'Canada: PIPEDA, with the Breach of Security Safeguards Regulations SOR/2018-64',
  territory: 'Canada',
  rules: [
    {
      ...BASE,
      id: 'pipeda-opc',
      label: 'Report to the Privacy Commissioner',
      citation: 'PIPEDA s. 10.1(1), (2); SOR/2018-64 s. 2',
      purpose: 'authority',
      recipient: 'the Privacy Commissioner of Canada',
      applies: OWED,
      content: [
        'Circumstances and, if known, cause',
        'Day or period',
        'Data concerned',
        'Number of people, or an approximation',
        'Steps taken to reduce the harm and to tell people',
        'Contact',
      ],
      notes: NOTES,
    },
    {
      ...BASE,
      id: 'pipeda-individuals',
      label: 'Tell the people concerned',
      citation: 'PIPEDA s. 10.1(3)-(6); SOR/2018-64 s. 3',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: OWED,
      content: [
        'Circumstances, day or period, and data concerned',
        'Steps taken by the organization, and steps people can take',
        'Contact',
      ],
      notes: NOTES,
    },
    {
      ...BASE,
      id: 'pipeda-others',
      label: 'Tell bodies that can reduce the harm',
      citation: 'PIPEDA s. 10.2',
      purpose: 'partner',
      recipient: 'other organizations and government bodies that can reduce the harm',
      applies: OWED,
      content: ['What they need to reduce the risk or the harm'],
      notes: [...NOTES, 'Owed where such bodies exist, for example a bank or the police.'],
    },
  ],
};
