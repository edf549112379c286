import * as z from 'zod';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  KEY_ID: z.string().min(1),
  PORTAL_URL: z.url(),
  /** Whether this machine itself may be a partner's address: rehearsals on the embedded cloud only, never set on AWS. */
  LOOPBACK_ENDPOINTS: z.enum(['allowed', 'refused']).optional(),
});
export type Env = z.infer<typeof Env>;
