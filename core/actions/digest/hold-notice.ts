import type { Ports } from '../../ports.ts';
import { canWait, withHeld, type HeldNotice } from '../../rules/digest.ts';
import { mailAccessId } from '../../rules/mail/mail-secrets.ts';
import { sendByMail, type SendByMailPorts } from '../mail/send-by-mail.ts';
import type { Notice, NotifyWork } from '../notices.ts';
import { withRetry } from '../with-retry.ts';

/**
 * Sends a notice by mail, or keeps it for the digest of whoever wants one. A warning of a time limit goes out at once and
 * stands in the digests besides, until the time limit is over. Done twice it keeps one.
 */
export async function mailOrHold(
  ports: SendByMailPorts,
  entryId: string,
  notice: Notice,
  work: NotifyWork,
): Promise<void> {
  const { to, task } = notice;
  if (to.preferences?.digest === undefined) return sendByMail(ports, entryId, notice);
  const { message, runId, clockId } = work;
  const at = ports.now();
  if (message === 'clock-warning' && clockId !== undefined) {
    await hold(ports, to.id, { message, at, runId, clockId });
    return sendByMail(ports, entryId, notice);
  }
  const waits =
    task !== undefined && canWait(message, task, at) && !(await hasDateOf(ports, notice, message))
      ? { message, at, runId, taskId: task.id }
      : undefined;
  if (waits === undefined || !(await hold(ports, to.id, waits))) await sendByMail(ports, entryId, notice);
}

/** Who had a mail of their own about a task has its date in their calendar, and the mail of its end takes it out. */
async function hasDateOf(
  { store }: Pick<Ports, 'store'>,
  { to, task }: Notice,
  message: HeldNotice['message'],
): Promise<boolean> {
  if (task === undefined || (message !== 'task-settled' && message !== 'task-expired')) return false;
  return (await store.mailAccess(mailAccessId(task.id, to.id))) !== undefined;
}

/** False when there is no digest any more. */
async function hold(
  ports: Pick<Ports, 'store' | 'pause' | 'random'>,
  personId: string,
  notice: HeldNotice,
): Promise<boolean> {
  return withRetry<boolean>(ports, async () => {
    const before = await ports.store.person(personId);
    if (before?.preferences?.digest === undefined) return false;
    const held = withHeld(before.held ?? [], notice);
    const after = { ...before, held, version: before.version + 1 };
    return (await ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] })) ===
      'conflict'
      ? 'conflict'
      : true;
  });
}
