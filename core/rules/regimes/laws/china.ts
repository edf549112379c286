import type { Condition } from '../condition.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, PERSONAL_DATA } from '../shared-conditions.ts';

const IN_CHINA = inPlace(['CN'], 'China');

/** PIPL art. 74: in force on 1 November 2021. */
const PIPL = {
  regime: 'china',
  certainty: { kind: 'memory' },
  inForce: { from: '2021-11-01' },
  limit: promptly('immediately', { hours: 24 }, 'awareness'),
  content: [
    'Kinds of data, causes, and possible harm',
    'Remedies taken, and what people can do to reduce the harm',
    'Contact',
  ],
} satisfies Partial<RegimeRule>;

/** Administrative Measures for Reporting National Cybersecurity Incidents: in force on 1 November 2025. */
const CAC = {
  regime: 'china',
  certainty: { kind: 'source', source: 'globalprivacyblog.com and advant-beiten.com on the CAC measures' },
  inForce: { from: '2025-11-01' },
  purpose: 'report',
} satisfies Partial<RegimeRule>;

const OPERATOR: Condition = {
  all: [
    IN_CHINA,
    {
      fact: 'incident.cacGrade',
      oneOf: ['relatively-major', 'major', 'especially-major'],
      otherwise: 'The incident is below the grade “relatively major” of the CAC measures.',
    },
  ],
};

const POSSIBLE = 'Owed for a leak, change or loss that happened or may have happened.';

export const CHINA: Regime = {
  id: 'china',
  title:
    'China: Personal Information Protection Law art. 57; CAC measures on incidents; Network Data Regulations',
  territory: 'China',
  rules: [
    {
      ...PIPL,
      id: 'pipl-57-authority',
      label: 'Notify the authority',
      citation: 'PIPL art. 57',
      purpose: 'authority',
      recipient: 'the authorities that protect personal information',
      applies: { all: [CONTROLLER, IN_CHINA, PERSONAL_DATA] },
      notes: [POSSIBLE],
    },
    {
      ...PIPL,
      id: 'pipl-57-individuals',
      label: 'Tell the people concerned',
      citation: 'PIPL art. 57',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: {
        all: [
          CONTROLLER,
          IN_CHINA,
          PERSONAL_DATA,
          {
            unless: { fact: 'incident.riskRemoved', is: true },
            otherwise:
              'Measures avoid the harm effectively (PIPL art. 57); the authority may still ask for it.',
            note: 'Whether measures avoid the harm effectively is not recorded (PIPL art. 57).',
          },
        ],
      },
      notes: [POSSIBLE],
    },
    {
      ...CAC,
      id: 'china-cac',
      label: 'Report an incident to the cyberspace authority',
      citation: 'CAC measures on reporting cybersecurity incidents (2025)',
      recipient:
        'the cyberspace administration; for critical infrastructure its protection department and the police',
      applies: OPERATOR,
      limit: {
        kind: 'by-case',
        cases: [
          {
            when: {
              fact: 'organization.criticalEntity',
              is: true,
              otherwise: 'It operates no critical information infrastructure.',
            },
            limit: {
              from: 'awareness',
              period: { hours: 1 },
              law: 'elapsed',
              citation: 'CAC measures on reporting cybersecurity incidents (2025)',
            },
          },
        ],
        otherwise: {
          from: 'awareness',
          period: { hours: 4 },
          law: 'elapsed',
          citation: 'CAC measures on reporting cybersecurity incidents (2025)',
        },
      },
      content: [
        'Organization and system concerned',
        'When it was found, kind and grade, impact and damage, measures and their effect',
        'How it develops, and possible further harm',
        'First analysis of the cause',
        'Clues for tracing, and what help is needed',
      ],
      notes: [
        'One hour for operators of critical information infrastructure, four hours for other network operators.',
        'One weak source gives two hours for central state organs: check. Counts from awareness in practice. Four grades of severity.',
      ],
    },
    {
      ...CAC,
      id: 'china-network-data',
      label: 'Report under the Network Data Regulations',
      citation: 'Regulations on Network Data Security Management',
      inForce: { from: '2025-01-01' },
      recipient: 'the competent department',
      applies: {
        all: [
          IN_CHINA,
          {
            fact: 'incident.endangersPublicInterest',
            is: true,
            otherwise: 'Neither national security nor the public interest is endangered.',
          },
        ],
      },
      limit: within({ hours: 24 }, 'awareness', 'elapsed', 'Regulations on Network Data Security Management'),
      content: ['What happened, and the risk to national security or the public interest', 'Measures taken'],
      notes: ['When national security or the public interest is endangered.'],
    },
  ],
};
