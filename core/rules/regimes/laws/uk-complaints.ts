import { within } from '../limits.ts';
import type { Regime } from '../regime-rule.ts';
import { CONTROLLER, IN_UK } from '../shared-conditions.ts';
import { UNITED_KINGDOM } from '../territories.ts';

export const UK_COMPLAINTS: Regime = {
  id: 'uk-complaints',
  title: 'Data Protection Act 2018 s. 164A (complaints to controllers)',
  territory: 'the United Kingdom',
  rules: [
    {
      id: 'uk-complaint-164a',
      regime: 'uk-complaints',
      doneIn: UNITED_KINGDOM,
      label: 'Acknowledge a complaint',
      citation: 'Data Protection Act 2018 s. 164A',
      certainty: {
        kind: 'source',
        source: 'Data (Use and Access) Act 2025 s. 103 on legislation.gov.uk, and notes by Travers Smith',
      },
      inForce: { from: '2026-06-19' },
      purpose: 'request',
      recipient: 'the person who complained',
      applies: { all: [CONTROLLER, IN_UK] },
      // "30 days beginning when the complaint is received": the day of receipt is day 1.
      limit: within({ days: 30 }, 'receipt', 'calendar-inclusive', 'Data Protection Act 2018 s. 164A'),
      content: ['That the complaint was received, and when', 'Who deals with it, and what happens next'],
      notes: [
        'The day of receipt is day 1. Afterwards, without undue delay: look into it, keep the person informed, tell the outcome.',
        'There must be a way to complain, such as an electronic form.',
      ],
    },
  ],
};
