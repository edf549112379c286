import type { Ports } from '../../ports.ts';
import type { GuestAccess, GuestSession } from '../../rules/guest/guest-access.ts';
import { guestLinkState } from '../../rules/guest/guest-link-state.ts';
import { secretHash } from '../../rules/guest/guest-secrets.ts';
import type { Task } from '../../rules/task.ts';

/** A browser that entered by a link and a code, with the one task it may see. */
export interface GuestVisitor {
  session: GuestSession;
  access: GuestAccess;
  task: Task;
}

/**
 * The guest behind a cookie; everything is read again on every request, so a link that was taken back or replaced, or
 * a task that is not asked any more, ends the visit at once.
 */
export async function guestOfSession(
  ports: Pick<Ports, 'store' | 'now'>,
  sessionId: string,
): Promise<GuestVisitor | undefined> {
  const session = await ports.store.guestSession(secretHash(sessionId));
  if (session === undefined || session.person !== undefined || session.expiresAt <= ports.now())
    return undefined;
  const [access, task] = await Promise.all([
    ports.store.guestAccess(session.taskId),
    ports.store.task(session.taskId),
  ]);
  if (access === undefined || task?.guest === undefined) return undefined;
  const { state } = guestLinkState(access, session.linkHash, task, ports.now());
  return state === 'open' || state === 'done' ? { session, access, task } : undefined;
}
