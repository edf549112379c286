import * as z from 'zod';

import { choice } from '../choice.ts';

const Instant = z.iso.datetime({ offset: true });
const SEVERITY_HINTS = { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' } as const;

/** What a person answers to start the process by hand. */
export const BreachStart = z.strictObject({
  title: z.string().min(1).max(200),
  summary: z.string().min(1).max(4000),
  occurredAt: Instant.optional(),
  detectedAt: Instant.optional(),
  severityHint: choice(SEVERITY_HINTS).optional(),
});

/** What is known of an incident, in words; that nothing is said where its sender gave no description. */
export function knownOf({ summary }: { summary: string }): string {
  return summary === '' ? 'The sender gave no description.' : summary;
}

/** The incident as the run keeps it. */
export const Incident = z.object({
  /** The sender's id of the incident; the run id when a person reported it. */
  key: z.string(),
  title: z.string(),
  /** '' when the sender said nothing. */
  summary: z.string(),
  occurredAt: z.string().exactOptional(),
  detectedAt: z.string().exactOptional(),
  receivedAt: z.string(),
  sourceId: z.string().exactOptional(),
  severityHint: z.string().exactOptional(),
  /** At the sender's. */
  url: z.string().exactOptional(),
  /** The sender cannot sign: nobody has shown that it said this. */
  unauthenticated: z.literal(true).exactOptional(),
  /** Senders that cannot sign and say the same; they add no fact. `runId`: the case that one has begun before. */
  alsoReportedBy: z
    .array(
      z.object({ sourceId: z.string(), name: z.string(), at: z.string(), runId: z.string().exactOptional() }),
    )
    .exactOptional(),
  /** The organization whose source or person reported it: the owner of triage and containment. */
  organizationId: z.string(),
});
export type Incident = z.infer<typeof Incident>;

/** The incident of a start by hand; `answers` have been checked against the start form. */
export function incidentFromStart(
  answers: Record<string, unknown>,
  received: { at: string; runId: string; organizationId: string; unauthenticated?: true },
): Incident {
  const { title, summary, occurredAt, detectedAt, severityHint } = BreachStart.parse(answers);
  const { unauthenticated } = received;
  return {
    ...(unauthenticated === undefined ? {} : { unauthenticated }),
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
