import * as z from 'zod';

/** The part of an HTTP API event (payload format 2.0) that a delivery is made of. Header names come in small letters. */
export const WebhookEvent = z.object({
  headers: z.record(z.string(), z.string().optional()),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
  pathParameters: z.object({ organization: z.string(), source: z.string() }),
});
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** The bytes as the sender sent them: only these can be verified. */
export function rawBodyOf({ body, isBase64Encoded }: WebhookEvent): Buffer {
  return Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
}
