import * as z from 'zod';

export const Env = z.object({
  /** ARN of the secret that CloudFront sends along. */
  ORIGIN_SECRET_ARN: z.string().min(1),
});
export type Env = z.output<typeof Env>;
