import * as z from 'zod';

import { day, line, lines, oneOf, organization, someOf, text } from './field-shapes.ts';

/** Hoepman's eight privacy design strategies: four about data, four about process. */
export const STRATEGIES = {
  minimise: 'Minimise',
  separate: 'Separate',
  abstract: 'Abstract',
  hide: 'Hide',
  inform: 'Inform',
  control: 'Control',
  enforce: 'Enforce',
  demonstrate: 'Demonstrate',
} as const;

export const PROTECTION_GOALS = {
  confidentiality: 'Confidentiality',
  integrity: 'Integrity',
  availability: 'Availability',
  unlinkability: 'Unlinkability',
  transparency: 'Transparency',
  intervenability: 'Intervenability',
} as const;

export const ALLOCATIONS = {
  organization: 'An organization',
  system: 'The system',
  supplier: 'A supplier',
} as const;

export const VERIFICATION_RESULTS = {
  passed: 'Passed',
  failed: 'Failed',
  waived: 'Waived, with a reason',
} as const;

/** A privacy requirement of a system. */
export const Requirement = z.strictObject({
  text: text('What must be so').optional(),
  system: line('System').optional(),
  release: line('Release').optional(),
  strategy: oneOf(STRATEGIES, 'Design strategy').optional(),
  goals: someOf(PROTECTION_GOALS, 'Protection goals').optional(),
  origin: line('Where it comes from', 'Law, impact assessment or policy.').optional(),
  assessmentId: line('Impact assessment', 'Its id in the register of assessments.').optional(),
  riskIds: lines('Risks or threats it answers', 'Their ids in the register of risks.').optional(),
  allocatedTo: oneOf(ALLOCATIONS, 'Who or what fulfils it?').optional(),
  ownerOrganizationId: organization('Organization that answers for it').optional(),
  supplierId: line('Supplier', 'Its id in the register of suppliers.').optional(),
  statement: line('What the supplier says', 'Met, met when set up so, or not met.').optional(),
  method: line('How it is verified').optional(),
  result: oneOf(VERIFICATION_RESULTS, 'Verified?').optional(),
  verifiedOn: day('Verified on').optional(),
  evidence: line('Evidence').optional(),
  waiver: text('Why it is waived').optional(),
});
export type Requirement = z.infer<typeof Requirement>;
