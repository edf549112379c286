import type { Ports } from '../../ports.ts';
import { newCode } from '../../rules/guest/mailed-code.ts';
import { codeOwner, mailAccessId } from '../../rules/mail/mail-secrets.ts';
import type { Person } from '../../rules/organization.ts';
import { withRetry } from '../with-retry.ts';

/** Makes a new code for a person at a task, which replaces the one before; undefined when they have no link to it. */
export async function issueMailCode(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  taskId: string,
  to: Pick<Person, 'id' | 'email'>,
): Promise<string | undefined> {
  const id = mailAccessId(taskId, to.id);
  const made = { random: ports.ids.secret(8), salt: ports.ids.secret(16) };
  return withRetry<string | undefined>(ports, async () => {
    const before = await ports.store.mailAccess(id);
    if (before === undefined) return undefined;
    const { code, after } = newCode(before, codeOwner(id, to.email), made, ports.now());
    const committed = await ports.store.commit({
      writes: [{ entity: 'mailAccess', before, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : code;
  });
}
