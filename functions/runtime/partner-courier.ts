import { createCourier } from '../../adapters/partner/courier.ts';
import { signStandardWebhookV1a } from '../../adapters/webhooks/standard-webhook-v1a.ts';
import { signStandardWebhook } from '../../adapters/webhooks/standard-webhook.ts';
import type { Courier } from '../../core/ports/courier.ts';

/** Signs by the kind of the secret: `whsk_…` by Ed25519, `whsec_…` by HMAC. */
export function partnerCourier(env: { LOOPBACK_ENDPOINTS?: 'allowed' | 'refused' | undefined }): Courier {
  return createCourier({
    loopback: env.LOOPBACK_ENDPOINTS === 'allowed',
    sign: ({ secret, ...message }) =>
      secret.startsWith('whsk_')
        ? signStandardWebhookV1a({ secretKey: secret, ...message })
        : signStandardWebhook({ secret, ...message }),
  });
}
