import * as z from 'zod/mini';

/** The part of an HTTP API event (payload format 2.0) that a delivery of Slack is made of. */
export const SlackEvent = z.object({
  headers: z._default(z.record(z.string(), z.optional(z.string())), {}),
  body: z.nullish(z.string()),
  isBase64Encoded: z._default(z.boolean(), false),
});
export type SlackEvent = z.infer<typeof SlackEvent>;

export interface SlackAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}
