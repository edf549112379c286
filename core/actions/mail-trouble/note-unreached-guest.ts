import type { Write } from '../../ports/transaction.ts';
import { GUEST } from '../../rules/guest/guest-id.ts';
import type { MailEvent } from '../../rules/mail/mail-event.ts';
import { sameAddress } from '../../rules/mail/mail-trouble.ts';
import { commitRuns } from '../commit-run.ts';
import { outboxWrite } from '../outbox-write.ts';
import type { Noted, NoteMailEventPorts } from './note-mail-event.ts';
import { unreachedChange } from './unreached-change.ts';

/**
 * A mail to somebody without an account did not arrive: it stands on the run, and those who may answer for them are told.
 * A correction of the address sends a new link, so nothing is asked of anybody else.
 */
export async function noteUnreachedGuest(
  ports: NoteMailEventPorts,
  event: MailEvent,
  seen: Write,
): Promise<Noted | 'conflict'> {
  const { taskId } = event.regarding;
  if (taskId === undefined || event.kind === 'delivered' || event.kind === 'delayed')
    return { result: 'passed-over' };
  const task = await ports.store.task(taskId);
  if (task?.status !== 'open' || task.guest === undefined || !sameAddress(task.guest.email, event.address))
    return { result: 'passed-over' };
  const regarding = { ...event.regarding, runId: task.runId };
  const { change: about } = await unreachedChange(
    ports,
    { regarding },
    { personIds: [GUEST], why: event.kind },
  );
  if (about === undefined) return { result: 'passed-over' };
  const { run, change } = about;
  const tell = outboxWrite(ports, { kind: 'notify', runId: task.runId, message: 'unreached-guest', taskId });
  const committed = await commitRuns(ports, [
    { run, change: { ...change, writes: [...change.writes, seen, tell] } },
  ]);
  return committed === 'conflict' ? committed : { result: 'guest-unreached', taskId };
}
