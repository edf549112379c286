import * as z from 'zod';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  KEY_ID: z.string().min(1),
  STATE_MACHINE_ARN_PREFIX: z.string().min(1),
  MAIL_FROM: z.string().min(1),
  PORTAL_URL: z.url(),
});
export type Env = z.infer<typeof Env>;
