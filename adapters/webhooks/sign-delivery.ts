import type { Scheme } from '../../core/rules/incident-sources/senders.ts';
import { signGrafana } from './grafana.ts';
import { signHubSignature } from './hub-signature.ts';
import { signPagerDuty } from './pager-duty.ts';
import { signStandardWebhookV1a } from './standard-webhook-v1a.ts';
import { signStandardWebhook } from './standard-webhook.ts';

/**
 * The headers by which a sender of this scheme shows who it is. `secret` is what the sender holds: for `standard-v1a`
 * its secret key `whsk_…`. Throws `webhook.bad-secret`.
 */
export function signDelivery(
  { scheme, timestampHeader }: { scheme: Scheme; timestampHeader?: string },
  { secret, id, now, rawBody }: { secret: string; id: string; now: string; rawBody: Uint8Array },
): Record<string, string> {
  const timestamp = String(Math.floor(Date.parse(now) / 1000));
  switch (scheme) {
    case 'standard-v1':
      return standard(id, timestamp, signStandardWebhook({ secret, id, timestamp, rawBody }));
    case 'standard-v1a':
      return standard(id, timestamp, signStandardWebhookV1a({ secretKey: secret, id, timestamp, rawBody }));
    case 'pagerduty':
      return { 'x-pagerduty-signature': signPagerDuty(secret, rawBody) };
    case 'hub-signature':
      return { 'x-hub-signature': signHubSignature(secret, rawBody) };
    case 'hub-signature-256':
      return { 'x-hub-signature-256': signHubSignature(secret, rawBody) };
    case 'grafana':
      return timestampHeader === undefined
        ? { 'x-grafana-alerting-signature': signGrafana(secret, rawBody) }
        : {
            [timestampHeader]: timestamp,
            'x-grafana-alerting-signature': signGrafana(secret, rawBody, timestamp),
          };
    case 'bearer':
      return { authorization: `Bearer ${secret}` };
    case 'aws-event':
      return {};
  }
}

function standard(id: string, timestamp: string, signature: string): Record<string, string> {
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
}
