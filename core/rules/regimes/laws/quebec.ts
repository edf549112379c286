import type { Condition } from '../condition.ts';
import { promptly } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, PERSONAL_DATA, SIGNIFICANT_HARM } from '../shared-conditions.ts';

/** Law 25, first part: in force on 22 September 2022. */
const BASE = {
  regime: 'quebec',
  certainty: {
    kind: 'source',
    source: 'Gowling WLG on reporting a breach under Law 25; the sections for public bodies from memory',
  },
  inForce: { from: '2022-09-22' },
  limit: promptly('promptly', { hours: 72 }, 'determination'),
} satisfies Partial<RegimeRule>;

const OWED: Condition = {
  all: [CONTROLLER, inPlace(['CA-QC'], 'Quebec'), PERSONAL_DATA, SIGNIFICANT_HARM],
};
const NOTES = [
  'Owed when there is a risk of serious injury. P-39.1 for private organizations, A-2.1 for public bodies.',
  'Every incident goes into a register and is kept for five years from awareness.',
];

export const QUEBEC: Regime = {
  id: 'quebec',
  title: 'Quebec: Acts P-39.1 (private) and A-2.1 (public bodies)',
  territory: 'Quebec',
  rules: [
    {
      ...BASE,
      id: 'quebec-cai',
      label: 'Notify the Commission d’accès à l’information',
      citation: 'P-39.1 s. 3.5; A-2.1 s. 63.8',
      purpose: 'authority',
      recipient: 'the Commission d’accès à l’information',
      applies: OWED,
      content: [
        'Organization and contact',
        'Data concerned, or why they are not known',
        'Circumstances, cause, day or period, and when it became known',
        'Number of people, and of them in Quebec',
        'Why there is a risk of serious injury',
        'Steps taken and planned, and how people are told',
      ],
      notes: NOTES,
    },
    {
      ...BASE,
      id: 'quebec-persons',
      label: 'Tell the people concerned',
      citation: 'P-39.1 s. 3.5; A-2.1 s. 63.8',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: OWED,
      content: [
        'Data concerned and circumstances',
        'Day or period',
        'Steps taken, and steps people can take',
        'Contact',
      ],
      notes: [...NOTES, 'May wait while it could obstruct an inquiry.'],
    },
  ],
};
