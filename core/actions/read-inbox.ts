import { actingFor } from './acting-for.ts';
import type { Ports } from '../ports.ts';
import type { Page, PageRequest } from '../ports/page.ts';
import { may } from '../rules/authorization.ts';
import { holds } from '../rules/membership.ts';
import { type Person, type Role, ROLES } from '../rules/organization.ts';
import { isOwnWork } from '../rules/own-work.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { type Lane, mergePages } from './merge-pages.ts';
import { withoutAnswers } from '../rules/without-answers.ts';

/** A line of an inbox. */
export interface InboxItem {
  task: Task;
  run: Pick<Run, 'id' | 'title'>;
}

type InboxPorts = Pick<Ports, 'store' | 'now'>;

/**
 * Open tasks, the most urgent first. `mine`: asked of one of the person's roles (or of somebody they act for), or taken
 * on by them, and not with a colleague already. `organization`: all that they may see of their organizations.
 */
export async function readInbox(
  ports: InboxPorts,
  person: Person,
  { scope, page }: { scope: 'mine' | 'organization'; page: PageRequest },
): Promise<Page<InboxItem>> {
  const asked = scope === 'mine' ? await ownAndDelegated(ports, person) : allOf(person);
  const lanes = asked.map(
    ({ organizationId, role }): Lane<Task> =>
      (one) =>
        ports.store.openTasks(organizationId, role, one),
  );
  if (scope === 'mine') lanes.push((one) => ports.store.claimedTasks(person.id, one));
  const isWanted = scope === 'mine' ? isMine(ports, person) : isShown(ports, person);
  const wanted = lanes.map((lane) => filtered(lane, isWanted));
  const found = await mergePages(
    wanted,
    { keyOf: (task) => `${task.dueAt ?? '9999'}|${task.id}`, direction: 1 },
    page,
  );
  const runOf = once((runId) => ports.store.run(runId));
  const items = await Promise.all(
    found.items.map(async (task): Promise<InboxItem[]> => {
      const run = await runOf(task.runId);
      return run === undefined ? [] : [{ task: withoutAnswers(task), run: { id: run.id, title: run.title } }];
    }),
  );
  return { ...found, items: items.flat() };
}

function isMine(ports: InboxPorts, person: Person): (task: Task) => Promise<boolean> {
  const runOf = once((runId) => ports.store.run(runId));
  return async (task) => {
    const run = await runOf(task.runId);
    if (run === undefined || isWithOthers(person, task)) return false;
    const thing = { run, parties: [] };
    if (task.kind === 'stuck') return may(person, 'retry-stuck', { ...thing, task, at: ports.now() });
    const action = task.kind === 'approval' ? 'decide-approval' : 'act-on-task';
    return (await actingFor(ports, person, action, task, thing)) !== undefined;
  };
}

function isShown(ports: InboxPorts, person: Person): (task: Task) => Promise<boolean> {
  const caseOf = once((runId) => ports.store.case(runId));
  return async (task) => {
    const found = await caseOf(task.runId);
    return (
      found !== undefined &&
      may(person, 'see-task', { run: found.run, parties: found.parties, task, at: ports.now() })
    );
  };
}

/** Reads each run once, however many of its tasks are in the list. */
function once<T>(read: (runId: string) => Promise<T>): (runId: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (runId) => {
    const reading = known.get(runId) ?? read(runId);
    known.set(runId, reading);
    return reading;
  };
}

interface Asked {
  organizationId: string;
  role: Role;
}

function allOf(person: Person): Asked[] {
  return person.memberships.flatMap(({ organizationId }) => ROLES.map((role) => ({ organizationId, role })));
}

/** The person's roles, and those of colleagues who asked them to act for them now. */
async function ownAndDelegated({ store, now }: InboxPorts, person: Person): Promise<Asked[]> {
  const at = now();
  const delegated = await Promise.all(
    allOf(person).map(async ({ organizationId, role }): Promise<Asked[]> => {
      if (holds(person, organizationId, role)) return [{ organizationId, role }];
      const colleagues = await store.peopleWithRole(organizationId, role);
      const asks = colleagues.some((colleague) =>
        colleague.delegations.some(
          (one) =>
            one.toPersonId === person.id &&
            one.organizationId === organizationId &&
            one.from <= at &&
            at < one.until,
        ),
      );
      return asks ? [{ organizationId, role }] : [];
    }),
  );
  return delegated.flat();
}

/** A colleague has taken it, or has nothing more to wait for from this person. */
function isWithOthers(person: Person, task: Task): boolean {
  if (task.claimedBy !== undefined && task.claimedBy !== person.id) return true;
  if (isOwnWork(task, person) || (task.kind === 'approval' && task.authors.includes(person.id))) return true;
  return task.voices.some((voice) => voice.personId === person.id || voice.onBehalfOf === person.id);
}

function filtered(lane: Lane<Task>, isWanted: (task: Task) => Promise<boolean>): Lane<Task> {
  return async (page) => {
    const read = await lane(page);
    const wanted = await Promise.all(read.items.map(isWanted));
    return { ...read, items: read.items.filter((_, place) => wanted[place] === true) };
  };
}
