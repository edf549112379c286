import type { Entities } from '../../core/ports/transaction.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import type { GuestSession } from '../../core/rules/guest/guest-access.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import type { Run } from '../../core/rules/run.ts';
import type { IdempotencyRecord, Session } from '../../core/rules/session.ts';
import { decodeBody } from './body-codec.ts';
import type { GroupBody, OutboxBody, RunBody, TaskBody, TokenBody } from './items-of.ts';
import type { Key } from './keys.ts';

/** What stands in the body of each type of item. */
export interface Bodies extends Omit<Entities, 'run' | 'task' | 'group' | 'outbox'> {
  run: RunBody;
  'run-data': Run['data'];
  'organization-listed': Entities['organization'];
  task: TaskBody;
  group: GroupBody;
  token: TokenBody;
  outbox: OutboxBody;
  email: string;
  membership: string;
  event: EvidenceEvent;
  'delivery-of-run': { sourceId: string; deliveryId: string };
  definition: ProcessDefinition;
  'guest-link': string;
  'slack-user': string;
  guestSession: GuestSession;
  session: Session;
  idempotency: IdempotencyRecord;
}

/** An item as it was read. */
export interface Row<Body> extends Key {
  version?: number | undefined;
  body: Body;
}

/** Reads an item that must be of `type`. Throws `store.bad-item` when the table holds something else there. */
export function rowOf<T extends keyof Bodies>(type: T, item: Record<string, unknown>): Row<Bodies[T]> {
  const { pk, sk, version, body } = item;
  if (typeof pk !== 'string' || typeof sk !== 'string' || item.type !== type)
    throw new CodedError('store.bad-item', `${String(pk)} ${String(sk)} is no ${type}`);
  return {
    pk,
    sk,
    ...(typeof version === 'number' ? { version } : {}),
    // The type says what the body is: only this adapter writes the table.
    body: decodeBody(body) as Bodies[T],
  };
}
