import type { Ports } from '../../core/ports.ts';
import { guestLinkState, type GuestLinkState } from '../../core/rules/guest/guest-link-state.ts';
import { GUEST } from '../../core/rules/guest/guest-id.ts';
import { failedNotices } from '../../core/actions/fail-notice.ts';
import type { Guest, Task } from '../../core/rules/task.ts';

/** How it stands with the personal link of a task, for those who may answer for the guest. */
export interface GuestState {
  guest: Guest;
  /** `not-sent`: the mail is on its way, or could not be sent. */
  link: GuestLinkState['state'] | 'not-sent';
  sentAt?: string;
  expiresAt?: string;
  /** How many links were sent in all. */
  sent: number;
  /** When the guest last entered a code. */
  enteredAt?: string;
  /** The guest has saved a draft. */
  draftAt?: string;
  /** When a mail to the address as it is now came back. */
  unreachedAt?: string;
}

export async function readGuestState(
  ports: Pick<Ports, 'store' | 'now'>,
  task: Task,
): Promise<GuestState | undefined> {
  const { guest, draft } = task;
  if (guest === undefined) return undefined;
  const access = await ports.store.guestAccess(task.id);
  const known = {
    ...(draft?.by === GUEST ? { draftAt: draft.at } : {}),
    ...(await unreachedSince(ports, task)),
  };
  const last = access?.links.at(-1);
  if (access === undefined || last === undefined) return { guest, link: 'not-sent', sent: 0, ...known };
  return {
    guest,
    link: guestLinkState(access, last.hash, task, ports.now()).state,
    sentAt: last.sentAt,
    expiresAt: access.expiresAt,
    sent: access.links.length,
    ...(access.enteredAt === undefined ? {} : { enteredAt: access.enteredAt }),
    ...known,
  };
}

/** A correction of the address makes what came back before a thing of the past. */
async function unreachedSince(
  { store }: Pick<Ports, 'store'>,
  { id, runId }: Task,
): Promise<Pick<GuestState, 'unreachedAt'>> {
  const events = await store.events(runId);
  const corrected = events.findLast(
    ({ type, data }) => type === 'guest-address-corrected' && data.taskId === id,
  );
  const failed = failedNotices(events).findLast(
    ({ taskId, personIds, at }) =>
      taskId === id && personIds.includes(GUEST) && (corrected === undefined || at > corrected.at),
  );
  return failed === undefined ? {} : { unreachedAt: failed.at };
}
