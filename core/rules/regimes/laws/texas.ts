import type { Condition } from '../condition.ts';
import { within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, NOT_PUBLIC, PERSONAL_DATA, PUBLIC, readable } from '../shared-conditions.ts';

const BASE = {
  regime: 'texas',
  certainty: { kind: 'memory' },
} satisfies Partial<RegimeRule>;

function residents(atLeast: number, otherwise: string): Condition {
  return { fact: 'residents.US-TX', atLeast, otherwise };
}
const OWED: Condition = {
  all: [
    CONTROLLER,
    // Local governments and agencies of Texas are bound too (Local Government Code 205.010, Government Code 2054.603).
    {
      any: [NOT_PUBLIC, inPlace(['US-TX'], 'Texas')],
      otherwise: 'Public bodies outside Texas are not bound by it.',
    },
    PERSONAL_DATA,
    residents(1, 'None of the people concerned live in Texas.'),
    readable('Tex. Bus. & Com. Code 521.053(a)'),
  ],
};
const TWO_LIMITS =
  'Two limits: 60 days for the people concerned, 30 days for the Attorney General. Summaries that say “Texas: 30 days” give the second one only.';

export const TEXAS: Regime = {
  id: 'texas',
  title: 'Texas: Business & Commerce Code 521.053; Government Code 2054.603 (local government)',
  territory: 'residents of Texas',
  rules: [
    {
      ...BASE,
      id: 'texas-individuals',
      label: 'Tell the people concerned in Texas',
      citation: 'Tex. Bus. & Com. Code 521.053(b)',
      inForce: { from: '2020-01-01' },
      purpose: 'subjects',
      recipient: 'people whose data were acquired',
      applies: OWED,
      limit: within({ days: 60 }, 'determination', 'calendar', 'Tex. Bus. & Com. Code 521.053(b)'),
      content: ['What happened and when', 'Data concerned', 'What people can do', 'Contact'],
      notes: [TWO_LIMITS, 'Without unreasonable delay; 60 days are the outer limit.'],
    },
    {
      ...BASE,
      id: 'texas-attorney-general',
      label: 'Notify the Attorney General of Texas',
      citation: 'Tex. Bus. & Com. Code 521.053(i)',
      inForce: { from: '2023-09-01' },
      purpose: 'authority',
      recipient: 'the Attorney General of Texas, by electronic form',
      applies: {
        all: [OWED, residents(250, 'Fewer than 250 residents of Texas are concerned.')],
      },
      limit: within({ days: 30 }, 'determination', 'calendar', 'Tex. Bus. & Com. Code 521.053(i)'),
      content: [
        'Nature and circumstances',
        'Number of residents concerned, and number told so far',
        'Measures taken and planned',
        'Whether the police look into it',
      ],
      notes: [
        TWO_LIMITS,
        'As soon as practicable, and within 30 days, when 250 residents or more are concerned.',
      ],
    },
    {
      ...BASE,
      id: 'texas-local-government',
      label: 'Report to the Department of Information Resources',
      citation: 'Tex. Gov’t Code 2054.603',
      inForce: { from: '2023-09-01' },
      purpose: 'report',
      recipient: 'the Texas Department of Information Resources',
      applies: { all: [inPlace(['US-TX'], 'Texas'), PUBLIC, PERSONAL_DATA] },
      limit: within({ hours: 48 }, 'detection', 'elapsed', 'Tex. Gov’t Code 2054.603'),
      content: ['What happened and when', 'Systems and data concerned', 'Measures taken'],
      notes: ['For state agencies and local governments, beside the limits of section 521.053.'],
    },
  ],
};
