import * as z from 'zod/mini';

/** The part of an HTTP API event (payload format 2.0) that a delivery is made of. */
export const WebhookEvent = z.object({
  headers: z._default(z.record(z.string(), z.optional(z.string())), {}),
  body: z.nullish(z.string()),
  isBase64Encoded: z._default(z.boolean(), false),
  pathParameters: z.object({ organization: z.string(), source: z.string() }),
  requestContext: z.optional(z.object({ http: z.optional(z.object({ method: z.string() })) })),
});
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** A delivery as it came in; header names in small letters. */
export interface WebhookRequest {
  method: string;
  organization: string;
  source: string;
  headers: Readonly<Record<string, string | undefined>>;
  /** The bytes as the sender sent them: only these can be verified. */
  rawBody: Buffer;
}

export function requestOf(event: WebhookEvent): WebhookRequest {
  const { headers, body, isBase64Encoded, pathParameters, requestContext } = event;
  return {
    method: requestContext?.http?.method ?? 'POST',
    ...pathParameters,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    rawBody: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
}
