import * as z from 'zod';

import { day, line, lines, oneOf, organization, someOf, text } from './field-shapes.ts';
import { PROTECTION_GOALS, STRATEGIES, VERIFICATION_RESULTS } from './requirement.ts';

/** A measure built into a system against threats, to fulfil requirements. */
export const Control = z.strictObject({
  description: text('What it does').optional(),
  system: line('System').optional(),
  release: line('Release').optional(),
  strategy: oneOf(STRATEGIES, 'Design strategy').optional(),
  goals: someOf(PROTECTION_GOALS, 'Protection goals').optional(),
  technologies: lines(
    'Privacy technologies',
    'For instance: pseudonyms, aggregation at the edge.',
  ).optional(),
  requirementIds: lines('Requirements', 'Their ids in the register of requirements.').optional(),
  riskIds: lines('Risks or threats', 'Their ids in the register of risks.').optional(),
  ownerOrganizationId: organization('Organization that answers for it').optional(),
  residual: text('What remains').optional(),
  result: oneOf(VERIFICATION_RESULTS, 'Verified?').optional(),
  verifiedOn: day('Verified on').optional(),
  evidence: line('Evidence').optional(),
});
export type Control = z.infer<typeof Control>;
