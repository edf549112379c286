import type { Condition } from '../condition.ts';
import { within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { inPlace, PERSONAL_DATA, readable } from '../shared-conditions.ts';

/** Breach Notification Rule: compliance since 23 September 2013 in its present form (78 FR 5566). */
const BASE = {
  regime: 'hipaa',
  certainty: { kind: 'source', source: 'Public collection of privacy skills (HIPAA breach notification)' },
  inForce: { from: '2013-09-23' },
} satisfies Partial<RegimeRule>;

function bound(kind: string, otherwise: string): Condition {
  return {
    all: [
      inPlace(['US'], 'the United States'),
      { fact: 'organization.hipaa', oneOf: [kind], otherwise },
      PERSONAL_DATA,
      readable('45 CFR 164.402'),
    ],
  };
}
const COVERED = bound('covered-entity', 'It is no covered entity (45 CFR 160.103).');

function peopleFrom(atLeast: number): Condition {
  return { fact: 'incident.people', atLeast, otherwise: `Fewer than ${atLeast} people are concerned.` };
}

const DISCOVERY =
  'Counts from discovery: the first day on which the breach is known, or would have been with reasonable diligence.';
const CONTENT = [
  'What happened, with the day of the breach and of its discovery',
  'Kinds of data concerned',
  'What people should do to protect themselves',
  'What is done to look into it, to mitigate it and to prevent another',
  'Contact: a toll-free number, email, website or postal address',
];

export const HIPAA: Regime = {
  id: 'hipaa',
  title: 'United States: HIPAA Breach Notification Rule, 45 CFR 164.400-414',
  territory: 'the United States',
  rules: [
    {
      ...BASE,
      id: 'hipaa-individuals',
      label: 'Tell the people concerned',
      citation: '45 CFR 164.404',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: COVERED,
      limit: within({ days: 60 }, 'detection', 'calendar', '45 CFR 164.404(b)'),
      content: CONTENT,
      notes: [
        DISCOVERY,
        'Without unreasonable delay; 60 days are the outer limit. Substitute notice where addresses are missing.',
      ],
    },
    {
      ...BASE,
      id: 'hipaa-media',
      label: 'Tell the media',
      citation: '45 CFR 164.406',
      purpose: 'subjects',
      recipient: 'prominent media of the State',
      applies: { all: [COVERED, peopleFrom(501)] },
      limit: within({ days: 60 }, 'detection', 'calendar', '45 CFR 164.406(b)'),
      content: CONTENT,
      notes: [
        DISCOVERY,
        'Owed when more than 500 residents of one State are concerned; counted here over all.',
      ],
    },
    {
      ...BASE,
      id: 'hipaa-hhs',
      label: 'Notify the Secretary of Health (500 people and more)',
      citation: '45 CFR 164.408(b)',
      purpose: 'authority',
      recipient: 'the Secretary of Health and Human Services',
      applies: { all: [COVERED, peopleFrom(500)] },
      limit: within({ days: 60 }, 'detection', 'calendar', '45 CFR 164.408(b)'),
      content: [...CONTENT, 'Number of people concerned, and safeguards in place before'],
      notes: [DISCOVERY, 'At the same time as the people concerned.'],
    },
    {
      ...BASE,
      id: 'hipaa-hhs-annual',
      label: 'Notify the Secretary of Health (fewer than 500 people)',
      citation: '45 CFR 164.408(c)',
      purpose: 'authority',
      recipient: 'the Secretary of Health and Human Services',
      applies: {
        all: [
          COVERED,
          {
            not: peopleFrom(500),
            otherwise: '500 people or more are concerned: the Secretary is told at once.',
          },
        ],
      },
      limit: {
        kind: 'counted',
        limit: {
          from: 'detection',
          period: { days: 60 },
          law: 'calendar',
          fromYearEnd: true,
          citation: '45 CFR 164.408(c)',
        },
      },
      content: [...CONTENT, 'Number of people concerned, and safeguards in place before'],
      notes: ['Within 60 days of the end of the calendar year in which the breach was discovered.'],
    },
    {
      ...BASE,
      id: 'hipaa-associate',
      label: 'Tell the covered entity',
      citation: '45 CFR 164.410',
      purpose: 'partner',
      recipient: 'the covered entity',
      applies: bound('business-associate', 'It is no business associate (45 CFR 160.103).'),
      limit: within({ days: 60 }, 'detection', 'calendar', '45 CFR 164.410(b)'),
      content: ['Each person concerned, as far as possible', 'What the covered entity has to tell them'],
      notes: [DISCOVERY, 'The contract usually sets fewer days.'],
    },
  ],
};
