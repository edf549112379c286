import * as z from 'zod';

import { instant, line, oneOf, organization, organizations, someOf, text } from './field-shapes.ts';

/** GDPR art. 13 to 22, and withdrawal of consent, 7(3). */
export const RIGHTS = {
  information: 'Information (13, 14)',
  access: 'Access (15)',
  rectification: 'Rectification (16)',
  erasure: 'Erasure (17)',
  restriction: 'Restriction (18)',
  'notify-recipients': 'Recipients told (19)',
  portability: 'Portability (20)',
  objection: 'Objection (21)',
  'automated-decision': 'Automated decision (22)',
  'withdraw-consent': 'Withdrawal of consent (7(3))',
} as const;

export const RECEIVED_BY = {
  'public-form': 'Public form',
  email: 'Email',
  letter: 'Letter',
  desk: 'At the desk or by telephone',
  association: 'Through an association',
} as const;

export const REQUEST_OUTCOMES = {
  fulfilled: 'Fulfilled',
  'partly-refused': 'Refused in part',
  refused: 'Refused',
  'nothing-held': 'Nothing is held',
  withdrawn: 'Withdrawn',
  'unfulfilled-late': 'Not fulfilled in time',
} as const;

/** Reasons of a refusal, those of the Data Rights Protocol 1.0. */
export const REFUSAL_REASONS = {
  'suspected-fraud': 'Fraud is suspected',
  'insufficient-verification': 'The identity could not be verified',
  'no-match': 'No data were found',
  'not-covered': 'The right does not cover it',
  'outside-jurisdiction': 'Outside the law that applies',
  'too-many-requests': 'Excessive requests',
  other: 'Another reason',
} as const;

/**
 * A request of a person about their data, as its controller's register keeps it. Who the person is stays in the case;
 * here stands only the reference number they were given.
 */
export const Request = z.strictObject({
  reference: line('Reference number').optional(),
  rights: someOf(RIGHTS, 'Rights').optional(),
  regime: line('Law', 'For instance gdpr or uk-gdpr.').optional(),
  receivedAt: instant('Received').optional(),
  receivedBy: oneOf(RECEIVED_BY, 'How it came').optional(),
  firstReceivedAt: instant('First received elsewhere').optional(),
  firstReceivedFrom: organization('Where it first arrived').optional(),
  controllers: organizations('Controllers asked').optional(),
  acknowledgedAt: instant('Acknowledged').optional(),
  dueAt: instant('Answer due').optional(),
  extendedTo: instant('Extended to').optional(),
  extensionReason: text('Why it was extended').optional(),
  outcome: oneOf(REQUEST_OUTCOMES, 'Outcome').optional(),
  refusal: oneOf(REFUSAL_REASONS, 'Reason of the refusal').optional(),
  exemptions: text('Exemptions applied').optional(),
  answeredAt: instant('Answered').optional(),
  productId: line('Request file').optional(),
});
export type Request = z.infer<typeof Request>;
