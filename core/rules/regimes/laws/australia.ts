import type { Condition } from '../condition.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, PERSONAL_DATA } from '../shared-conditions.ts';

/** Part IIIC of the Privacy Act 1988: in force on 22 February 2018. */
const BASE = {
  regime: 'australia',
  certainty: { kind: 'memory' },
  inForce: { from: '2018-02-22' },
} satisfies Partial<RegimeRule>;

const BOUND: Condition = {
  all: [
    CONTROLLER,
    inPlace(['AU'], 'Australia'),
    {
      any: [
        { fact: 'organization.publicBody', is: false },
        { fact: 'organization.publicLevel', oneOf: ['national'] },
      ],
      otherwise:
        'Bodies of states and councils are outside the Privacy Act; states such as New South Wales have schemes of their own.',
    },
    PERSONAL_DATA,
  ],
};
const ELIGIBLE: Condition = {
  all: [
    BOUND,
    {
      fact: 'incident.significantHarm',
      is: true,
      otherwise: 'No serious harm to people is likely (Privacy Act s. 26WE).',
    },
  ],
};
const TRAP =
  'The 30 days are the limit of the assessment (s. 26WH). There is no “30 days to the OAIC”: once it is believed to be an eligible breach, the statement and the notice are due as soon as practicable.';

export const AUSTRALIA: Regime = {
  id: 'australia',
  title: 'Australia: Privacy Act 1988, part IIIC (notifiable data breaches)',
  territory: 'Australia',
  rules: [
    {
      ...BASE,
      id: 'australia-assessment',
      label: 'Assess a suspected breach',
      citation: 'Privacy Act 1988 s. 26WH(2)',
      purpose: 'assessment',
      recipient: 'the organization itself',
      applies: BOUND,
      limit: within({ days: 30 }, 'detection', 'calendar', 'Privacy Act 1988 s. 26WH(2)(b)'),
      content: ['Whether there are reasonable grounds to believe that it is an eligible breach'],
      notes: [TRAP, 'Counts from the reasonable suspicion; recorded as the discovery.'],
    },
    {
      ...BASE,
      id: 'australia-oaic',
      label: 'Give the Commissioner a statement',
      citation: 'Privacy Act 1988 s. 26WK',
      purpose: 'authority',
      recipient: 'the Australian Information Commissioner (OAIC)',
      applies: ELIGIBLE,
      limit: promptly('as soon as practicable', { hours: 72 }, 'determination'),
      content: [
        'Identity and contact of the entity',
        'Description of the breach',
        'Kinds of information concerned',
        'What people should do',
      ],
      notes: [TRAP, 'Counts from the belief; recorded as the determination.'],
    },
    {
      ...BASE,
      id: 'australia-individuals',
      label: 'Tell the people concerned',
      citation: 'Privacy Act 1988 s. 26WL',
      purpose: 'subjects',
      recipient: 'all people concerned, or those at risk; or a published statement',
      applies: ELIGIBLE,
      limit: promptly('as soon as practicable', { hours: 72 }, 'determination'),
      content: ['The content of the statement to the Commissioner'],
      notes: [TRAP, 'As soon as practicable after the statement is prepared.'],
    },
  ],
};
