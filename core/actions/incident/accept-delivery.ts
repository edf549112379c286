import type { Ports } from '../../ports.ts';
import type { Store } from '../../ports/store.ts';
import { claimOf } from '../../rules/breach/incident-claim.ts';
import type { Report } from '../../rules/incident-sources/report.ts';
import { isAuthenticated } from '../../rules/incident-sources/senders.ts';
import type { Alert, Delivery, Source } from '../../rules/source.ts';
import { outboxWrite } from '../outbox-write.ts';
import { withRetry } from '../with-retry.ts';
import { later } from '../../rules/later.ts';

/** A sender comes again, with the same delivery; it must not wait longer for us than it would for itself. */
const SENDER_PATIENCE_MS = 2000;
/** So long what belongs to no run is kept; longer than any sender tries again. */
export const KEPT_MS = 30 * 24 * 3_600_000;

/** An event of a source, verified and understood. */
export interface AcceptedDelivery {
  source: Pick<Source, 'id' | 'organizationId' | 'sender'>;
  /** The sender's own id of it, or the hash of its body. */
  deliveryId: string;
  /** Of the raw bytes, hex. */
  bodySha256: string;
  report: Report;
  /** The body as received, secrets masked; kept as evidence. */
  body: string;
  /** Only shown in the list of the source. */
  test: boolean;
}

export type AcceptResult =
  | { result: 'accepted' }
  /** Its incident has an open run, which it will join. */
  | { result: 'attached'; runId: string }
  /** This delivery has been taken in before; `runId` once it is known. */
  | { result: 'duplicate'; runId?: string }
  /** The same delivery id came with another body. */
  | { result: 'different-body' }
  | { result: 'test' };

/** What the door needs: it knows no process, no calendar and no register. */
export type AcceptPorts = Pick<Ports, 'now' | 'ids' | 'pause' | 'random'> & {
  store: Pick<Store, 'commit' | 'delivery' | 'incidentKey'>;
};

/**
 * Takes a delivery in: its row in the inbox and the order to the relay are one transaction, so of any number of copies
 * one is taken and none is lost. The work is the relay's (`takeDelivery`).
 */
export async function acceptDelivery(ports: AcceptPorts, accepted: AcceptedDelivery): Promise<AcceptResult> {
  const { source, deliveryId, bodySha256, report } = accepted;
  // Whoever cannot sign learns of no case but the one it began: it may join one of somebody else's.
  const isTold = isAuthenticated(source);
  return withRetry<AcceptResult>(
    ports,
    async () => {
      // The key is only told; reading it beside the write costs the sender no time.
      const [committed, key] = await Promise.all([
        ports.store.commit({ writes: writesOf(ports, accepted), events: [] }),
        isTold && !accepted.test
          ? ports.store.incidentKey(source.organizationId, claimOf(report))
          : undefined,
      ]);
      if (committed === 'committed') return taken(accepted, key?.open === true ? key.runId : undefined);
      const known = await ports.store.delivery(source.id, deliveryId);
      return known === undefined ? committed : repeated(known, bodySha256, isTold);
    },
    SENDER_PATIENCE_MS,
  );
}

function taken({ test }: AcceptedDelivery, runId: string | undefined): AcceptResult {
  if (test) return { result: 'test' };
  return runId === undefined ? { result: 'accepted' } : { result: 'attached', runId };
}

function repeated(known: Delivery, bodySha256: string, isTold: boolean): AcceptResult {
  if (known.bodySha256 !== bodySha256) return { result: 'different-body' };
  const { runId, effect } = known;
  const tells = runId !== undefined && (isTold || effect === 'started');
  return { result: 'duplicate', ...(tells ? { runId } : {}) };
}

function writesOf(
  ports: Pick<Ports, 'now' | 'ids'>,
  { source, deliveryId, bodySha256, report, body, test }: AcceptedDelivery,
) {
  const receivedAt = ports.now();
  const place = { sourceId: source.id, deliveryId };
  const expires = test ? { expiresAt: later(receivedAt, KEPT_MS) } : {};
  const delivery: Delivery = {
    ...place,
    bodySha256,
    receivedAt,
    status: test ? 'test' : 'waiting',
    incidentKey: report.key,
    phase: report.phase,
    title: report.title,
    ...(report.severity === undefined ? {} : { severity: report.severity }),
    ...expires,
    version: 1,
  };
  const alert: Alert = { ...place, report, body, ...expires, version: 1 };
  return [
    { entity: 'delivery' as const, after: delivery },
    { entity: 'alert' as const, after: alert },
    ...(test ? [] : [outboxWrite(ports, { kind: 'take-delivery', runId: '', ...place })]),
  ];
}
