import * as z from 'zod';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  EVIDENCE_BUCKET: z.string().min(1),
  HANDOVER_BUCKET: z.string().min(1),
  KEY_ID: z.string().min(1),
  PORTAL_URL: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  /** Further clients whose access tokens the API takes, separated by commas. */
  OIDC_API_CLIENT_IDS: z.string().optional(),
});
export type Env = z.infer<typeof Env>;
