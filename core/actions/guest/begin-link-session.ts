import type { Ports } from '../../ports.ts';
import type { GuestSession } from '../../rules/guest/guest-access.ts';
import { hoursLater, SESSION_HOURS } from '../../rules/guest/guest-limits.ts';
import { secretHash } from '../../rules/guest/guest-secrets.ts';

/** A browser is let in to one task; the answer is for its cookie, the table holds only its hash. */
export async function beginLinkSession(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  entered: Pick<GuestSession, 'taskId' | 'linkHash' | 'person'>,
): Promise<string> {
  const id = ports.ids.secret(32);
  const createdAt = ports.now();
  await ports.store.saveGuestSession({
    idHash: secretHash(id),
    ...entered,
    formSecret: ports.ids.secret(32),
    createdAt,
    expiresAt: hoursLater(createdAt, SESSION_HOURS),
  });
  return id;
}
