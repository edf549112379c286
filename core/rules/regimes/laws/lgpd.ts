import type { Condition } from '../condition.ts';
import { within } from '../limits.ts';
import type { Limit, Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, inPlace, PERSONAL_DATA, SIGNIFICANT_HARM } from '../shared-conditions.ts';

/** Resolution CD/ANPD 15 of 24 April 2024, in force since its publication on 26 April 2024. */
const BASE = {
  regime: 'lgpd',
  doneIn: { id: 'BR', timeZone: 'America/Sao_Paulo' },
  certainty: {
    kind: 'source',
    source: 'Notes on ANPD Resolution 15/2024 by Machado Meyer, Martinelli and Brentani Roncolatto',
  },
  inForce: { from: '2024-04-26' },
} satisfies Partial<RegimeRule>;

/** Art. 5 of the regulation: one of these, beside the effect on people. */
const GRAVE_DATA: Condition = {
  any: [
    {
      fact: 'incident.dataKinds',
      oneOf: [
        'biometric',
        'political',
        'ethnic',
        'religious',
        'sex-life',
        'union',
        'genetic',
        'health',
        'employment-health',
        'economic',
        'payment-means',
        'credentials',
      ],
    },
    { fact: 'incident.peopleKinds', oneOf: ['minors', 'vulnerable'] },
    { fact: 'incident.secrecy', is: true },
    { fact: 'incident.largeScale', is: true },
  ],
  otherwise:
    'None of the data are sensitive, of children or elderly people, financial, credentials or secret, and the scale is not large (ANPD Res. 15/2024 art. 5).',
};
const OWED: Condition = {
  all: [CONTROLLER, inPlace(['BR'], 'Brazil'), PERSONAL_DATA, SIGNIFICANT_HARM, GRAVE_DATA],
};

function businessDays(citation: string): Limit {
  return {
    kind: 'by-case',
    cases: [
      {
        when: {
          fact: 'organization.smallAgent',
          is: true,
          otherwise: 'It is no small processing agent.',
        },
        limit: { from: 'awareness', period: { businessDays: 6 }, law: 'calendar', citation },
      },
    ],
    otherwise: { from: 'awareness', period: { businessDays: 3 }, law: 'calendar', citation },
  };
}
const BOTH_TESTS =
  'Owed when both hold: people’s interests and fundamental rights may be significantly affected, and one of: sensitive data, children or elderly people, financial data, credentials, secrecy, large scale.';
const KNOWS =
  'Counts from when the controller knows that personal data were affected. Small processing agents: twice the days.';

export const LGPD: Regime = {
  id: 'lgpd',
  title: 'Brazil: Lei Geral de Proteção de Dados, with ANPD Resolution 15/2024',
  territory: 'Brazil',
  rules: [
    {
      ...BASE,
      id: 'lgpd-48-anpd',
      label: 'Notify the ANPD',
      citation: 'LGPD art. 48; ANPD Res. 15/2024 Annex art. 6',
      purpose: 'authority',
      recipient: 'the ANPD',
      applies: OWED,
      limit: businessDays('ANPD Res. 15/2024 Annex art. 6'),
      content: [
        'Nature and category of the data',
        'Number of people concerned, children and elderly people apart',
        'Technical and security measures before and after',
        'Risks and possible impact on people',
        'Reasons for a delay',
        'Measures to reverse or mitigate the effects',
        'When it happened, where it can be said, and when it became known',
        'Data protection officer, or who represents the controller',
        'Controller, and whether it is a small processing agent',
        'Processor, where there is one',
        'Description of the incident, with its root cause where it can be found',
        'Total number of people whose data are processed in the activities concerned',
      ],
      notes: [
        BOTH_TESTS,
        KNOWS,
        'Records are kept for five years. The ANPD may ask for an incident handling report.',
      ],
      lateReasons: { citation: 'ANPD Res. 15/2024 Annex art. 6' },
    },
    {
      ...BASE,
      id: 'lgpd-supplement',
      label: 'Complete the notification to the ANPD',
      citation: 'ANPD Res. 15/2024 Annex art. 6',
      purpose: 'authority',
      recipient: 'the ANPD',
      applies: OWED,
      limit: within({ businessDays: 20 }, 'submission', 'calendar', 'ANPD Res. 15/2024 Annex art. 6'),
      follows: 'lgpd-48-anpd',
      content: ['What the first notification could not hold, with the reasons'],
      notes: ['Counts from the first notification.'],
    },
    {
      ...BASE,
      id: 'lgpd-48-subjects',
      label: 'Tell the people concerned',
      citation: 'LGPD art. 48; ANPD Res. 15/2024 Annex art. 9',
      purpose: 'subjects',
      recipient: 'the people concerned',
      applies: OWED,
      limit: businessDays('ANPD Res. 15/2024 Annex art. 9'),
      content: [
        'Nature and category of the data',
        'Technical and security measures',
        'Risks and possible impact',
        'Reasons for a delay',
        'Measures taken, and what people can do themselves',
        'When it became known',
        'Contact of the data protection officer',
      ],
      notes: [
        BOTH_TESTS,
        KNOWS,
        'Each person in plain language; a public notice where they cannot be reached one by one.',
      ],
      lateReasons: { citation: 'ANPD Res. 15/2024 Annex art. 9' },
    },
  ],
};
