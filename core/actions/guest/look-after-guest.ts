import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import type { FormProblem } from '../../rules/form.ts';
import { GuestAddress } from '../../rules/guest/guest-address.ts';
import { GUEST } from '../../rules/guest/guest-id.ts';
import type { Task } from '../../rules/task.ts';
import { commitRun } from '../commit-run.ts';
import { actorOf } from '../load-task.ts';
import { openTaskFor, type OpenTaskRefusal } from '../open-task-for.ts';
import { outboxWrite } from '../outbox-write.ts';
import type { TaskRequest } from '../task-request.ts';
import { withRetry } from '../with-retry.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;

export type LookAfterGuestResult =
  { result: 'done'; task: Task } | { result: 'invalid'; problems: FormProblem[] } | OpenTaskRefusal;

/** Somebody of the organization that asks has a new personal link sent to the guest. */
export async function resendGuestLink(ports: Needs, request: TaskRequest): Promise<LookAfterGuestResult> {
  return withRetry<LookAfterGuestResult>(ports, async () => {
    const loaded = await openTaskFor(ports, 'act-on-task', request);
    if (loaded.result !== 'loaded') return loaded;
    const { task } = loaded;
    if (task.guest === undefined) return { result: 'not-allowed' };
    const committed = await ports.store.commit({ writes: [newLink(ports, task)], events: [] });
    return committed === 'conflict' ? committed : { result: 'done', task };
  });
}

/**
 * Somebody of the organization that asks corrects who the guest is. What was sent to the old address opens nothing from
 * now on; a new link goes to the new one. The evidence says that it was corrected and by whom, not the address.
 */
export async function correctGuest(
  ports: Needs,
  request: TaskRequest & { guest: { name: string; email: string } },
): Promise<LookAfterGuestResult> {
  const parsed = GuestAddress.safeParse(request.guest);
  return withRetry<LookAfterGuestResult>(ports, async () => {
    const loaded = await openTaskFor(ports, 'act-on-task', request);
    if (loaded.result !== 'loaded') return loaded;
    const { task, run, acting } = loaded;
    if (task.guest === undefined) return { result: 'not-allowed' };
    if (!parsed.success)
      return {
        result: 'invalid',
        problems: [{ field: 'guestEmail', message: 'Give a name and a mail address.' }],
      };
    const at = ports.now();
    const after: Task = { ...withoutTheirDraft(task), guest: parsed.data, version: task.version + 1 };
    const access = await ports.store.guestAccess(task.id);
    const closed: Write[] =
      access === undefined
        ? []
        : [
            {
              entity: 'guestAccess',
              before: access,
              after: { ...withoutCode(access), withdrawnAt: at, version: access.version + 1 },
            },
          ];
    const actor = actorOf(request.person, task, acting, request.channel);
    const committed = await commitRun(ports, run, {
      writes: [{ entity: 'task', before: task, after }, ...closed, newLink(ports, task)],
      events: [{ at, type: 'guest-address-corrected', actor, data: { taskId: task.id } }],
    });
    return committed === 'conflict' ? committed : { result: 'done', task: after };
  });
}

function newLink(ports: Pick<Ports, 'ids' | 'now'>, { runId, id: taskId }: Task): Write {
  return outboxWrite(ports, { kind: 'notify', runId, message: 'guest-link', taskId });
}

/** What somebody else began to write is none of the new guest's business. */
function withoutTheirDraft({ draft, ...task }: Task): Task {
  return draft === undefined || draft.by === GUEST ? task : { ...task, draft };
}

function withoutCode<T extends { code?: unknown }>({ code: _code, ...access }: T): Omit<T, 'code'> {
  return access;
}
