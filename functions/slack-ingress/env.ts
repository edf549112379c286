import * as z from 'zod/mini';
import { SLACK_ENV } from '../runtime/slack-env.ts';

export const Env = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  KEY_ID: z.string().check(z.minLength(1)),
  ...SLACK_ENV,
});
export type Env = z.infer<typeof Env>;
