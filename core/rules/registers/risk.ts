import * as z from 'zod';

import { THREAT_TYPES } from '../engineering/linddun.ts';
import { FEARED_EVENTS } from '../risk/vocabulary.ts';
import { day, level, line, lines, oneOf, organization, rows, text } from './field-shapes.ts';

/** ISO/IEC 27005. */
export const TREATMENTS = {
  modify: 'Make it smaller',
  retain: 'Bear it',
  avoid: 'Avoid it',
  share: 'Share it',
} as const;

export const MEASURE_STATES = { planned: 'Planned', done: 'Done', dropped: 'Dropped' } as const;

export const RiskMeasure = z.strictObject({
  description: line('Measure'),
  ownerOrganizationId: organization('Who carries it out?').optional(),
  dueOn: day('By when?').optional(),
  state: oneOf(MEASURE_STATES, 'State').optional(),
  evidence: line('Evidence').optional(),
});
export type RiskMeasure = z.infer<typeof RiskMeasure>;

/** A privacy risk of a service, or a threat to an element of a system. Levels: 1 negligible to 4 maximum. */
export const Risk = z.strictObject({
  description: text('What could happen, and to whom').optional(),
  service: line('Service or system').optional(),
  assessmentId: line('Impact assessment', 'Its id in the register of assessments.').optional(),
  fearedEvent: oneOf(FEARED_EVENTS, 'What happens to the data?').optional(),
  element: line('Element of the data flow model').optional(),
  threatType: oneOf(THREAT_TYPES, 'Kind of threat').optional(),
  assumption: text('Assumed').optional(),
  sources: lines('Where could it come from?').optional(),
  severity: level('Severity, 1 to 4', '1 small inconvenience … 4 significant or irreversible.').optional(),
  likelihood: level('Likelihood, 1 to 4', '1 negligible … 4 maximum.').optional(),
  existingMeasures: text('What protects already').optional(),
  treatment: oneOf(TREATMENTS, 'What is done about it').optional(),
  measures: rows(RiskMeasure, 'Measures').optional(),
  residualSeverity: level('Severity afterwards, 1 to 4').optional(),
  residualLikelihood: level('Likelihood afterwards, 1 to 4').optional(),
  owner: line('Who answers for it', 'A role.').optional(),
  acceptedOn: day('Accepted on').optional(),
  acceptanceReason: text('Why is what remains acceptable?').optional(),
});
export type Risk = z.infer<typeof Risk>;
