import type { Ports } from '../../ports.ts';
import { CODE_MINUTES, CODE_TRIES } from '../../rules/guest/guest-limits.ts';
import { codeHash, codeOf } from '../../rules/guest/guest-secrets.ts';
import { withRetry } from '../with-retry.ts';

/** Makes a new code for a guest's task, which replaces the one before; undefined when the task has no link. */
export async function issueGuestCode(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  taskId: string,
): Promise<string | undefined> {
  const made = codeOf(ports.ids.secret(8));
  const salt = ports.ids.secret(16);
  return withRetry<string | undefined>(ports, async () => {
    const before = await ports.store.guestAccess(taskId);
    if (before === undefined) return undefined;
    const expiresAt = new Date(Date.parse(ports.now()) + CODE_MINUTES * 60_000).toISOString();
    const code = { salt, hash: codeHash(taskId, salt, made), expiresAt, triesLeft: CODE_TRIES };
    const after = { ...before, code, version: before.version + 1 };
    const committed = await ports.store.commit({
      writes: [{ entity: 'guestAccess', before, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : made;
  });
}
