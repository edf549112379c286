import type { Condition } from '../condition.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, PERSONAL_DATA } from '../shared-conditions.ts';

/** Rules notified on 13 or 14 November 2025; the duty from about 18 months later. */
const BASE = {
  regime: 'india',
  certainty: { kind: 'source', source: 'DPDP Rules 2025 r. 7 on dpdpaedu.org, and getastra.com' },
  inForce: { from: '2027-05-14' },
} satisfies Partial<RegimeRule>;

const IN_INDIA = inPlace(['IN'], 'India');
const OWED: Condition = { all: [CONTROLLER, IN_INDIA, PERSONAL_DATA] };
const DAY =
  'In force from about 14 May 2027: the day is counted from the notification of the rules on 13 or 14 November 2025.';
const NO_THRESHOLD = 'Every breach of personal data, whatever its risk.';

export const INDIA: Regime = {
  id: 'india',
  title: 'India: Digital Personal Data Protection Act 2023 s. 8(6) and Rules 2025; CERT-In directions',
  territory: 'India',
  rules: [
    {
      ...BASE,
      id: 'india-board-initial',
      label: 'First description to the Data Protection Board',
      citation: 'DPDP Act s. 8(6); DPDP Rules 2025 r. 7(2)(a)',
      purpose: 'authority',
      recipient: 'the Data Protection Board of India',
      applies: OWED,
      limit: promptly('without delay', { hours: 24 }, 'awareness'),
      content: ['Nature, extent, time and place of the breach, and its likely impact'],
      notes: [NO_THRESHOLD, DAY],
    },
    {
      ...BASE,
      id: 'india-board-detail',
      label: 'Details to the Data Protection Board',
      citation: 'DPDP Rules 2025 r. 7(2)(b)',
      purpose: 'authority',
      recipient: 'the Data Protection Board of India',
      applies: OWED,
      limit: within({ hours: 72 }, 'awareness', 'elapsed', 'DPDP Rules 2025 r. 7(2)(b)'),
      follows: 'india-board-initial',
      content: [
        'Updated and detailed description',
        'Facts, circumstances and reasons',
        'Measures to mitigate the risk',
        'What is known of who caused it',
        'Measures against another',
        'Report on how people were told',
      ],
      notes: ['Longer if the Board allows it on a written request.', NO_THRESHOLD, DAY],
    },
    {
      ...BASE,
      id: 'india-principals',
      label: 'Tell the people concerned',
      citation: 'DPDP Act s. 8(6); DPDP Rules 2025 r. 7(1)',
      purpose: 'subjects',
      recipient: 'each data principal concerned',
      applies: OWED,
      limit: promptly('without delay', { hours: 24 }, 'awareness'),
      content: [
        'Description of the breach: nature, extent and time',
        'Likely consequences for the person',
        'Measures to mitigate the risk',
        'What the person can do',
        'Contact who answers questions',
      ],
      notes: [NO_THRESHOLD, DAY],
    },
    {
      ...BASE,
      id: 'india-cert-in',
      label: 'Report a cyber incident to CERT-In',
      citation: 'CERT-In Directions of 28 April 2022, no. (ii)',
      certainty: { kind: 'memory' },
      inForce: { from: '2022-06-28' },
      purpose: 'report',
      recipient: 'CERT-In',
      applies: {
        all: [
          IN_INDIA,
          {
            any: [
              { fact: 'incident.malicious', is: true },
              { fact: 'incident.illegalAccess', is: true },
            ],
            otherwise: 'It is no attack: nobody acted on purpose, and nobody from outside got in.',
          },
        ],
      },
      limit: within({ hours: 6 }, 'detection', 'elapsed', 'CERT-In Directions of 28 April 2022, no. (ii)'),
      content: ['What is known, on the form of CERT-In', 'Systems concerned', 'Contact'],
      notes: [
        'Within 6 hours of noticing, or of being told. Apart from the duties of the DPDP Act. The kinds are those of Annexure I.',
      ],
    },
  ],
};
