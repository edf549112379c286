import type { Ports } from '../ports.ts';
import type { Run } from '../rules/run.ts';
import type { Task, VoterSlot } from '../rules/task.ts';

type Store = Pick<Ports, 'store'>;
type Slot = Pick<VoterSlot, 'role' | 'organizationId' | 'personId'>;

/**
 * Of an approval whose deciders may hold the role that did the work: where all who hold it did the work, the same role
 * of the lead organization is asked, else the privacy lead there or here. Where nobody at all is free, the slot stays as
 * it is, and the task says so: whoever is given the role later fills it.
 */
export async function withStandIns(ports: Store, run: Run, task: Task): Promise<Task> {
  const voters: VoterSlot[] = [];
  const unfilled: Slot[] = [];
  for (const slot of task.voters) {
    const others = task.voters.filter((other) => other !== slot);
    const found = await firstFree(ports, [slot, ...standInsOf(slot, run)], task.authors, others);
    if (found === undefined) unfilled.push({ role: slot.role, organizationId: slot.organizationId });
    const { role, organizationId } = slot;
    const stays = found === undefined || found === slot;
    voters.push(stays ? slot : { ...found, insteadOf: { role, organizationId } });
  }
  return saying({ ...task, voters }, unfilled);
}

/** Of a task that looks at others' work: who may not do it, and whether anybody is left who may. */
export async function barredFrom(ports: Store, task: Task, barred: string[]): Promise<Task> {
  const { organizationId, roles } = task;
  const asked = roles.map((role) => ({ role, organizationId }));
  const free = await firstFree(ports, asked, barred, []);
  return saying({ ...task, barred }, free === undefined ? asked : []);
}

/** Everybody in the run reads the title: that it cannot be done as things stand is said there, and in full beside it. */
function saying(task: Task, unfilled: Slot[]): Task {
  return unfilled.length === 0
    ? task
    : { ...task, unfilled, title: `${task.title} (nobody is free to do it)` };
}

function standInsOf({ role, organizationId }: Slot, { leadOrganizationId }: Run): Slot[] {
  return [
    { role, organizationId: leadOrganizationId },
    { role: 'privacy-lead', organizationId },
    { role: 'privacy-lead', organizationId: leadOrganizationId },
  ];
}

/** The first that somebody holds who had no hand in the work, and who is not all that another slot has. */
async function firstFree<S extends Slot>(
  ports: Store,
  slots: readonly S[],
  authors: readonly string[],
  others: readonly Slot[],
): Promise<S | undefined> {
  const free = async (slot: Slot) => (await holdersOf(ports, slot)).filter((id) => !authors.includes(id));
  const alone = (await Promise.all(others.map(free))).flatMap((ids) => (ids.length === 1 ? ids : []));
  for (const slot of slots) {
    if ((await free(slot)).some((id) => !alone.includes(id))) return slot;
  }
  return undefined;
}

async function holdersOf({ store }: Store, { role, organizationId, personId }: Slot): Promise<string[]> {
  const people = await store.peopleWithRole(organizationId, role);
  return people.map(({ id }) => id).filter((id) => personId === undefined || id === personId);
}
