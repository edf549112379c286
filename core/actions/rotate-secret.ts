import type { Ports } from '../ports.ts';
import { may } from '../rules/authorization.ts';
import type { FormProblem } from '../rules/form.ts';
import { secretProblem } from '../rules/incident-sources/secret-problem.ts';
import { senderOf } from '../rules/incident-sources/senders.ts';
import type { Person } from '../rules/organization.ts';
import type { Source } from '../rules/source.ts';
import { newSourceSecret, sealSourceSecret } from './source-secret.ts';
import { withRetry } from './with-retry.ts';
import { later } from '../rules/later.ts';

/** So long the secret before is still taken, for the sender to be changed over. */
const OVERLAP_MS = 24 * 3_600_000;

export type RotateSecretResult =
  /** `secret`, where it was made here, is shown this once; the one before is taken until `previousUntil`. */
  | { result: 'rotated'; source: Source; secret?: string; previousUntil?: string }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-found' };

/**
 * Gives a source a new secret: one made here, or (`secret`) the one that the other side made. The one before is taken
 * for one more day.
 */
export async function rotateSecret(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random'>,
  request: { person: Person; sourceId: string; secret?: string },
): Promise<RotateSecretResult> {
  const { person, sourceId } = request;
  const source = await ports.store.source(sourceId);
  if (source === undefined || !may(person, 'manage-sources', source)) return { result: 'not-found' };
  const { scheme, secret: origin } = senderOf(source);
  if (origin === 'none') return { result: 'not-found' };
  const pasted = request.secret?.trim() ?? '';
  const wrong = origin === 'theirs' ? secretProblem(source.sender ?? 'standard', pasted) : undefined;
  if (wrong !== undefined) return { result: 'invalid', problems: [{ field: 'secret', message: wrong }] };
  const secret = origin === 'theirs' ? pasted : newSourceSecret(ports.ids, scheme);
  const sealed = await sealSourceSecret(ports.vault, sourceId, secret);
  return withRetry<RotateSecretResult>(ports, async () => {
    const before = await ports.store.source(sourceId);
    if (before === undefined) return { result: 'not-found' };
    const after = renewed(before, sealed, ports.now());
    const committed = await ports.store.commit({ writes: [{ entity: 'source', before, after }], events: [] });
    if (committed === 'conflict') return committed;
    return {
      result: 'rotated',
      source: after,
      ...(origin === 'ours' ? { secret } : {}),
      ...(after.previous === undefined ? {} : { previousUntil: after.previous.until }),
    };
  });
}

/** What stood in for a secret that was still to come is taken no more. */
function renewed(
  { awaitsSecret, previous: _previous, ...before }: Source,
  sealed: string,
  since: string,
): Source {
  const until = later(since, OVERLAP_MS);
  return {
    ...before,
    current: { sealed, since },
    ...(awaitsSecret === true ? {} : { previous: { ...before.current, until } }),
    version: before.version + 1,
  };
}
