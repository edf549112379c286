import { within } from '../limits.ts';
import type { Regime } from '../regime-rule.ts';
import { CONTROLLER, HIGH_RISK, IN_EEA, PERSONAL_DATA } from '../shared-conditions.ts';

export const DIGITAL_OMNIBUS: Regime = {
  id: 'digital-omnibus',
  title: 'GDPR as the Digital Omnibus would change it (proposal of 19 November 2025)',
  territory: 'the European Economic Area',
  rules: [
    {
      id: 'omnibus-33',
      regime: 'digital-omnibus',
      label: 'Notify the supervisory authority (as proposed)',
      citation: 'GDPR art. 33(1) as proposed on 19 November 2025',
      certainty: {
        kind: 'source',
        source:
          'Reference of the open breach notification assistant for the EDPB template, and notes by law firms on sourcingspeak.com and addleshawgoddard.com',
      },
      // The day of the proposal: it is no law.
      inForce: { from: '2025-11-19' },
      proposal: true,
      purpose: 'authority',
      recipient: 'the supervisory authority, over ENISA’s single entry point',
      applies: { all: [CONTROLLER, IN_EEA, PERSONAL_DATA, HIGH_RISK] },
      limit: within({ hours: 96 }, 'awareness', 'eu-1182', 'GDPR art. 33(1) as proposed on 19 November 2025'),
      content: ['As today, in a common template over the single entry point'],
      notes: [
        'A proposal, no law: computed only when asked for. Only a high risk would be notified.',
        'The single entry point would open about 18, at most 24 months after the act enters into force.',
      ],
    },
  ],
};
