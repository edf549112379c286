import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import { CodedError } from '../../rules/coded-error.ts';
import type { GuestAccess } from '../../rules/guest/guest-access.ts';
import { LINKS_KEPT, linkExpiry, withinDay } from '../../rules/guest/guest-limits.ts';
import { LINK_BYTES, secretHash } from '../../rules/guest/guest-secrets.ts';
import type { Task } from '../../rules/task.ts';
import { commitRun } from '../commit-run.ts';
import { SYSTEM } from '../system-actor.ts';
import { withRetry } from '../with-retry.ts';

/**
 * Makes the one link that opens a guest's task from now on; every earlier one only says that it was replaced. The
 * token is in the answer and nowhere else: only its hash is kept. The evidence says that it was made, not for whom.
 */
export async function issueGuestLink(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  task: Task,
): Promise<string> {
  const token = ports.ids.secret(LINK_BYTES);
  return withRetry<string>(ports, async () => {
    const [before, run] = await Promise.all([ports.store.guestAccess(task.id), ports.store.run(task.runId)]);
    if (run === undefined) throw new CodedError('run.missing', `no run ${task.runId}`);
    const now = ports.now();
    const after: GuestAccess = {
      taskId: task.id,
      runId: task.runId,
      organizationId: task.organizationId,
      links: [...(before?.links ?? []).slice(1 - LINKS_KEPT), { hash: secretHash(token), sentAt: now }],
      expiresAt: linkExpiry(now, task.dueAt),
      codesAskedAt: withinDay(before?.codesAskedAt ?? [], now),
      linksAskedAt: withinDay(before?.linksAskedAt ?? [], now),
      wrongCodes: 0,
      ...(before?.enteredAt === undefined ? {} : { enteredAt: before.enteredAt }),
      version: (before?.version ?? 0) + 1,
    };
    const write: Write =
      before === undefined ? { entity: 'guestAccess', after } : { entity: 'guestAccess', before, after };
    const data = { taskId: task.id, expiresAt: after.expiresAt };
    const committed = await commitRun(ports, run, {
      writes: [write],
      events: [{ at: now, type: 'guest-link-sent', actor: SYSTEM.relay, data }],
    });
    return committed === 'conflict' ? committed : token;
  });
}
