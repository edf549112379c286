import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { Ports } from '../../ports.ts';
import type { Ids } from '../../ports/ids.ts';
import { may } from '../../rules/authorization.ts';
import { sampleOf } from '../../rules/incident-sources/samples.ts';
import { senderOf, type Scheme } from '../../rules/incident-sources/senders.ts';
import type { Person } from '../../rules/organization.ts';
import type { Source } from '../../rules/source.ts';
import { newSourceSecret, sealSourceSecret } from '../source-secret.ts';
import { withRetry } from '../with-retry.ts';
import { later } from '../../rules/later.ts';

/** A delivery to be sent as a sender of this source does, to the door of this installation. */
export interface TestDelivery {
  source: Source;
  /** What the sender signs with. */
  secret: string;
  id: string;
  at: string;
  headers: Record<string, string>;
  body: string;
}

/** Signs and posts it; answers the door's status. */
export type SendTest = (delivery: TestDelivery) => Promise<{ status: number }>;

export type TestSourceResult =
  /** The door's own answer: 202 when everything is as it should be. */
  | { result: 'sent'; status: number }
  /** AWS hands its events over itself: there is nothing to sign. */
  | { result: 'no-webhook' }
  | { result: 'not-found' };

/** So long a test may be on its way. */
const TEST_MS = 60_000;

/**
 * Sends a sample of the sender's own kind the whole way through the door. It is signed with a secret made for this one
 * test, so the sender's need not be opened here, and whatever is signed with it is a test: it starts nothing.
 */
export async function testSource(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random'>,
  send: SendTest,
  { person, sourceId }: { person: Person; sourceId: string },
): Promise<TestSourceResult> {
  const found = await ports.store.source(sourceId);
  if (found === undefined || !may(person, 'manage-sources', found)) return { result: 'not-found' };
  const { scheme } = senderOf(found);
  if (scheme === 'aws-event') return { result: 'no-webhook' };
  const at = ports.now();
  const keys = testKeys(ports.ids, scheme);
  const source = await accepting(ports, sourceId, {
    sealed: await sealSourceSecret(ports.vault, sourceId, keys.checked),
    until: later(at, TEST_MS),
  });
  if (source === undefined) return { result: 'not-found' };
  const id = ports.ids.id('test');
  const sample = sampleOf(source.sender ?? 'standard', { id, at });
  const { status } = await send({ source, secret: keys.signs, id, at, ...sample });
  return { result: 'sent', status };
}

async function accepting(
  ports: Pick<Ports, 'store' | 'pause' | 'random'>,
  sourceId: string,
  test: NonNullable<Source['test']>,
): Promise<Source | undefined> {
  return withRetry(ports, async () => {
    const before = await ports.store.source(sourceId);
    if (before === undefined) return undefined;
    const after = { ...before, test, version: before.version + 1 };
    const committed = await ports.store.commit({ writes: [{ entity: 'source', before, after }], events: [] });
    return committed === 'conflict' ? committed : after;
  });
}

/** What stands before the 32 bytes of an Ed25519 secret key in DER (RFC 8410). */
const PRIVATE_KEY_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEY_BYTES = 32;

/** What the sample is signed with, and what the door checks it with. */
function testKeys(ids: Ids, scheme: Scheme): { signs: string; checked: string } {
  if (scheme !== 'standard-v1a') {
    const secret = newSourceSecret(ids, scheme);
    return { signs: secret, checked: secret };
  }
  const seed = Buffer.from(ids.secret(KEY_BYTES), 'base64url');
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_KEY_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const open = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
  return {
    signs: `whsk_${Buffer.concat([seed, open]).toString('base64')}`,
    checked: `whpk_${open.toString('base64')}`,
  };
}
