import type { Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import { isOpenClock } from '../../rules/clock-for.ts';
import type { Clock } from '../../rules/clock.ts';
import { isUrgent, type HeldNotice } from '../../rules/digest.ts';
import type { Person } from '../../rules/organization.ts';
import type { Run } from '../../rules/run.ts';
import type { Task } from '../../rules/task.ts';
import { actingFor } from '../acting-for.ts';
import { askedOfClock } from '../clock-notices.ts';
import { readInbox } from '../read-inbox.ts';
import { recipientsOf } from '../recipients.ts';

/** What a digest says, each list in the order in which it stands there. */
export interface DigestContent {
  /** Time limits that people were warned of, and what is due within 48 hours or late. */
  clocks: { clock: Clock; run: Run }[];
  urgent: Task[];
  rest: Task[];
  settled: Task[];
  /** There is more than is listed. */
  more: boolean;
  /** Whether anything of it had waited to be said. */
  news: boolean;
}

/** As many lines as somebody reads; the inbox has them all. */
const MOST_LISTED = 50;

/** What waits for a person now, and what of all that had been held back has been settled. */
export async function digestContent(
  ports: Pick<Ports, 'store' | 'now'>,
  person: Person,
  held: readonly HeldNotice[],
): Promise<DigestContent> {
  const now = ports.now();
  const inbox = await readInbox(ports, person, { scope: 'mine', page: { limit: MOST_LISTED } });
  const tasks = inbox.items.map(({ task }) => task);
  const settled = await settledOf(ports, person, held);
  const asking = new Set(held.flatMap(({ message, taskId }) => (isAsking(message) ? [taskId] : [])));
  return {
    clocks: await warnedOf(ports, person, held),
    urgent: tasks.filter((task) => isUrgent(task, now)),
    rest: tasks.filter((task) => !isUrgent(task, now)),
    settled,
    more: inbox.next !== undefined,
    news: settled.length > 0 || tasks.some(({ id }) => asking.has(id)),
  };
}

/** Whether something in it cannot wait for a working day. */
export function hasUrgent({ clocks, urgent }: DigestContent): boolean {
  return clocks.length + urgent.length > 0;
}

/** What goes on to the digest after this one: time limits that still run. */
export function stillHeld(held: readonly HeldNotice[], { clocks }: DigestContent): HeldNotice[] {
  return held.filter(({ clockId }) => clocks.some(({ clock }) => clock.id === clockId));
}

function isAsking(message: HeldNotice['message']): boolean {
  return message === 'task-opened' || message === 'task-reminder';
}

async function settledOf(
  ports: Pick<Ports, 'store' | 'now'>,
  person: Person,
  held: readonly HeldNotice[],
): Promise<Task[]> {
  const ids = held.flatMap(({ message, taskId }) =>
    taskId === undefined || isAsking(message) || message === 'clock-warning' ? [] : [taskId],
  );
  const tasks = await Promise.all(
    ids.slice(-MOST_LISTED).map(async (id) => {
      const task = await ports.store.task(id);
      const ended = task !== undefined && task.status !== 'open';
      return ended && (await isTheirs(ports, person, task)) ? [task] : [];
    }),
  );
  return tasks.flat();
}

/** A role may be gone since it was held back. */
async function isTheirs(ports: Pick<Ports, 'store' | 'now'>, person: Person, task: Task): Promise<boolean> {
  const found = await ports.store.case(task.runId);
  if (found === undefined) return false;
  const thing = { run: found.run, parties: found.parties };
  if (may(person, 'see-task', { ...thing, task, at: ports.now() })) return true;
  const action = task.kind === 'approval' ? 'decide-approval' : 'act-on-task';
  return (await actingFor(ports, person, action, task, thing)) !== undefined;
}

async function warnedOf(
  ports: Pick<Ports, 'store' | 'now'>,
  person: Person,
  held: readonly HeldNotice[],
): Promise<DigestContent['clocks']> {
  const warned = held.filter(({ message }) => message === 'clock-warning').slice(-MOST_LISTED);
  const found = await Promise.all(
    warned.map(async ({ runId, clockId }) => {
      const aCase = await ports.store.case(runId);
      const clock = aCase?.clocks.find(({ id }) => id === clockId);
      if (aCase === undefined || clock === undefined || !isOpenClock(clock)) return [];
      const told = await recipientsOf(ports, askedOfClock(aCase.run, clock), 'task');
      return told.some((one) => one.person.id === person.id) ? [{ clock, run: aCase.run }] : [];
    }),
  );
  return found.flat();
}
