import * as z from 'zod';

import { count, day, line, lines, oneOf, organization, organizations, rows, text } from './field-shapes.ts';

export const DECISION_RESULTS = {
  effective: 'It works',
  partly: 'It works in part',
  'not-effective': 'It does not work',
} as const;

/** An organization that has to carry a decision out. */
export const DecisionOwner = z.strictObject({
  organizationId: organization('Who carries it out?'),
  dueOn: day('By when?').optional(),
  doneOn: day('Done on').optional(),
  evidence: text('Evidence, or why not').optional(),
});
export type DecisionOwner = z.infer<typeof DecisionOwner>;

/** A decision of the governance body. The entry's title is what was proposed, in one line. */
export const Decision = z.strictObject({
  text: text('The decision').optional(),
  reason: text('Why').optional(),
  effect: text('What changes').optional(),
  topic: line('Topic', 'For instance: retention, breaches, rights, consent, design.').optional(),
  services: lines('Services concerned').optional(),
  proposedBy: organizations('Proposed by').optional(),
  owners: rows(DecisionOwner, 'Carried out by').optional(),
  comments: count('Comments').optional(),
  objections: lines('Objections').optional(),
  votesFor: count('Votes for').optional(),
  votesAgainst: count('Votes against').optional(),
  abstentions: count('Abstentions').optional(),
  decidedOn: day('Decided on').optional(),
  result: oneOf(DECISION_RESULTS, 'Does it work?').optional(),
  reviewed: text('Review').optional(),
  productId: line('Governance report').optional(),
});
export type Decision = z.infer<typeof Decision>;
