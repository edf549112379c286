import type { Condition } from '../condition.ts';
import { within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { IN_EU } from '../shared-conditions.ts';

/** Art. 26(1): the Member States apply it from 18 October 2024. */
const BASE = {
  regime: 'cer',
  certainty: { kind: 'memory' },
  inForce: { from: '2024-10-18' },
  purpose: 'report',
  recipient: 'the competent authority for critical entities',
} satisfies Partial<RegimeRule>;

const OWED: Condition = {
  all: [
    IN_EU,
    {
      fact: 'organization.criticalEntity',
      is: true,
      otherwise: 'It is not designated as a critical entity (CER art. 6).',
    },
    {
      fact: 'incident.disruptsEssentialService',
      is: true,
      otherwise: 'No essential service is significantly disrupted (CER art. 15(1)).',
    },
  ],
};
const NATIONAL =
  'A directive: national law transposes it and may bring its own time limits and way to count them.';

export const CER: Regime = {
  id: 'cer',
  title: 'Critical Entities Resilience Directive, Directive (EU) 2022/2557',
  territory: 'the European Union',
  rules: [
    {
      ...BASE,
      id: 'cer-initial',
      label: 'Initial notification of a disruption',
      citation: 'CER art. 15(1)',
      applies: OWED,
      limit: within({ hours: 24 }, 'awareness', 'eu-1182', 'CER art. 15(1)'),
      content: [
        'Number and share of users concerned',
        'How long it lasts or will last',
        'Area concerned, and effects across borders',
      ],
      notes: [
        'Unless operationally unable to. Member States designate critical entities by 17 July 2026.',
        NATIONAL,
      ],
    },
    {
      ...BASE,
      id: 'cer-detailed',
      label: 'Detailed report of a disruption',
      citation: 'CER art. 15(1)',
      applies: OWED,
      limit: within({ months: 1 }, 'awareness', 'eu-1182', 'CER art. 15(1)'),
      follows: 'cer-initial',
      content: ['Nature and cause', 'Possible consequences, also across borders', 'Measures taken'],
      notes: ['Where relevant, no later than one month after awareness.', NATIONAL],
    },
  ],
};
