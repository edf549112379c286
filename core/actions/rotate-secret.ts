import type { Ports } from '../ports.ts';
import { may } from '../rules/authorization.ts';
import type { Person } from '../rules/organization.ts';
import type { Source } from '../rules/source.ts';
import { newSourceSecret, sealSourceSecret } from './source-secret.ts';
import { withRetry } from './with-retry.ts';

/** So long the secret before is still taken, for the sender to be changed over. */
const OVERLAP_MS = 24 * 3_600_000;

export type RotateSecretResult =
  /** `secret` is shown this once; the one before is taken until `previousUntil`. */
  { result: 'rotated'; source: Source; secret: string; previousUntil: string } | { result: 'not-found' };

/** Gives a source a new secret; the one before is taken for one more day. */
export async function rotateSecret(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random'>,
  { person, sourceId }: { person: Person; sourceId: string },
): Promise<RotateSecretResult> {
  const secret = newSourceSecret(ports.ids);
  const sealed = await sealSourceSecret(ports.vault, sourceId, secret);
  return withRetry<RotateSecretResult>(ports, async () => {
    const before = await ports.store.source(sourceId);
    if (before === undefined) return { result: 'not-found' };
    const { organizationId } = before;
    if (!may(person, 'manage-sources', { organizationId })) return { result: 'not-found' };
    const since = ports.now();
    const previousUntil = new Date(Date.parse(since) + OVERLAP_MS).toISOString();
    const source: Source = {
      ...before,
      current: { sealed, since },
      previous: { sealed: before.current.sealed, until: previousUntil },
      version: before.version + 1,
    };
    const committed = await ports.store.commit({
      writes: [{ entity: 'source', before, after: source }],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'rotated', source, secret, previousUntil };
  });
}
