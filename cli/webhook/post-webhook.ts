import { signDelivery } from '../../adapters/webhooks/sign-delivery.ts';
import { sampleOf } from '../../core/rules/incident-sources/samples.ts';
import { SENDERS, type SenderKind } from '../../core/rules/incident-sources/senders.ts';
import { sendRequest, type HttpAnswer } from '../client/send-request.ts';

export interface OutgoingWebhook {
  url: URL;
  /** As the sender holds it, e.g. `whsec_…`; throws `webhook.bad-secret` when it is not. */
  secret: string;
  /** Same id, same message: a repeat has no further effect. */
  id: string;
  /** Sent and signed byte by byte as it is. */
  body: string;
  /** When this attempt is made, epoch milliseconds. */
  now: number;
  fetch: typeof fetch;
  /** Whose way of sending; our own format, signed by Standard Webhooks v1, when absent. */
  sender?: SenderKind;
}

/** Posts one message signed in the way of its sender. */
export function postWebhook(webhook: OutgoingWebhook): Promise<HttpAnswer> {
  const { url, secret, id, body, sender = 'standard' } = webhook;
  const now = new Date(webhook.now).toISOString();
  const { scheme } = SENDERS[sender];
  const signature = signDelivery({ scheme }, { secret, id, now, rawBody: Buffer.from(body, 'utf8') });
  // What this kind of sender says beside its signature.
  const { headers } = sampleOf(sender, { id, at: now });
  return sendRequest(webhook.fetch, url, { method: 'POST', headers: { ...headers, ...signature }, body });
}
