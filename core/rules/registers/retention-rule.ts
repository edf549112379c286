import * as z from 'zod';

import { askedWhen, count, day, line, lines, oneOf, rows, text } from './field-shapes.ts';

export const TRIGGERS = {
  'date-collected': 'The day the data were collected',
  'contract-end': 'The end of a contract',
  'last-contact': 'The last contact',
  'case-closed': 'The closing of a case',
  'fixed-date': 'A fixed day',
} as const;

export const PERIOD_UNITS = { days: 'Days', months: 'Months', years: 'Years' } as const;

export const RETENTION_ACTIONS = {
  erase: 'Erase',
  anonymise: 'Make anonymous',
  archive: 'Hand over to the archive',
  review: 'Decide again',
} as const;

/** Why data are kept although their time is over. */
export const RetentionHold = z.strictObject({
  reason: line('Why are they kept?'),
  since: day('Since').optional(),
  until: day('Until').optional(),
});
export type RetentionHold = z.infer<typeof RetentionHold>;

/** One carrying-out of the rule. */
export const RetentionExecution = z.strictObject({
  on: day('Day'),
  records: count('How many records').optional(),
  proof: line('Proof', 'Log, certificate or ticket.'),
});
export type RetentionExecution = z.infer<typeof RetentionExecution>;

/** How long a category of data is kept, counted from what, and what happens then. */
export const RetentionRule = z.strictObject({
  dataCategory: line('Which data').optional(),
  purpose: line('For which purpose').optional(),
  legalReference: line('Law or decision the period comes from').optional(),
  trigger: oneOf(TRIGGERS, 'Counted from').optional(),
  fixedDay: day('Which day?').optional().meta(askedWhen('trigger', 'fixed-date')),
  period: count('How long').optional(),
  unit: oneOf(PERIOD_UNITS, 'Days, months or years').optional(),
  action: oneOf(RETENTION_ACTIONS, 'What happens then').optional(),
  holds: rows(RetentionHold, 'Exceptions').optional(),
  owner: line('Who carries it out', 'A role or department.').optional(),
  systems: lines('In which systems').optional(),
  dueOn: day('Next due on').optional(),
  executions: rows(RetentionExecution, 'Carried out').optional(),
  notes: text('Notes').optional(),
});
export type RetentionRule = z.infer<typeof RetentionRule>;
