import type { Ports } from '../../ports.ts';
import { newCode } from '../../rules/guest/mailed-code.ts';
import { withRetry } from '../with-retry.ts';

/** Makes a new code for a guest's task, which replaces the one before; undefined when the task has no link. */
export async function issueGuestCode(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  taskId: string,
): Promise<string | undefined> {
  const made = { random: ports.ids.secret(8), salt: ports.ids.secret(16) };
  return withRetry<string | undefined>(ports, async () => {
    const before = await ports.store.guestAccess(taskId);
    if (before === undefined) return undefined;
    const { code, after } = newCode(before, taskId, made, ports.now());
    const committed = await ports.store.commit({
      writes: [{ entity: 'guestAccess', before, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : code;
  });
}
