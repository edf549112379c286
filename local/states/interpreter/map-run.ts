import * as z from 'zod';

/** A distributed map at work, as DescribeMapRun tells it. Times are epoch milliseconds. */
export const MapRun = z.object({
  arn: z.string(),
  executionArn: z.string(),
  executionKey: z.string(),
  stateMachineArn: z.string(),
  state: z.string(),
  status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'ABORTED']),
  startedAt: z.number(),
  stoppedAt: z.number().nullable(),
  maxConcurrency: z.number(),
  toleratedFailureCount: z.number(),
  toleratedFailurePercentage: z.number(),
  total: z.number(),
  pending: z.number(),
  running: z.number(),
  succeeded: z.number(),
  failed: z.number(),
  timedOut: z.number(),
  aborted: z.number(),
});
export type MapRun = z.infer<typeof MapRun>;
