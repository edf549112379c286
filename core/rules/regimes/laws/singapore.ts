import type { Condition } from '../condition.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, NOT_PUBLIC, PERSONAL_DATA, PROCESSOR } from '../shared-conditions.ts';

/** Part 6A of the PDPA with the regulations S 64/2021: in force on 1 February 2021. */
const BASE = {
  regime: 'singapore',
  certainty: {
    kind: 'source',
    source: 'PDPA s. 26B to 26D on laws.sg; the guide’s 30 days and public agencies in part from memory',
  },
  inForce: { from: '2021-02-01' },
} satisfies Partial<RegimeRule>;

const IN_SINGAPORE: Condition = { all: [inPlace(['SG'], 'Singapore'), NOT_PUBLIC, PERSONAL_DATA] };

const HARM: Condition = {
  fact: 'incident.significantHarm',
  is: true,
  otherwise: 'There is no significant harm to people.',
};
const NOTIFIABLE: Condition = {
  all: [
    CONTROLLER,
    IN_SINGAPORE,
    {
      any: [
        HARM,
        { fact: 'incident.people', atLeast: 500, otherwise: 'Fewer than 500 people are concerned.' },
      ],
      otherwise: 'There is no significant harm, and fewer than 500 people are concerned (PDPA s. 26B).',
    },
    {
      unless: { fact: 'incident.internalOnly', is: true },
      otherwise: 'It stayed within the organization (PDPA s. 26B(4)).',
      note: 'Whether it stayed within the organization is not recorded (PDPA s. 26B(4)).',
    },
  ],
};

export const SINGAPORE: Regime = {
  id: 'singapore',
  title: 'Singapore: Personal Data Protection Act 2012, part 6A, and S 64/2021',
  territory: 'Singapore',
  rules: [
    {
      ...BASE,
      id: 'singapore-assessment',
      label: 'Assess whether the breach must be notified',
      citation: 'PDPA s. 26C(2)',
      purpose: 'assessment',
      recipient: 'the organization itself',
      applies: { all: [CONTROLLER, IN_SINGAPORE] },
      limit: promptly('in a reasonable and expeditious manner', { days: 30 }, 'awareness'),
      content: [
        'Number of people, kinds of data, and likely harm',
        'Why the assessment took the time it took',
      ],
      notes: ['About 30 days is a number of the regulator’s guide, not of the Act.'],
    },
    {
      ...BASE,
      id: 'singapore-pdpc',
      label: 'Notify the Personal Data Protection Commission',
      citation: 'PDPA s. 26D(1)',
      purpose: 'authority',
      recipient: 'the Personal Data Protection Commission',
      applies: NOTIFIABLE,
      limit: within({ days: 3 }, 'assessment', 'calendar', 'PDPA s. 26D(1)'),
      content: [
        'When and how it became known, and the facts',
        'How the assessment went, in order of time',
        'People and kinds of data, and likely harm',
        'Measures taken, and how people are told, or why not',
        'Contact',
      ],
      notes: ['Three calendar days after the day on which the assessment found it notifiable.'],
    },
    {
      ...BASE,
      id: 'singapore-individuals',
      label: 'Tell the people concerned',
      citation: 'PDPA s. 26D(2)',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: {
        all: [
          NOTIFIABLE,
          { ...HARM, otherwise: 'There is no significant harm to people: only the Commission is told.' },
        ],
      },
      limit: promptly(
        'on or after notifying the Commission, in a reasonable manner',
        { days: 3 },
        'assessment',
      ),
      content: [
        'What happened',
        'Data concerned and likely harm',
        'Measures taken, and what people can do',
        'Contact',
      ],
      notes: ['Not before the Commission. Exceptions in s. 26D(5), (6).'],
    },
    {
      ...BASE,
      id: 'singapore-intermediary',
      label: 'Tell the organization',
      citation: 'PDPA s. 26C(3)',
      purpose: 'partner',
      recipient: 'the organization or public agency for which the data are processed',
      applies: { all: [PROCESSOR, IN_SINGAPORE] },
      limit: promptly('without undue delay', { hours: 24 }, 'awareness'),
      content: ['What happened, and since when', 'Data and people concerned'],
      notes: [],
    },
  ],
};
