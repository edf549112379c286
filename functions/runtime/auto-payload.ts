import * as z from 'zod';

/** What a state sends to a function that computes. Outside an `each` its organization is absent, null or ''. */
export const AutoPayload = z
  .object({
    runId: z.string().min(1),
    stepId: z.string().min(1),
    iteration: z.int().min(1),
    scope: z.string(),
    organizationId: z.string().nullish(),
  })
  .transform(({ organizationId, ...rest }) => (organizationId ? { ...rest, organizationId } : rest));
