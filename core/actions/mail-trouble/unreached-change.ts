import type { Ports } from '../../ports.ts';
import type { MailEvent } from '../../rules/mail/mail-event.ts';
import type { Run } from '../../rules/run.ts';
import type { RunChange } from '../commit-run.ts';
import { SYSTEM } from '../system-actor.ts';

/** That a mail did not arrive, for the record of the run it was about; no change where it was about none. */
export async function unreachedChange(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  { regarding: { runId, taskId, clockId } }: Pick<MailEvent, 'regarding'>,
  { personIds, why }: { personIds: string[]; why: string },
): Promise<{ change?: { run: Run; change: RunChange } }> {
  const run = runId === undefined ? undefined : await store.run(runId);
  if (run === undefined) return {};
  const data = {
    notice: 'mail',
    personIds,
    why,
    ...(taskId === undefined ? {} : { taskId }),
    ...(clockId === undefined ? {} : { clockId }),
  };
  const event = { at: now(), type: 'notice-failed' as const, actor: SYSTEM.mailEvent, data };
  return { change: { run, change: { writes: [], events: [event] } } };
}
