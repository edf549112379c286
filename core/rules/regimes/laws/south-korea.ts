import type { Condition } from '../condition.ts';
import { within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, PERSONAL_DATA } from '../shared-conditions.ts';

/** PIPA as amended, with its decree: in force on 15 September 2023. */
const BASE = {
  regime: 'south-korea',
  certainty: { kind: 'source', source: 'dlapiperdataprotection.com (Korea) and bifrostindex.ai' },
  inForce: { from: '2023-09-15' },
} satisfies Partial<RegimeRule>;

const BREACH: Condition = { all: [CONTROLLER, inPlace(['KR'], 'South Korea'), PERSONAL_DATA] };
const AMENDMENT =
  'An amendment of 2026 widens the events, brings in the mere possibility of a leak, and asks for information on remedies: check the act in force.';

export const SOUTH_KOREA: Regime = {
  id: 'south-korea',
  title: 'South Korea: Personal Information Protection Act art. 34',
  territory: 'South Korea',
  rules: [
    {
      ...BASE,
      id: 'korea-subjects',
      label: 'Tell the people concerned',
      citation: 'PIPA art. 34(1); Decree art. 39',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: BREACH,
      limit: within({ hours: 72 }, 'awareness', 'elapsed', 'PIPA Decree art. 39(1)'),
      content: [
        'Items of data',
        'When and how it happened',
        'What people can do to reduce the damage',
        'Measures of the controller, and how damage is made good',
        'Where people can report damage',
      ],
      notes: [AMENDMENT],
    },
    {
      ...BASE,
      id: 'korea-authority',
      label: 'Report to the Commission or KISA',
      citation: 'PIPA art. 34(3); Decree art. 40',
      purpose: 'authority',
      recipient: 'the Personal Information Protection Commission, or KISA',
      applies: {
        all: [
          BREACH,
          {
            any: [
              { fact: 'incident.people', atLeast: 1000 },
              {
                fact: 'incident.dataKinds',
                oneOf: [
                  'biometric',
                  'criminal',
                  'political',
                  'ethnic',
                  'religious',
                  'sex-life',
                  'union',
                  'genetic',
                  'health',
                  'employment-health',
                  'identification-numbers',
                ],
              },
              { fact: 'incident.illegalAccess', is: true },
            ],
            otherwise:
              'Fewer than 1,000 people, no sensitive or unique identification data, and no illegal access from outside (Decree art. 40).',
          },
          {
            unless: { fact: 'incident.riskRemoved', is: true },
            otherwise:
              'The data were recovered or deleted, so that the risk is much reduced (Decree art. 40).',
            note: 'Whether the data were recovered or deleted before misuse is not recorded (Decree art. 40).',
          },
        ],
      },
      limit: within({ hours: 72 }, 'awareness', 'elapsed', 'PIPA Decree art. 40(1)'),
      content: ['That people were told, and what they were told', 'Cause and measures', 'Contact'],
      notes: [AMENDMENT],
    },
  ],
};
