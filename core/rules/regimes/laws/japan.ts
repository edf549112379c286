import type { Condition } from '../condition.ts';
import { promptly } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, PERSONAL_DATA } from '../shared-conditions.ts';

/** The amended Act of 2020: in force on 1 April 2022. */
const BASE = {
  regime: 'japan',
  certainty: {
    kind: 'source',
    source: 'Summary of the PPC’s page on leaks on kiroku.today, and bifrostindex.ai; details from memory',
  },
  inForce: { from: '2022-04-01' },
} satisfies Partial<RegimeRule>;

/** Rules art. 7; art. 43 for administrative bodies. */
const TRIGGER: Condition = {
  any: [
    {
      fact: 'incident.dataKinds',
      oneOf: ['health', 'employment-health', 'genetic', 'criminal', 'ethnic', 'religious', 'political'],
    },
    { fact: 'incident.dataKinds', oneOf: ['payment-means', 'credentials'] },
    { fact: 'incident.malicious', is: true },
    { fact: 'incident.people', atLeast: 1001 },
    {
      all: [
        { fact: 'organization.publicBody', is: true },
        { fact: 'incident.people', atLeast: 101 },
      ],
    },
  ],
  otherwise:
    'No sensitive data, no risk to property, no wrongful purpose, and not more than 1,000 people (100 for administrative bodies).',
};
const OWED: Condition = { all: [CONTROLLER, inPlace(['JP'], 'Japan'), PERSONAL_DATA, TRIGGER] };
const KNOWS = 'Counts from when it knows, which includes that a leak is likely. The day it knows is day 1.';
const CONTENT = [
  'Outline of what happened',
  'Kinds of data and number of people',
  'Cause',
  'Secondary damage, or the risk of it',
  'What people were told, and what was published',
  'Measures against another',
];

export const JAPAN: Regime = {
  id: 'japan',
  title: 'Japan: Act on the Protection of Personal Information, art. 26',
  territory: 'Japan',
  rules: [
    {
      ...BASE,
      id: 'japan-preliminary',
      label: 'Preliminary report to the Commission',
      citation: 'APPI art. 26(1); Rules art. 8(1)',
      purpose: 'authority',
      recipient: 'the Personal Information Protection Commission',
      applies: OWED,
      limit: promptly('promptly', { days: 3 }, 'awareness'),
      content: CONTENT,
      notes: ['The Commission’s guide reads “promptly” as about three to five days.', KNOWS],
    },
    {
      ...BASE,
      id: 'japan-final',
      label: 'Final report to the Commission',
      citation: 'APPI art. 26(1); Rules art. 8(2)',
      purpose: 'authority',
      recipient: 'the Personal Information Protection Commission',
      applies: OWED,
      limit: {
        kind: 'by-case',
        cases: [
          {
            when: { fact: 'incident.malicious', is: true, otherwise: 'Nobody acted on purpose.' },
            limit: {
              from: 'awareness',
              period: { days: 60 },
              law: 'calendar-inclusive',
              citation: 'Rules of the APPI art. 8(2)',
            },
          },
        ],
        otherwise: {
          from: 'awareness',
          period: { days: 30 },
          law: 'calendar-inclusive',
          citation: 'Rules of the APPI art. 8(2)',
        },
      },
      follows: 'japan-preliminary',
      content: CONTENT,
      notes: ['60 days where it may have been done for a wrongful purpose.', KNOWS],
    },
    {
      ...BASE,
      id: 'japan-subjects',
      label: 'Tell the people concerned',
      citation: 'APPI art. 26(2); Rules art. 10',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: OWED,
      limit: promptly('promptly in the light of the situation', { days: 5 }, 'awareness'),
      content: [
        'Outline of what happened',
        'Kinds of data',
        'Cause',
        'Secondary damage, or the risk of it',
        'Contact',
      ],
      notes: ['Where telling is difficult: other measures that protect people’s interests.'],
    },
  ],
};
