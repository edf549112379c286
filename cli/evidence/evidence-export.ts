import * as z from 'zod';
import { EVENT_TYPES } from '../../core/rules/evidence-event.ts';

const Channel = z.enum(['portal', 'api', 'cli', 'email', 'slack']);
const Actor = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    personId: z.string(),
    organizationId: z.string(),
    onBehalfOf: z.string().exactOptional(),
    channel: Channel,
  }),
  z.strictObject({ kind: z.literal('source'), sourceId: z.string(), organizationId: z.string() }),
  z.strictObject({ kind: z.literal('guest'), taskId: z.string(), organizationId: z.string() }),
  z.strictObject({ kind: z.literal('public'), organizationId: z.string() }),
  z.strictObject({ kind: z.literal('system'), name: z.string() }),
]);

/** One event; strict, because a field that is not part of the chain's hash must not ride along unseen. */
export const ExportedEvent = z.strictObject({
  runId: z.string(),
  seq: z.int().min(1),
  at: z.string(),
  type: z.enum(EVENT_TYPES),
  actor: Actor,
  data: z.record(z.string(), z.unknown()),
  prev: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits'),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hex digits'),
});

/** An evidence file as the API exports it: one run's whole chain. Events are parsed one by one, to name the first bad one. */
export const EvidenceExport = z.looseObject({
  format: z.literal('clause8-evidence-1'),
  run: z.looseObject({ id: z.string(), processId: z.string(), title: z.string(), startedAt: z.string() }),
  exportedAt: z.string(),
  events: z.array(z.unknown()),
  head: z.strictObject({ seq: z.int().min(0), hash: z.string() }),
});
export type EvidenceExport = z.infer<typeof EvidenceExport>;
