import * as z from 'zod';
import { AssessmentCorrection } from '../../core/rules/breach/breach-data.ts';
import { ClockBody } from './clock-bodies.ts';
import { ActorBody, Instant, ShownActorBody } from './shared-bodies.ts';
import { TaskBody } from './task-bodies.ts';

export const RunBody = z.object({
  id: z.string(),
  processId: z.string(),
  processVersion: z.int(),
  title: z.string(),
  private: z.boolean(),
  leadOrganizationId: z.string(),
  status: z.enum(['running', 'completed', 'stopped', 'failed']),
  startedBy: ShownActorBody,
  startedAt: Instant,
  endedAt: Instant.exactOptional(),
  cause: z.string().exactOptional(),
  executions: z
    .int()
    .exactOptional()
    .meta({ description: 'More than one when it has lasted over 300 days.' }),
  stopping: z
    .object({ at: Instant, askedAt: Instant })
    .exactOptional()
    .meta({ description: 'A stop that takes effect then unless it is undone.' }),
  reopens: z.string().exactOptional().meta({ description: 'The run that this one takes up again.' }),
  reopenedAs: z.string().exactOptional().meta({ description: 'The run that takes this one up again.' }),
  head: z
    .object({ seq: z.int(), hash: z.string() })
    .meta({ description: 'Newest link of the evidence chain.' }),
});

/** A run with what belongs to it, as far as the caller may see it. */
export const RunDetailBody = z.object({
  run: RunBody,
  parties: z.array(z.object({ organizationId: z.string(), legalRole: z.string() })),
  tasks: z.array(TaskBody),
  clocks: z.array(ClockBody),
});

const DutyBody = z
  .object({
    organizationId: z.string(),
    ruleId: z.string(),
    regime: z.string(),
    label: z.string(),
    citation: z.string(),
    purpose: z.string(),
    recipient: z.string(),
    follows: z.string().exactOptional(),
    onRequest: z.literal(true).exactOptional().meta({ description: 'Only when the recipient asks.' }),
    verdict: z.enum(['applies', 'does-not-apply', 'not-evaluable']),
    because: z.string().exactOptional(),
    notes: z.array(z.string()).exactOptional(),
    why: z.string().exactOptional().meta({ description: 'Why it does not apply.' }),
    missing: z.array(z.string()).exactOptional().meta({ description: 'What is not recorded.' }),
  })
  .meta({ description: 'A duty to tell somebody: owed, not owed, or what is missing to say so.' });

export const DutiesBody = z.object({ duties: z.array(DutyBody) });

export const StartBody = z.strictObject({
  processId: z.string().max(64),
  organizationId: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'Organization that starts it; may be left out by members of one organization.' }),
  answers: z.record(z.string(), z.unknown()).meta({ description: 'Fits the start form of the process.' }),
});

export const AwarenessBody = z.strictObject({
  organizationId: z.string().max(64),
  awareAt: z.iso.datetime({ offset: true }),
  reason: z.string().min(1).max(2000),
});

export const AssessmentBody = AssessmentCorrection.omit({ at: true }).extend({
  organizationId: z.string().max(64),
  regime: z.string().max(64).meta({ description: 'The law, e.g. `nis2`.' }),
  reason: z.string().min(1).max(2000),
});

export const StopBody = z.strictObject({
  reason: z.string().max(4000).meta({ description: 'Why it is stopped; kept with the run.' }),
  now: z.boolean().default(false).meta({
    description:
      'At once, without the day in which it can be undone. Within an hour of its start, or while no legal time limit runs in it.',
  }),
});

export const ReopenBody = z.strictObject({
  reason: z.string().max(4000).meta({ description: 'Why it is taken up again; not kept in the evidence.' }),
  answers: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'To the start form; those the run was started with when absent.' }),
});

export const ProcessBody = z.object({
  id: z.string(),
  clause: z.string(),
  version: z.int(),
  title: z.string(),
  summary: z.string(),
  private: z.boolean(),
  startedBy: z.array(z.string()),
  start: z.record(z.string(), z.unknown()).meta({ description: 'JSON Schema of what starts it.' }),
});

export const EvidenceBody = z.object({
  format: z.literal('clause8-evidence-1'),
  run: z.object({ id: z.string(), processId: z.string(), title: z.string(), startedAt: Instant }),
  exportedAt: Instant,
  events: z.array(
    z.object({
      runId: z.string(),
      seq: z.int(),
      at: Instant,
      type: z.string(),
      actor: ActorBody,
      data: z.record(z.string(), z.unknown()),
      prev: z.string(),
      hash: z.string(),
    }),
  ),
  head: z.object({ seq: z.int(), hash: z.string() }),
});
