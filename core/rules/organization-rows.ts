import type { Case } from './case.ts';
import type { Task } from './task.ts';

/** How the part of one organization in a run stands. */
export interface OrganizationRow {
  organizationId: string;
  /** `late`: something it owes is past its time. `waiting`: it owes something. Otherwise it owes nothing now. */
  state: 'late' | 'waiting' | 'done' | 'lapsed' | 'not-asked';
  /** What it owes, the most urgent first. */
  owes: { taskId: string; stepId: string; title: string; dueAt?: string }[];
  /** When the most urgent of it was or is due. */
  dueAt?: string;
  /** How many questions it has answered, and how many have lapsed without an answer. */
  answered: number;
  lapsed: number;
}

export const ROW_STATES = ['late', 'waiting', 'lapsed', 'not-asked', 'done'] as const;

/** One row for each organization that takes part: those that are late first, the longest late before the others. */
export function organizationRows(
  { parties, tasks }: Pick<Case, 'parties' | 'tasks'>,
  now: string,
): OrganizationRow[] {
  const byOrganization = new Map(
    parties.map(({ organizationId }) => [organizationId, { open: [] as Task[], ended: [] as Task[] }]),
  );
  for (const task of tasks.filter(({ kind }) => kind !== 'stuck'))
    for (const organizationId of owersOf(task)) {
      const own = byOrganization.get(organizationId) ?? { open: [], ended: [] };
      byOrganization.set(organizationId, own);
      own[task.status === 'open' ? 'open' : 'ended'].push(task);
    }
  const rows = [...byOrganization].map(([organizationId, { open, ended }]) =>
    rowOf(organizationId, open, ended, now),
  );
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Open tasks past their time, by whoever owes them. */
export function lateTasks({ tasks }: Pick<Case, 'tasks'>, now: string): Task[] {
  return tasks.filter((task) => task.status === 'open' && task.kind !== 'stuck' && isLate(task, now));
}

/** An approval is owed by the organizations of the voices that are missing. */
export function owersOf(task: Task): string[] {
  if (task.kind !== 'approval' || task.voters.length === 0) return [task.organizationId];
  const heard = new Set(task.voices.map(({ slot }) => slot));
  const waited = task.voters.filter((_, slot) => task.status !== 'open' || !heard.has(slot));
  return [...new Set(waited.map(({ organizationId }) => organizationId))];
}

function rowOf(organizationId: string, open: Task[], ended: Task[], now: string): OrganizationRow {
  const owes = [...open]
    .sort((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1))
    .map(({ id: taskId, stepId, title, dueAt }) => ({
      ...{ taskId, stepId, title },
      ...(dueAt === undefined ? {} : { dueAt }),
    }));
  const answered = ended.filter(({ status }) => status === 'done').length;
  const lapsed = ended.filter(({ status }) => status === 'expired').length;
  const dueAt = owes[0]?.dueAt;
  return {
    organizationId,
    state: stateOf({ late: open.some((task) => isLate(task, now)), open: open.length, answered, lapsed }),
    owes,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...{ answered, lapsed },
  };
}

function stateOf({
  late,
  open,
  answered,
  lapsed,
}: Record<'open' | 'answered' | 'lapsed', number> & { late: boolean }) {
  if (late) return 'late';
  if (open > 0) return 'waiting';
  if (lapsed > 0) return 'lapsed';
  return answered > 0 ? 'done' : 'not-asked';
}

function isLate({ dueAt, tellAt }: Task, now: string): boolean {
  return dueAt !== undefined && dueAt < now && (tellAt === undefined || tellAt < now);
}

function keyOf({ state, dueAt = '9', organizationId }: OrganizationRow): string {
  return [ROW_STATES.indexOf(state), dueAt, organizationId].join('|');
}
