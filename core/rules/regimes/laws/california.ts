import type { Condition } from '../condition.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, NOT_PUBLIC, PERSONAL_DATA, PUBLIC, readable } from '../shared-conditions.ts';

const BASE = {
  regime: 'california',
  certainty: {
    kind: 'source',
    source: 'Notes on Senate Bill 446 on dataprotectionreport.com and dailyjournal.com',
  },
  purpose: 'subjects',
} satisfies Partial<RegimeRule>;

function residents(atLeast: number, otherwise: string): Condition {
  return { fact: 'residents.US-CA', atLeast, otherwise };
}
const SOME = residents(1, 'None of the people concerned live in California.');
const OWED: Condition = {
  all: [CONTROLLER, NOT_PUBLIC, PERSONAL_DATA, SOME, readable('Cal. Civ. Code 1798.82(a)')],
};
const CONTENT = [
  'What happened',
  'What information was involved',
  'What we are doing',
  'What you can do',
  'For more information: contact, and where to reach the credit agencies',
];
const TO_RESIDENTS = {
  ...BASE,
  label: 'Tell the residents of California',
  citation: 'Cal. Civ. Code 1798.82(a)',
  recipient: 'residents of California whose data were acquired',
  applies: OWED,
  content: CONTENT,
} satisfies Partial<RegimeRule>;
const BUSINESS =
  'Binds who does business in California and owns or licenses the data; public bodies have section 1798.29.';

export const CALIFORNIA: Regime = {
  id: 'california',
  title: 'California: Civil Code 1798.82 (businesses) and 1798.29 (agencies)',
  territory: 'residents of California',
  rules: [
    {
      ...TO_RESIDENTS,
      id: 'california-residents-until-2025',
      inForce: { from: '2003-07-01', to: '2025-12-31' },
      limit: promptly(
        'in the most expedient time possible and without unreasonable delay',
        { days: 30 },
        'detection',
      ),
      notes: [BUSINESS],
    },
    {
      ...TO_RESIDENTS,
      id: 'california-residents',
      inForce: { from: '2026-01-01' },
      limit: within({ days: 30 }, 'detection', 'calendar', 'Cal. Civ. Code 1798.82(a) (SB 446)'),
      notes: [
        BUSINESS,
        'Counts from discovery, or from being told. May wait for the police, or to find the scope and restore the system.',
      ],
    },
    {
      ...BASE,
      id: 'california-attorney-general',
      label: 'Send the Attorney General a sample',
      citation: 'Cal. Civ. Code 1798.82(f)',
      inForce: { from: '2026-01-01' },
      purpose: 'authority',
      recipient: 'the Attorney General of California',
      applies: {
        all: [
          OWED,
          residents(
            501,
            'No more than 500 residents of California are told; the Attorney General gets no sample.',
          ),
        ],
      },
      limit: within({ days: 15 }, 'submission', 'calendar', 'Cal. Civ. Code 1798.82(f) (SB 446)'),
      follows: 'california-residents',
      content: ['One sample of the notice to residents, without personal data'],
      notes: ['Counts from when the residents were told, never from the deadline for it.'],
    },
    {
      ...BASE,
      id: 'california-agency',
      label: 'Tell the residents of California (agency)',
      citation: 'Cal. Civ. Code 1798.29(a)',
      certainty: { kind: 'memory' },
      inForce: { from: '2003-07-01' },
      recipient: 'residents of California whose data were acquired',
      applies: {
        all: [
          CONTROLLER,
          inPlace(['US-CA'], 'California'),
          PUBLIC,
          PERSONAL_DATA,
          SOME,
          readable('Cal. Civ. Code 1798.29(a)'),
        ],
      },
      limit: promptly(
        'in the most expedient time possible and without unreasonable delay',
        { days: 30 },
        'detection',
      ),
      content: CONTENT,
      notes: ['Disputed whether the 30 days of 2026 hold for agencies too: we work towards them.'],
    },
  ],
};
