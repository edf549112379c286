import { AUTHORITY_CONTENT, SUBJECTS_CONTENT } from '../content-sets.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import {
  CONTROLLER,
  HIGH_RISK,
  IN_UK,
  inSector,
  PERSONAL_DATA,
  readable,
  RISK_NOT_UNLIKELY,
} from '../shared-conditions.ts';
import { UNITED_KINGDOM } from '../territories.ts';

/** Part 3 commenced on 25 May 2018. */
const BASE = {
  regime: 'uk-law-enforcement',
  doneIn: UNITED_KINGDOM,
  certainty: { kind: 'memory' },
  inForce: { from: '2018-05-25' },
} satisfies Partial<RegimeRule>;

const POLICE = inSector('law-enforcement', 'It is no authority of law enforcement.');

export const UK_LAW_ENFORCEMENT: Regime = {
  id: 'uk-law-enforcement',
  title: 'Data Protection Act 2018, part 3 (law enforcement)',
  territory: 'the United Kingdom',
  rules: [
    {
      ...BASE,
      id: 'uk-dpa-67',
      label: 'Notify the Information Commissioner',
      citation: 'Data Protection Act 2018 s. 67(1)',
      purpose: 'authority',
      recipient: 'the Information Commissioner',
      applies: { all: [CONTROLLER, IN_UK, POLICE, PERSONAL_DATA, RISK_NOT_UNLIKELY] },
      limit: within({ hours: 72 }, 'awareness', 'uk', 'Data Protection Act 2018 s. 67(1)'),
      content: AUTHORITY_CONTENT,
      notes: [
        'Information may follow in phases. A processor tells the controller without undue delay (s. 67(9)).',
      ],
      lateReasons: { citation: 'Data Protection Act 2018 s. 67(3)' },
    },
    {
      ...BASE,
      id: 'uk-dpa-68',
      label: 'Tell the people concerned',
      citation: 'Data Protection Act 2018 s. 68(1)',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: {
        all: [
          CONTROLLER,
          IN_UK,
          POLICE,
          PERSONAL_DATA,
          HIGH_RISK,
          readable('Data Protection Act 2018 s. 68(3)(a)'),
        ],
      },
      limit: promptly('without undue delay', { hours: 72 }, 'high-risk-found'),
      content: SUBJECTS_CONTENT,
      notes: ['May be restricted where that is needed not to obstruct inquiries (s. 68(7)).'],
    },
  ],
};
