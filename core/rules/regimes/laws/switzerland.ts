import type { Condition } from '../condition.ts';
import { PARTNER_CONTENT, SUBJECTS_CONTENT } from '../content-sets.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, HIGH_RISK, inPlace, PERSONAL_DATA, PROCESSOR } from '../shared-conditions.ts';

const IN_SWITZERLAND = inPlace(['CH'], 'Switzerland');

/** Federal Act on Data Protection, in force since 1 September 2023. */
const FADP = {
  regime: 'switzerland',
  certainty: { kind: 'source', source: 'FADP art. 24 as reproduced on lawbrary.ch' },
  inForce: { from: '2023-09-01' },
} satisfies Partial<RegimeRule>;

/** Art. 2(1): private persons and federal bodies; cantons and communes have laws of their own. */
const FEDERAL_LAW: Condition = {
  any: [
    { fact: 'organization.publicBody', is: false },
    { fact: 'organization.publicLevel', oneOf: ['national'] },
  ],
  otherwise: 'Bodies of cantons and communes are under the data protection law of their canton.',
};

/** Information Security Act art. 74a ff., in force since 1 April 2025. */
const ISA = {
  regime: 'switzerland',
  certainty: {
    kind: 'source',
    source:
      'globallawexperts.com on the two Swiss ways of reporting; the 14 days and the communes from memory',
  },
  inForce: { from: '2025-04-01' },
  purpose: 'report',
  recipient: 'the National Cyber Security Centre (BACS)',
} satisfies Partial<RegimeRule>;

const ATTACK: Condition = {
  all: [
    IN_SWITZERLAND,
    {
      any: [
        { fact: 'organization.criticalEntity', is: true },
        { fact: 'organization.publicBody', is: true },
      ],
      otherwise: 'It operates no critical infrastructure.',
    },
    {
      fact: 'incident.malicious',
      is: true,
      otherwise: 'It is no attack: nobody acted on purpose.',
    },
  ],
};
const WHO =
  'Critical infrastructure, which includes authorities of the Confederation, cantons and communes; smaller ones may be exempt by ordinance.';

export const SWITZERLAND: Regime = {
  id: 'switzerland',
  title: 'Switzerland: Federal Act on Data Protection; Information Security Act',
  territory: 'Switzerland',
  rules: [
    {
      ...FADP,
      id: 'fadp-24',
      label: 'Notify the Federal Data Protection Commissioner',
      citation: 'FADP art. 24(1), (2); DPO art. 15',
      purpose: 'authority',
      recipient: 'the Federal Data Protection and Information Commissioner (FDPIC)',
      applies: { all: [CONTROLLER, IN_SWITZERLAND, FEDERAL_LAW, PERSONAL_DATA, HIGH_RISK] },
      limit: promptly('as quickly as possible', { hours: 72 }, 'awareness'),
      content: ['Nature of the breach', 'Consequences', 'Measures taken or planned'],
      notes: [
        'Only when a high risk is likely.',
        'A notification may be used in criminal proceedings against who must notify only with their consent (art. 24(6)).',
      ],
    },
    {
      ...FADP,
      id: 'fadp-24-3',
      label: 'Tell the controller',
      citation: 'FADP art. 24(3)',
      purpose: 'partner',
      recipient: 'the controller',
      applies: { all: [PROCESSOR, IN_SWITZERLAND, FEDERAL_LAW, PERSONAL_DATA] },
      limit: promptly('as quickly as possible', { hours: 24 }, 'awareness'),
      content: PARTNER_CONTENT,
      notes: [],
    },
    {
      ...FADP,
      id: 'fadp-24-4',
      label: 'Tell the people concerned',
      citation: 'FADP art. 24(4)',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: { all: [CONTROLLER, IN_SWITZERLAND, FEDERAL_LAW, PERSONAL_DATA, HIGH_RISK] },
      limit: promptly(
        'if it is necessary for their protection or the FDPIC requires it',
        { hours: 72 },
        'awareness',
      ),
      content: SUBJECTS_CONTENT,
      notes: [
        'Owed where people need it to protect themselves, or the FDPIC asks for it; exceptions in art. 24(5).',
      ],
    },
    {
      ...ISA,
      id: 'swiss-isa-report',
      label: 'Report a cyberattack',
      citation: 'Information Security Act art. 74a, 74e',
      applies: ATTACK,
      limit: within({ hours: 24 }, 'detection', 'elapsed', 'Information Security Act art. 74e'),
      content: [
        'Kind and course of the attack',
        'Effects',
        'Measures taken and, where known, what is planned',
      ],
      notes: [
        WHO,
        'Owed when the infrastructure is endangered, data leaked or were changed, the attack stayed hidden for long, or there was blackmail (art. 74d).',
      ],
    },
    {
      ...ISA,
      id: 'swiss-isa-complete',
      label: 'Complete the report of a cyberattack',
      citation: 'Information Security Act art. 74e',
      applies: ATTACK,
      limit: within({ days: 14 }, 'detection', 'calendar', 'Information Security Act art. 74e'),
      follows: 'swiss-isa-report',
      content: ['What the first report could not hold'],
      notes: [WHO, 'Only where the first report was incomplete.'],
    },
  ],
};
