import * as z from 'zod/mini';

export const Env = z.object({ TABLE_NAME: z.string().check(z.minLength(1)) });
export type Env = z.infer<typeof Env>;
