import * as z from 'zod';

import { SCREENING_CRITERIA } from '../risk/nine-criteria.ts';
import { day, level, line, lines, oneOf, organizations, someOf, text } from './field-shapes.ts';

export const SCREENING_RESULTS = {
  needed: 'Needed',
  advisable: 'Advisable',
  'not-needed': 'Not needed',
} as const;

export const ASSESSMENT_OUTCOMES = {
  accept: 'Accepted',
  'accept-with-conditions': 'Accepted with conditions',
  'consult-authority': 'The authority is consulted first',
  stop: 'Stopped',
} as const;

/** A privacy impact assessment of a service or system. The entry's title is the service's name. */
export const Assessment = z.strictObject({
  service: line('Service or system').optional(),
  description: text('What is assessed').optional(),
  controllers: organizations('Controllers').optional(),
  participants: organizations('Others that take part').optional(),
  systems: lines('Systems').optional(),
  criteria: someOf(SCREENING_CRITERIA, 'Criteria that apply').optional(),
  screening: oneOf(SCREENING_RESULTS, 'Is an assessment needed?').optional(),
  screeningReason: text('Why?').optional(),
  /** Severity × likelihood of the worst risk before and after treatment, each 1 to 4. */
  highestSeverity: level('Highest severity, 1 to 4').optional(),
  highestLikelihood: level('Its likelihood, 1 to 4').optional(),
  residualSeverity: level('Highest severity after treatment, 1 to 4').optional(),
  residualLikelihood: level('Its likelihood after treatment, 1 to 4').optional(),
  advice: text('Advice of the data protection officer').optional(),
  outcome: oneOf(ASSESSMENT_OUTCOMES, 'Decision').optional(),
  decidedOn: day('Decided on').optional(),
  conditions: lines('Conditions').optional(),
  /** Ids of the work products of the owner. */
  productIds: lines('Reports', 'The ids of the work products.').optional(),
  summaryAddress: line('Where the summary is published').optional(),
});
export type Assessment = z.infer<typeof Assessment>;
