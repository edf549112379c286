import type { Condition } from '../condition.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, IN_UK, inSector, PERSONAL_DATA, readable } from '../shared-conditions.ts';
import { UNITED_KINGDOM } from '../territories.ts';

const PROVIDER: Condition = {
  all: [
    CONTROLLER,
    IN_UK,
    inSector('telecom', 'It provides no public electronic communications.'),
    PERSONAL_DATA,
  ],
};

const BASE = {
  regime: 'uk-pecr',
  doneIn: UNITED_KINGDOM,
  certainty: { kind: 'memory' },
} satisfies Partial<RegimeRule>;

const NOTIFY = {
  ...BASE,
  label: 'Notify the Information Commissioner of a breach of communications',
  citation: 'PECR reg. 5A',
  purpose: 'authority',
  recipient: 'the Information Commissioner',
  applies: PROVIDER,
  content: [
    'Provider and contact',
    'When it happened and was detected, and what happened',
    'Data and people concerned, and likely consequences',
    'Measures taken, and how subscribers are told',
  ],
  lateReasons: { citation: 'PECR reg. 5A' },
} satisfies Partial<RegimeRule>;

/** The record of retained Regulation 611/2013 on legislation.gov.uk changed on this day. */
const CHANGED =
  'Changed from 24 to 72 hours by the Data (Use and Access) Act 2025; the day of the change, 20 August 2025, is that of the legislation record of retained Regulation 611/2013.';

export const UK_PECR: Regime = {
  id: 'uk-pecr',
  title: 'Privacy and Electronic Communications Regulations 2003, with retained Regulation 611/2013',
  territory: 'the United Kingdom',
  rules: [
    {
      ...NOTIFY,
      id: 'uk-pecr-5a-until-2025',
      inForce: { from: '2013-08-25', to: '2025-08-19' },
      limit: within({ hours: 24 }, 'awareness', 'uk', 'PECR reg. 5A; retained Regulation 611/2013 art. 2(2)'),
      notes: [CHANGED],
    },
    {
      ...NOTIFY,
      id: 'uk-pecr-5a',
      inForce: { from: '2025-08-20' },
      limit: within({ hours: 72 }, 'awareness', 'uk', 'PECR reg. 5A'),
      notes: [CHANGED],
    },
    {
      ...BASE,
      id: 'uk-pecr-5a-subscribers',
      label: 'Tell subscribers and users',
      citation: 'PECR reg. 5A(3)',
      inForce: { from: '2011-05-26' },
      purpose: 'subjects',
      recipient: 'subscribers and users whose data or privacy it is likely to affect adversely',
      applies: {
        all: [
          PROVIDER,
          {
            unless: { fact: 'incident.risk', oneOf: ['unlikely'] },
            otherwise: 'It is not likely to affect people adversely.',
            note: 'The risk is not recorded; owed where the breach is likely to affect people adversely.',
          },
          readable('PECR reg. 5A(6)'),
        ],
      },
      limit: promptly('without unnecessary delay', { hours: 72 }, 'awareness'),
      content: [
        'Provider and contact',
        'What happened and when, and the data concerned',
        'Likely consequences',
        'Measures taken, and what people can do themselves',
      ],
      notes: [],
    },
  ],
};
