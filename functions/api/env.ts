import * as z from 'zod';
import { SLACK_ENV } from '../runtime/slack-env.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  EVIDENCE_BUCKET: z.string().min(1),
  HANDOVER_BUCKET: z.string().min(1),
  /** Where mails are kept as they arrived. */
  MAIL_BUCKET: z.string().min(1),
  KEY_ID: z.string().min(1),
  PORTAL_URL: z.url(),
  /** Mails come from it, and answers go to it. */
  MAIL_DOMAIN: z.string().min(1),
  /** Only where mails are not received: then no answering addresses are given. */
  RECEIVES_MAIL: z.literal('no').optional(),
  ...SLACK_ENV,
  /** Whether this machine itself may be a partner's address: rehearsals on the embedded cloud only, never set on AWS. */
  LOOPBACK_ENDPOINTS: z.enum(['allowed', 'refused']).optional(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  /** Further clients whose access tokens the API takes, separated by commas. */
  OIDC_API_CLIENT_IDS: z.string().optional(),
});
export type Env = z.infer<typeof Env>;
