import * as z from 'zod';
import { REGISTER_KINDS } from '../../core/rules/register-entry.ts';
import { problem, type Problem } from '../http/problem.ts';
import { notFound } from './api-route.ts';
import { Id, Instant } from './shared-bodies.ts';

export const RegisterParams = z.object({ kind: z.enum(REGISTER_KINDS) });
export const EntryParams = RegisterParams.extend({ entryId: Id });
export const ofOrganization = z.object({ organizationId: z.string().max(64) });

export const EntryBody = z.object({
  organizationId: z.string(),
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  state: z.string(),
  runId: z.string().exactOptional(),
  at: Instant,
  changedAt: Instant.exactOptional(),
  reason: z.string().exactOptional(),
  reviewOn: z
    .string()
    .exactOptional()
    .meta({ description: 'Day by which somebody has to look at it again.' }),
  data: z.record(z.string(), z.unknown()).meta({ description: 'Its fields are those of the kind.' }),
  version: z.int(),
});

export const ImportBody = z.object({
  importId: z.string(),
  status: z.enum(['checked', 'applying', 'done', 'dropped']),
  fileName: z.string(),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int() }),
  rows: z.int(),
  rowsApplied: z.int(),
  overtaken: z.array(z.string()),
});

/** What keeps a register from being written into. */
export function closedProblem(result: 'not-found' | 'not-allowed' | 'import-under-way'): Problem {
  switch (result) {
    case 'not-found':
      return notFound();
    case 'not-allowed':
      return problem(403, 'not-allowed', 'You may look into this register but not write into it.');
    case 'import-under-way':
      return problem(
        409,
        'import-under-way',
        'An import into this register is under way. Try again when it is done.',
      );
  }
}
