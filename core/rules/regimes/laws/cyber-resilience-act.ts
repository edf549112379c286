import type { Condition } from '../condition.ts';
import { within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { IN_EEA, inSector } from '../shared-conditions.ts';

/** Art. 71(2): the duties to report apply from 11 September 2026. */
const BASE = {
  regime: 'cyber-resilience-act',
  certainty: { kind: 'memory' },
  inForce: { from: '2026-09-11' },
  purpose: 'report',
  recipient: 'the coordinating CSIRT and ENISA, over the single reporting platform',
} satisfies Partial<RegimeRule>;

const VULNERABILITY = 'exploited-vulnerability';
const INCIDENT = 'severe-incident';

function owedFor(kinds: string[], otherwise: string): Condition {
  return {
    all: [
      inSector('digital-products', 'It makes no products with digital elements.'),
      IN_EEA,
      { fact: 'incident.productIncident', oneOf: kinds, otherwise },
    ],
  };
}
const OWED = owedFor(
  [VULNERABILITY, INCIDENT],
  'No vulnerability of its products is actively exploited, and their security is not severely affected.',
);
const MARKET =
  'Binds manufacturers wherever they are, for products on the market of the Union: record that market as a place whose law reaches it.';

export const CYBER_RESILIENCE_ACT: Regime = {
  id: 'cyber-resilience-act',
  title: 'Cyber Resilience Act, Regulation (EU) 2024/2847',
  territory: 'the market of the European Union',
  rules: [
    {
      ...BASE,
      id: 'cra-early-warning',
      label: 'Early warning of an exploited vulnerability or severe incident',
      citation: 'CRA art. 14(2)(a), (4)(a)',
      applies: OWED,
      limit: within({ hours: 24 }, 'awareness', 'eu-1182', 'CRA art. 14(2)(a), (4)(a)'),
      content: [
        'Member States in which the product is available, where known',
        'For an incident: whether it is suspected to be caused by unlawful or malicious acts',
      ],
      notes: ['Users are told of the risk and of what they can do (art. 14(8)).', MARKET],
    },
    {
      ...BASE,
      id: 'cra-notification',
      label: 'Notification of an exploited vulnerability or severe incident',
      citation: 'CRA art. 14(2)(b), (4)(b)',
      applies: OWED,
      limit: within({ hours: 72 }, 'awareness', 'eu-1182', 'CRA art. 14(2)(b), (4)(b)'),
      follows: 'cra-early-warning',
      content: [
        'Product concerned',
        'General nature of the vulnerability and its exploitation, or of the incident with a first assessment',
        'Measures taken, and measures users can take',
        'How sensitive this information is',
      ],
      notes: [MARKET],
    },
    {
      ...BASE,
      id: 'cra-vulnerability-final',
      label: 'Final report of an exploited vulnerability',
      citation: 'CRA art. 14(2)(c)',
      applies: owedFor([VULNERABILITY], 'No vulnerability of its products is actively exploited.'),
      limit: within({ days: 14 }, 'fix-available', 'eu-1182', 'CRA art. 14(2)(c)'),
      follows: 'cra-notification',
      content: [
        'Description, severity and impact',
        'Who exploited it, where known',
        'The update or other measure that corrects it',
      ],
      notes: ['Counts from the day a correcting or mitigating measure is available.', MARKET],
    },
    {
      ...BASE,
      id: 'cra-incident-final',
      label: 'Final report of a severe incident',
      citation: 'CRA art. 14(4)(c)',
      applies: owedFor([INCIDENT], 'The security of its products is not severely affected.'),
      limit: within({ months: 1 }, 'submission', 'eu-1182', 'CRA art. 14(4)(c)'),
      follows: 'cra-notification',
      content: [
        'Detailed description, severity and impact',
        'Kind of threat or root cause',
        'Measures taken and under way',
      ],
      notes: ['Counts from the submission of the notification, never from its deadline.', MARKET],
    },
  ],
};
