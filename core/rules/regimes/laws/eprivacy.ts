import type { Condition } from '../condition.ts';
import { promptly, within } from '../limits.ts';
import type { Regime, RegimeRule } from '../regime-rule.ts';
import { CONTROLLER, IN_EEA, inSector, PERSONAL_DATA, readable } from '../shared-conditions.ts';

/** Regulation (EU) No 611/2013 art. 7: applies from 25 August 2013. */
const BASE = {
  regime: 'eprivacy',
  certainty: {
    kind: 'source',
    source: 'Notes on Regulation (EU) No 611/2013 by law firms on lexology.com and insideprivacy.com',
  },
  inForce: { from: '2013-08-25' },
} satisfies Partial<RegimeRule>;

const PROVIDER: Condition = {
  all: [
    CONTROLLER,
    IN_EEA,
    inSector('telecom', 'It provides no public electronic communications.'),
    PERSONAL_DATA,
  ],
};

export const EPRIVACY: Regime = {
  id: 'eprivacy',
  title: 'ePrivacy Directive 2002/58/EC art. 4, with Regulation (EU) No 611/2013',
  territory: 'the European Economic Area',
  rules: [
    {
      ...BASE,
      id: 'eprivacy-initial',
      label: 'Notify the national authority for communications',
      citation: 'Regulation (EU) No 611/2013 art. 2(2)',
      purpose: 'authority',
      recipient: 'the competent national authority',
      applies: PROVIDER,
      limit: within({ hours: 24 }, 'detection', 'eu-1182', 'Regulation (EU) No 611/2013 art. 2(2)'),
      content: [
        'Provider, and contact of the data protection officer or other contact point',
        'Whether this is the first or the second notification',
        'When it happened and was detected, and what happened',
        'Data concerned, and the measures to be applied (Annex I)',
      ],
      notes: [
        'Within 24 hours of detection where feasible; detection is awareness enough for a meaningful notification.',
        'Only providers of public electronic communications; every breach, without a threshold of risk.',
      ],
      lateReasons: { citation: 'Regulation (EU) No 611/2013 art. 2(3)' },
    },
    {
      ...BASE,
      id: 'eprivacy-second',
      label: 'Second notification with the rest of Annex I',
      citation: 'Regulation (EU) No 611/2013 art. 2(3)',
      purpose: 'authority',
      recipient: 'the competent national authority',
      applies: PROVIDER,
      limit: within({ days: 3 }, 'submission', 'eu-1182', 'Regulation (EU) No 611/2013 art. 2(3)'),
      follows: 'eprivacy-initial',
      content: [
        'Content and nature of the data, number of subscribers or people, and likely consequences',
        'How subscribers are told, and when',
        'Other providers and other national authorities concerned (Annex I, section 2)',
      ],
      notes: [
        'Only where the first notification could not hold everything.',
        'Counts from the initial notification, never from its deadline.',
      ],
      lateReasons: { citation: 'Regulation (EU) No 611/2013 art. 2(3)' },
    },
    {
      ...BASE,
      id: 'eprivacy-subscribers',
      label: 'Tell subscribers and people concerned',
      citation: 'Regulation (EU) No 611/2013 art. 3',
      purpose: 'subjects',
      recipient: 'subscribers and people whose data or privacy it is likely to affect adversely',
      applies: {
        all: [
          PROVIDER,
          {
            unless: { fact: 'incident.risk', oneOf: ['unlikely'] },
            otherwise: 'It is not likely to affect people adversely (art. 3(2)).',
            note: 'The risk is not recorded; owed where the breach is likely to affect people adversely (art. 3(2)).',
          },
          readable('Regulation (EU) No 611/2013 art. 4'),
        ],
      },
      limit: promptly('without undue delay after detection', { hours: 72 }, 'detection'),
      content: [
        'Provider and contact',
        'What happened and when, and the data concerned',
        'Likely consequences, and circumstances such as where the data may be now',
        'Measures taken, and what people can do themselves (Annex II)',
      ],
      notes: ['Does not depend on the notification of the authority.'],
    },
  ],
};
