import * as z from 'zod';

import { choice } from '../choice.ts';

const Instant = z.iso.datetime({ offset: true });
const SEVERITY_HINTS = { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' } as const;

/** Body of an incident webhook. Unknown keys are let through: senders add fields, and the body is kept as evidence. */
export const IncidentBody = z.object({
  type: z.literal('incident.created'),
  timestamp: Instant,
  data: z.object({
    id: z
      .string()
      .regex(/^[\w.:/-]{1,128}$/, 'an id of letters, digits and . : / - _, at most 128 characters'),
    title: z.string().min(1).max(200),
    summary: z.string().min(1).max(4000),
    occurredAt: Instant.exactOptional(),
    detectedAt: Instant.exactOptional(),
    severity: z.enum(['low', 'medium', 'high', 'critical']).exactOptional(),
    url: z.url().max(2000).exactOptional(),
  }),
});
export type IncidentBody = z.infer<typeof IncidentBody>;

/** What a person answers to start the process by hand. */
export const BreachStart = z.strictObject({
  title: z.string().min(1).max(200),
  summary: z.string().min(1).max(4000),
  occurredAt: Instant.optional(),
  detectedAt: Instant.optional(),
  severityHint: choice(SEVERITY_HINTS).optional(),
});

/** The incident as the run keeps it. */
export const Incident = z.object({
  /** The sender's id of the incident; the run id when a person reported it. */
  key: z.string(),
  title: z.string(),
  summary: z.string(),
  occurredAt: z.string().exactOptional(),
  detectedAt: z.string().exactOptional(),
  receivedAt: z.string(),
  sourceId: z.string().exactOptional(),
  severityHint: z.string().exactOptional(),
  /** The organization whose source or person reported it: the owner of triage and containment. */
  organizationId: z.string(),
});
export type Incident = z.infer<typeof Incident>;

/** The incident of a verified webhook. */
export function incidentFromBody(
  body: IncidentBody,
  received: { at: string; sourceId: string; organizationId: string },
): Incident {
  const { id, title, summary, occurredAt, detectedAt, severity } = body.data;
  return {
    key: id,
    title,
    summary,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(detectedAt === undefined ? {} : { detectedAt }),
    receivedAt: received.at,
    sourceId: received.sourceId,
    ...(severity === undefined ? {} : { severityHint: severity }),
    organizationId: received.organizationId,
  };
}

/** The incident of a start by hand; `answers` have been checked against the start form. */
export function incidentFromStart(
  answers: Record<string, unknown>,
  received: { at: string; runId: string; organizationId: string },
): Incident {
  const { title, summary, occurredAt, detectedAt, severityHint } = BreachStart.parse(answers);
  return {
    key: received.runId,
    title,
    summary,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(detectedAt === undefined ? {} : { detectedAt }),
    receivedAt: received.at,
    ...(severityHint === undefined ? {} : { severityHint }),
    organizationId: received.organizationId,
  };
}
