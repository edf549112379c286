import type { Condition } from '../condition.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { IN_EU, inSector } from '../shared-conditions.ts';

/** Art. 41(1): the Member States apply it from 18 October 2024. */
const BASE = {
  regime: 'nis2',
  certainty: { kind: 'memory' },
  inForce: { from: '2024-10-18' },
  purpose: 'report',
  recipient: 'the CSIRT or the competent authority',
} satisfies Partial<RegimeRule>;

const ENTITY: Condition = {
  fact: 'organization.nis2',
  oneOf: ['essential', 'important'],
  otherwise: 'It is neither an essential nor an important entity (NIS2 art. 3).',
};
const NOT_FINANCE: Condition = {
  unless: { fact: 'organization.sectors', oneOf: ['finance'] },
  otherwise: 'Financial entities report under DORA instead (NIS2 art. 4; DORA art. 1(2)).',
  note: 'Its sectors are not recorded; a financial entity reports under DORA instead.',
};
const SIGNIFICANT: Condition = {
  fact: 'incident.significant',
  is: true,
  otherwise: 'The incident is not significant (NIS2 art. 23(3)).',
};
const OWED: Condition = { all: [IN_EU, ENTITY, NOT_FINANCE, SIGNIFICANT] };
const ONGOING: Condition = { fact: 'incident.ongoing', is: true, otherwise: 'The incident is over.' };
const NATIONAL =
  'A directive: national law transposes it, may apply from a later day, and may bring its own time limits and way to count them.';
const PASSED_ON = 'Authorities pass breaches of personal data on to the supervisory authority (art. 35).';

export const NIS2: Regime = {
  id: 'nis2',
  title: 'Network and Information Security Directive, Directive (EU) 2022/2555',
  territory: 'the European Union',
  rules: [
    {
      ...BASE,
      id: 'nis2-early-warning',
      label: 'Early warning to the CSIRT',
      citation: 'NIS2 art. 23(4)(a)',
      certainty: {
        kind: 'source',
        source: 'W3C Data Privacy Vocabulary 2.3, concepts of the NIS2 directive; the wording from memory',
      },
      applies: OWED,
      limit: within({ hours: 24 }, 'awareness', 'eu-1182', 'NIS2 art. 23(4)(a)'),
      content: [
        'Whether it is suspected to be caused by unlawful or malicious acts',
        'Whether it could have a cross-border impact',
      ],
      notes: [
        'Counts from awareness of the significant incident. The CSIRT answers within 24 hours where possible (art. 23(5)).',
        'Where appropriate the recipients of the service are told without undue delay (art. 23(1), (2)).',
        PASSED_ON,
        NATIONAL,
      ],
    },
    {
      ...BASE,
      id: 'nis2-notification',
      label: 'Incident notification to the CSIRT',
      citation: 'NIS2 art. 23(4)(b)',
      applies: OWED,
      limit: {
        kind: 'by-case',
        cases: [
          {
            when: inSector('trust-services', 'It is no provider of trust services.'),
            limit: {
              from: 'awareness',
              period: { hours: 24 },
              law: 'eu-1182',
              citation: 'NIS2 art. 23(4), second subparagraph',
            },
          },
        ],
        otherwise: {
          from: 'awareness',
          period: { hours: 72 },
          law: 'eu-1182',
          citation: 'NIS2 art. 23(4)(b)',
        },
      },
      follows: 'nis2-early-warning',
      content: [
        'Update of the early warning',
        'First assessment of the incident: severity and impact',
        'Indicators of compromise, where available',
      ],
      notes: ['Providers of trust services: 24 hours instead of 72.', PASSED_ON, NATIONAL],
    },
    {
      ...BASE,
      id: 'nis2-intermediate',
      label: 'Intermediate report to the CSIRT',
      citation: 'NIS2 art. 23(4)(c)',
      applies: OWED,
      limit: promptly('upon the request of a CSIRT or the competent authority', { hours: 24 }, 'receipt'),
      follows: 'nis2-notification',
      onRequest: true,
      content: ['Update of the status'],
      notes: ['The request may set a time.', NATIONAL],
    },
    {
      ...BASE,
      id: 'nis2-progress',
      label: 'Progress report to the CSIRT',
      citation: 'NIS2 art. 23(4)(e)',
      applies: { all: [OWED, ONGOING] },
      limit: within({ months: 1 }, 'submission', 'eu-1182', 'NIS2 art. 23(4)(d), (e)'),
      follows: 'nis2-notification',
      content: ['Progress so far', 'What is still to be done, and by when'],
      notes: ['Takes the place of the final report while the incident goes on.', NATIONAL],
    },
    {
      ...BASE,
      id: 'nis2-final',
      label: 'Final report to the CSIRT',
      citation: 'NIS2 art. 23(4)(d)',
      applies: {
        all: [
          OWED,
          {
            unless: ONGOING,
            otherwise:
              'The incident goes on: a progress report is due, and the final report after its handling.',
            note: 'Due unless the incident still goes on by then.',
          },
        ],
      },
      limit: within({ months: 1 }, 'submission', 'eu-1182', 'NIS2 art. 23(4)(d)'),
      follows: 'nis2-notification',
      content: [
        'Detailed description, with severity and impact',
        'Kind of threat or root cause that probably set it off',
        'Measures taken and under way',
        'Cross-border impact, where there is any',
      ],
      notes: ['Counts from the submission of the notification, never from its deadline.', NATIONAL],
    },
    {
      ...BASE,
      id: 'nis2-final-after-handling',
      label: 'Final report to the CSIRT after handling',
      citation: 'NIS2 art. 23(4)(e)',
      applies: { all: [OWED, ONGOING] },
      limit: within({ months: 1 }, 'handled', 'eu-1182', 'NIS2 art. 23(4)(e)'),
      follows: 'nis2-progress',
      content: [
        'Detailed description, with severity and impact',
        'Kind of threat or root cause that probably set it off',
        'Measures taken and under way',
        'Cross-border impact, where there is any',
      ],
      notes: ['Counts from the day on which the handling of the incident ended.', NATIONAL],
    },
  ],
};
