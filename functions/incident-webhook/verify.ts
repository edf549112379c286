import { checkDelivery } from '../../adapters/webhooks/check-delivery.ts';
import { secretContext, secretsAt } from '../../core/actions/source-secret.ts';
import type { Ports } from '../../core/ports.ts';
import { senderOf } from '../../core/rules/incident-sources/senders.ts';
import type { Source } from '../../core/rules/source.ts';
import type { WebhookRequest } from './webhook-event.ts';

export type Verified =
  /** `since`: which of the source's secrets it was. */
  { result: 'ok'; test: boolean; since: string | undefined } | { result: 'refused'; reason: string };

/** Checks a delivery with every secret that the source accepts now; one from the portal's test button starts nothing. */
export async function verify(
  ports: Pick<Ports, 'vault' | 'now'>,
  source: Source,
  { headers, rawBody }: WebhookRequest,
): Promise<Verified> {
  const now = ports.now();
  const secrets = secretsAt(source, now);
  if (secrets.length === 0) return { result: 'refused', reason: 'no-secret-yet' };
  const opened = await Promise.all(
    secrets.map(({ sealed }) => ports.vault.open(sealed, secretContext(source.id))),
  );
  const { scheme } = senderOf(source);
  const { timestampHeader } = source;
  const checked = checkDelivery(
    { scheme, headers, rawBody, now, ...(timestampHeader === undefined ? {} : { timestampHeader }) },
    opened,
  );
  if (checked.result === 'refused') return checked;
  const used = secrets[checked.secret];
  return { result: 'ok', test: used?.test === true, since: used?.since };
}
