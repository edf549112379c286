import * as z from 'zod';
import { SLACK_ENV } from '../runtime/slack-env.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  KEY_ID: z.string().min(1),
  STATE_MACHINE_ARN_PREFIX: z.string().min(1),
  MAIL_FROM: z.string().min(1),
  PORTAL_URL: z.url(),
  /** Mails come from it, and answers go to it. */
  MAIL_DOMAIN: z.string().min(1),
  /** Only where mails are not received: then no answering addresses are given. */
  RECEIVES_MAIL: z.literal('no').optional(),
  ...SLACK_ENV,
});
export type Env = z.infer<typeof Env>;
