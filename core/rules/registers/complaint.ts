import * as z from 'zod';

import { instant, line, lines, oneOf, organizations, text } from './field-shapes.ts';
import { RECEIVED_BY } from './request.ts';

export const COMPLAINT_OUTCOMES = {
  upheld: 'Justified',
  'partly-upheld': 'Justified in part',
  'not-upheld': 'Not justified',
  withdrawn: 'Withdrawn',
} as const;

/** A complaint about how personal data are handled. Who complains stays in the case. */
export const Complaint = z.strictObject({
  reference: line('Reference number').optional(),
  subject: line('About').optional(),
  regime: line('Law', 'For instance gdpr or uk-gdpr.').optional(),
  receivedAt: instant('Received').optional(),
  receivedBy: oneOf(RECEIVED_BY, 'How it came').optional(),
  concerned: organizations('Organizations concerned').optional(),
  acknowledgeBy: instant('To be acknowledged by').optional(),
  acknowledgedAt: instant('Acknowledged').optional(),
  findings: text('What was found').optional(),
  outcome: oneOf(COMPLAINT_OUTCOMES, 'Outcome').optional(),
  answeredAt: instant('Answered').optional(),
  escalatedAt: instant('Escalated').optional(),
  lessons: lines('Lessons').optional(),
  productId: line('Complaint file').optional(),
});
export type Complaint = z.infer<typeof Complaint>;
