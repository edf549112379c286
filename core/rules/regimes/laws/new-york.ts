import type { Condition } from '../condition.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, NOT_PUBLIC, PERSONAL_DATA, PUBLIC, readable } from '../shared-conditions.ts';

/** The amendment took effect when signed, on 21 December 2024. */
const BASE = {
  regime: 'new-york',
  certainty: {
    kind: 'source',
    source:
      'Notes on the amendments of General Business Law 899-aa on insideprivacy.com and infobytes.orrick.com',
  },
  inForce: { from: '2024-12-21' },
} satisfies Partial<RegimeRule>;

const SOME: Condition = {
  fact: 'residents.US-NY',
  atLeast: 1,
  otherwise: 'None of the people concerned live in New York.',
};
const OWED: Condition = {
  all: [CONTROLLER, NOT_PUBLIC, PERSONAL_DATA, SOME, readable('N.Y. Gen. Bus. Law 899-aa(1)')],
};
const DELAY = 'Counts from discovery. Only the police may delay it; the delay to find the scope was removed.';
const CONTENT = [
  'Contact of the organization',
  'Telephone numbers and websites of the state agencies that help',
  'Categories of information acquired',
];
const UNTIL_2024 = { from: '2005-12-07', to: '2024-12-20' };

export const NEW_YORK: Regime = {
  id: 'new-york',
  title: 'New York: General Business Law 899-aa; State Technology Law 208 (public bodies)',
  territory: 'residents of New York',
  rules: [
    {
      ...BASE,
      id: 'new-york-residents-until-2024',
      label: 'Tell the residents of New York',
      citation: 'N.Y. Gen. Bus. Law 899-aa(2)',
      inForce: UNTIL_2024,
      purpose: 'subjects',
      recipient: 'residents of New York whose data were accessed or acquired',
      applies: OWED,
      limit: promptly(
        'in the most expedient time possible and without unreasonable delay',
        { days: 30 },
        'detection',
      ),
      content: CONTENT,
      notes: [],
    },
    {
      ...BASE,
      id: 'new-york-residents',
      label: 'Tell the residents of New York',
      citation: 'N.Y. Gen. Bus. Law 899-aa(2)',
      purpose: 'subjects',
      recipient: 'residents of New York whose data were accessed or acquired',
      applies: OWED,
      limit: within({ days: 30 }, 'detection', 'calendar', 'N.Y. Gen. Bus. Law 899-aa(2)'),
      content: CONTENT,
      notes: [DELAY],
    },
    {
      ...BASE,
      id: 'new-york-authorities',
      label: 'Notify the authorities of New York',
      citation: 'N.Y. Gen. Bus. Law 899-aa(8)(a)',
      purpose: 'authority',
      recipient:
        'the Attorney General, the Department of State and the State Police; covered entities also the Department of Financial Services',
      applies: OWED,
      limit: within({ days: 30 }, 'detection', 'calendar', 'N.Y. Gen. Bus. Law 899-aa(2), (8)(a)'),
      content: [
        'Timing, content and distribution of the notices',
        'Approximate number of people',
        'A copy of the notice',
      ],
      notes: [
        DELAY,
        'The Department of Financial Services only for entities it supervises (change of February 2025).',
      ],
    },
    {
      ...BASE,
      id: 'new-york-public-body',
      label: 'Tell the residents of New York (public body)',
      citation: 'N.Y. State Technology Law 208',
      certainty: { kind: 'memory' },
      inForce: { from: '2005-12-07' },
      purpose: 'subjects',
      recipient: 'residents of New York whose data were accessed or acquired',
      applies: {
        all: [
          CONTROLLER,
          inPlace(['US-NY'], 'New York'),
          PUBLIC,
          PERSONAL_DATA,
          SOME,
          readable('N.Y. State Technology Law 208(1)'),
        ],
      },
      limit: promptly(
        'in the most expedient time possible and without unreasonable delay',
        { days: 30 },
        'detection',
      ),
      content: CONTENT,
      notes: [
        'State entities also tell the Attorney General, the Department of State and the Office of Information Technology Services. Check the present number of days.',
      ],
    },
  ],
};
