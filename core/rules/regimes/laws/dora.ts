import type { Condition } from '../condition.ts';
import { within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { IN_EU, inSector } from '../shared-conditions.ts';

/** DORA art. 64: applies from 17 January 2025. */
const BASE = {
  regime: 'dora',
  certainty: {
    kind: 'source',
    source:
      'Delegated Regulation (EU) 2025/301 art. 5 as reproduced on springlex.eu and dora-info.eu, and the answer of BaFin of 13 May 2025',
  },
  inForce: { from: '2025-01-17' },
  purpose: 'report',
  recipient: 'the competent financial authority (DORA art. 46)',
} satisfies Partial<RegimeRule>;

const OWED: Condition = {
  all: [
    IN_EU,
    inSector('finance', 'It is no financial entity (DORA art. 2).'),
    { fact: 'incident.major', is: true, otherwise: 'The incident is not major (DORA art. 18).' },
  ],
};

/** Art. 5(5): for the first two reports these have no relief on weekends. */
const WITHOUT_RELIEF: Condition = {
  any: [
    {
      fact: 'organization.financialEntity',
      oneOf: ['credit-institution', 'central-counterparty', 'trading-venue'],
      otherwise: 'It is another kind of financial entity.',
    },
    {
      fact: 'organization.nis2',
      oneOf: ['essential', 'important'],
      otherwise: 'It is no essential or important entity.',
    },
  ],
};
const WEEKENDS =
  'On a weekend or bank holiday: until noon of the next working day (RTS art. 5(4)), but not for credit institutions, central counterparties, trading venues, and essential or important entities (5(5)), nor for others whom the authority names (5(6)).';
const TELL =
  'Who cannot keep a time limit tells the authority before it passes, with the reasons (RTS art. 5(3)).';

export const DORA: Regime = {
  id: 'dora',
  title:
    'Digital Operational Resilience Act, Regulation (EU) 2022/2554, with Delegated Regulation (EU) 2025/301',
  territory: 'the European Union',
  rules: [
    {
      ...BASE,
      id: 'dora-initial',
      label: 'Initial notification of a major incident',
      citation: 'DORA art. 19(4)(a); RTS (EU) 2025/301 art. 5(1)(a)',
      applies: OWED,
      limit: {
        kind: 'earliest',
        limits: [
          {
            from: 'classification',
            period: { hours: 4 },
            law: 'eu-1182',
            citation: 'RTS (EU) 2025/301 art. 5(1)(a)',
          },
          {
            from: 'awareness',
            period: { hours: 24 },
            law: 'eu-1182',
            citation: 'RTS (EU) 2025/301 art. 5(1)(a)',
          },
        ],
        lateFirstAct: { citation: 'RTS (EU) 2025/301 art. 5(2)' },
      },
      roll: {
        to: 'noon-of-next-working-day',
        unless: WITHOUT_RELIEF,
        citation: 'RTS (EU) 2025/301 art. 5(4)',
      },
      content: [
        'Reference of the incident, and when it was discovered and classified',
        'Description, and the criteria it meets',
        'Member States concerned',
        'How it was discovered, and where it came from, as far as known',
        'Whether a plan for continuity is in use',
      ],
      notes: [
        'Classified as major later than 24 hours after awareness: four hours from the classification (art. 5(2)).',
        WEEKENDS,
        TELL,
      ],
    },
    {
      ...BASE,
      id: 'dora-intermediate',
      label: 'Intermediate report of a major incident',
      citation: 'DORA art. 19(4)(b); RTS (EU) 2025/301 art. 5(1)(b)',
      applies: OWED,
      limit: within({ hours: 72 }, 'submission', 'eu-1182', 'RTS (EU) 2025/301 art. 5(1)(b)'),
      follows: 'dora-initial',
      roll: {
        to: 'noon-of-next-working-day',
        unless: WITHOUT_RELIEF,
        citation: 'RTS (EU) 2025/301 art. 5(4)',
      },
      content: [
        'Reference given by the authority',
        'When it happened, and when activities were recovered',
        'How the criteria are met, and the kind of incident',
        'Functions and infrastructure concerned, and the impact on clients',
        'Measures for the time being',
      ],
      notes: [
        'Counts from the submission of the initial notification, never from its deadline; also when nothing has changed.',
        'Updated without undue delay, in any case when regular activities are recovered.',
        WEEKENDS,
        TELL,
      ],
    },
    {
      ...BASE,
      id: 'dora-final',
      label: 'Final report of a major incident',
      citation: 'DORA art. 19(4)(c); RTS (EU) 2025/301 art. 5(1)(c)',
      applies: OWED,
      limit: within({ months: 1 }, 'submission', 'eu-1182', 'RTS (EU) 2025/301 art. 5(1)(c)'),
      follows: 'dora-intermediate',
      roll: {
        to: 'noon-of-next-working-day',
        // Art. 5(5) names the initial notification and the intermediate report only.
        unless: { any: [], otherwise: 'Nobody is excluded for the final report.' },
        citation: 'RTS (EU) 2025/301 art. 5(4)',
      },
      content: [
        'Root causes',
        'When it was resolved',
        'Costs, losses and what was recovered',
        'Whether it has happened before',
      ],
      notes: [
        'Counts from the submission of the latest intermediate report.',
        'On a weekend or bank holiday: until noon of the next working day, for all (RTS art. 5(4), (5)).',
        TELL,
      ],
    },
  ],
};
