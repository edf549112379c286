import { signStandardWebhook } from '../../adapters/webhooks/standard-webhook.ts';
import { sendRequest, type HttpAnswer } from '../client/send-request.ts';

export interface OutgoingWebhook {
  url: URL;
  /** `whsec_…`; throws `webhook.bad-secret` when it is not. */
  secret: string;
  /** Same id, same message: a repeat has no further effect. */
  id: string;
  /** Sent and signed byte by byte as it is. */
  body: string;
  /** When this attempt is made, epoch milliseconds. */
  now: number;
  fetch: typeof fetch;
}

/** Posts one message signed as Standard Webhooks 1.0.0, version v1. */
export function postWebhook(webhook: OutgoingWebhook): Promise<HttpAnswer> {
  const { url, secret, id, body } = webhook;
  const timestamp = String(Math.floor(webhook.now / 1000));
  const signature = signStandardWebhook({ secret, id, timestamp, rawBody: Buffer.from(body, 'utf8') });
  return sendRequest(webhook.fetch, url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    },
    body,
  });
}
