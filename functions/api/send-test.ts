import { signDelivery } from '../../adapters/webhooks/sign-delivery.ts';
import type { SendTest } from '../../core/actions/incident/test-source.ts';
import { senderOf } from '../../core/rules/incident-sources/senders.ts';

/** The person waits for it. */
const PATIENCE_MS = 10_000;

/** Posts a test to the door of this installation, the way senders take. */
export function sendTestTo(portalUrl: string): SendTest {
  return async ({ source, secret, id, at, headers, body }) => {
    const { timestampHeader } = source;
    const scheme = {
      scheme: senderOf(source).scheme,
      ...(timestampHeader === undefined ? {} : { timestampHeader }),
    };
    const signature = signDelivery(scheme, { secret, id, now: at, rawBody: Buffer.from(body, 'utf8') });
    const response = await fetch(`${portalUrl}/hooks/${source.organizationId}/${source.id}`, {
      method: 'POST',
      headers: { ...headers, ...signature },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.arrayBuffer();
    return { status: response.status };
  };
}
