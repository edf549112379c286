import type { MemoryPorts } from '../../../../adapters/memory/memory-ports.ts';
import { signDelivery } from '../../../../adapters/webhooks/sign-delivery.ts';
import type { SendTest } from '../../../../core/actions/incident/test-source.ts';
import { senderOf } from '../../../../core/rules/incident-sources/senders.ts';
import type { Source } from '../../../../core/rules/source.ts';
import { createIncidentWebhookHandler } from '../../../../functions/incident-webhook/incident-webhook-handler.ts';
import { memoryLog } from '../../functions/support/memory-log.ts';

/** The webhook's door over memory ports: what is posted goes through its whole handler. */
export function doorInMemory(ports: MemoryPorts) {
  const handler = createIncidentWebhookHandler({ ...ports, log: memoryLog().log });
  const post = async (
    source: Pick<Source, 'id' | 'organizationId'>,
    headers: Record<string, string>,
    body: string | Buffer,
  ) => {
    const answer = await handler({
      headers,
      body: Buffer.from(body).toString('base64'),
      isBase64Encoded: true,
      pathParameters: { organization: source.organizationId, source: source.id },
    });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body };
  };
  const sendTest: SendTest = ({ source, secret, id, at, headers, body }) => {
    const { timestampHeader } = source;
    const scheme = {
      scheme: senderOf(source).scheme,
      ...(timestampHeader === undefined ? {} : { timestampHeader }),
    };
    const signed = signDelivery(scheme, { secret, id, now: at, rawBody: Buffer.from(body) });
    return post(source, { ...headers, ...signed }, body);
  };
  return { post, sendTest };
}
