import * as z from 'zod';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  /** Where the mail service keeps what arrived, before it calls. */
  MAIL_BUCKET: z.string().min(1),
  /** What the keys of these objects begin with. */
  MAIL_PREFIX: z.string().min(1),
  MAIL_DOMAIN: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
