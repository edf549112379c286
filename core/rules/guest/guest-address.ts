import * as z from 'zod';

/** How somebody without an account is named and reached, as people type it. */
export const GuestAddress = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().trim().max(254),
});
