import * as z from 'zod';

/** What a waiting state sends. Outside an `each` there is no item: its organization is absent, null or ''. */
export const OpenTaskPayload = z
  .object({
    runId: z.string().min(1),
    stepId: z.string().min(1),
    iteration: z.int().min(1),
    scope: z.string(),
    organizationId: z.string().nullish(),
    token: z.string().min(1),
    execution: z.string().min(1),
    stuck: z.object({ error: z.string(), cause: z.string() }).exactOptional(),
  })
  .transform(({ organizationId, ...rest }) => (organizationId ? { ...rest, organizationId } : rest));
