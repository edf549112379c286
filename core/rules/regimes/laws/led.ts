import { AUTHORITY_CONTENT, PARTNER_CONTENT, SUBJECTS_CONTENT } from '../content-sets.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import {
  CONTROLLER,
  HIGH_RISK,
  IN_EEA,
  inSector,
  PERSONAL_DATA,
  PROCESSOR,
  readable,
  RISK_NOT_UNLIKELY,
} from '../shared-conditions.ts';

/** Art. 63(1): applied by the Member States from 6 May 2018. */
const BASE = {
  regime: 'led',
  certainty: { kind: 'memory' },
  inForce: { from: '2018-05-06' },
} satisfies Partial<RegimeRule>;

const LAW_ENFORCEMENT = inSector('law-enforcement', 'It is no authority of law enforcement.');
const NATIONAL =
  'A directive: national law transposes it and may bring its own time limits and way to count them.';

export const LED: Regime = {
  id: 'led',
  title: 'Law Enforcement Directive, Directive (EU) 2016/680',
  territory: 'the European Union and the Schengen states',
  documentation: 'Article 30(5) of Directive (EU) 2016/680',
  rules: [
    {
      ...BASE,
      id: 'led-30',
      label: 'Notify the supervisory authority',
      citation: 'LED art. 30(1)',
      purpose: 'authority',
      recipient: 'the supervisory authority for law enforcement (LED art. 41)',
      applies: { all: [CONTROLLER, IN_EEA, LAW_ENFORCEMENT, PERSONAL_DATA, RISK_NOT_UNLIKELY] },
      limit: within({ hours: 72 }, 'awareness', 'eu-1182', 'LED art. 30(1)'),
      content: AUTHORITY_CONTENT,
      notes: [
        'For processing by police, prosecutors and courts for law enforcement; their other processing is under the GDPR.',
        'Information may follow in phases (art. 30(4)); every breach is documented (art. 30(5)).',
        NATIONAL,
      ],
      lateReasons: { citation: 'LED art. 30(1)' },
    },
    {
      ...BASE,
      id: 'led-30-2',
      label: 'Tell the controller',
      citation: 'LED art. 30(2)',
      purpose: 'partner',
      recipient: 'each controller for whom the data are processed',
      applies: { all: [PROCESSOR, IN_EEA, LAW_ENFORCEMENT, PERSONAL_DATA] },
      limit: promptly('without undue delay', { hours: 24 }, 'awareness'),
      content: PARTNER_CONTENT,
      notes: [NATIONAL],
    },
    {
      ...BASE,
      id: 'led-30-6',
      label: 'Tell the controller of the other Member State',
      citation: 'LED art. 30(6)',
      purpose: 'partner',
      recipient: 'the controller of the other Member State that sent or received the data',
      applies: {
        all: [
          CONTROLLER,
          IN_EEA,
          LAW_ENFORCEMENT,
          PERSONAL_DATA,
          {
            fact: 'incident.exchangedWithOtherState',
            is: true,
            otherwise: 'The data were not exchanged with a controller of another Member State.',
          },
        ],
      },
      limit: promptly('without undue delay', { hours: 72 }, 'awareness'),
      content: AUTHORITY_CONTENT,
      notes: [NATIONAL],
    },
    {
      ...BASE,
      id: 'led-31',
      label: 'Tell the people concerned',
      citation: 'LED art. 31(1)',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: {
        all: [CONTROLLER, IN_EEA, LAW_ENFORCEMENT, PERSONAL_DATA, HIGH_RISK, readable('LED art. 31(3)(a)')],
      },
      limit: promptly('without undue delay', { hours: 72 }, 'high-risk-found'),
      content: SUBJECTS_CONTENT,
      notes: [
        'May be delayed, restricted or left out on the grounds of art. 13(3), such as not to obstruct inquiries (art. 31(5)).',
        NATIONAL,
      ],
    },
  ],
};
