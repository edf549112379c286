import type { Page, PageRequest, Ports } from '../../ports.ts';
import { actsFor, holds } from '../../rules/membership.ts';
import { ROLES, type Person, type Role } from '../../rules/organization.ts';
import type { Task } from '../../rules/task.ts';
import { withoutSecrets } from './without-secrets.ts';
import { mergedPage, type PageSource } from './merged-page.ts';

/** An open task in a list, with the title of its run. */
export interface InboxItem {
  task: Task;
  runTitle: string;
}

type Needs = Pick<Ports, 'store' | 'now'>;

/**
 * Open tasks, the most urgent first. `mine`: claimed by the person, or asked of a role they hold (or of somebody they
 * act for) and claimed by nobody else. `organization`: all of their organizations', private ones only as far as they
 * are DPO there or hold a role that is asked.
 */
export async function inboxOf(
  ports: Needs,
  person: Person,
  request: { scope: 'mine' | 'organization'; page: PageRequest },
): Promise<Page<InboxItem>> {
  const page = await mergedPage(await sourcesOf(ports, person, request.scope), request.page, {
    idOf: ({ id }) => id,
    order: byDue,
  });
  const shown = page.items.filter((task) => task.status === 'open' && isShown(person, task, request.scope));
  const titles = await titlesOf(ports, shown);
  const items = shown.map((task) => ({
    task: withoutSecrets(task),
    runTitle: titles.get(task.runId) ?? task.title,
  }));
  return page.next === undefined ? { items } : { items, next: page.next };
}

async function sourcesOf(
  ports: Needs,
  person: Person,
  scope: 'mine' | 'organization',
): Promise<PageSource<Task>[]> {
  const asked =
    scope === 'organization'
      ? person.memberships.flatMap(({ organizationId }) => ROLES.map((role) => ({ organizationId, role })))
      : [...ownRoles(person), ...(await delegatedRoles(ports, person))];
  const unique = new Map(asked.map((source) => [`${source.organizationId}/${source.role}`, source]));
  const byRole = [...unique].map(([key, { organizationId, role }]) => ({
    key,
    read: (page: PageRequest) => ports.store.openTasks(organizationId, role, page),
  }));
  if (scope === 'organization') return byRole;
  return [{ key: 'claimed', read: (page) => ports.store.claimedTasks(person.id, page) }, ...byRole];
}

interface RoleOfOrganization {
  organizationId: string;
  role: Role;
}

function ownRoles(person: Person): RoleOfOrganization[] {
  return person.memberships.flatMap(({ organizationId, roles }) =>
    roles.map((role) => ({ organizationId, role })),
  );
}

/** Roles of colleagues who are away and asked this person to act for them. */
async function delegatedRoles(ports: Needs, person: Person): Promise<RoleOfOrganization[]> {
  const at = ports.now();
  const pairs = person.memberships.flatMap(({ organizationId }) =>
    ROLES.map((role) => ({ organizationId, role })),
  );
  const found = await Promise.all(
    pairs.map(async ({ organizationId, role }) => {
      const holders = await ports.store.peopleWithRole(organizationId, role);
      const forMe = holders.some((asked) =>
        (['tasks', 'approvals'] as const).some((scope) =>
          actsFor(person, asked, { organizationId, at, scope }),
        ),
      );
      return forMe ? [{ organizationId, role }] : [];
    }),
  );
  return found.flat();
}

function isShown(person: Person, task: Task, scope: 'mine' | 'organization'): boolean {
  if (scope === 'mine') return task.claimedBy === undefined || task.claimedBy === person.id;
  return !task.private || holds(person, task.organizationId, 'dpo', ...task.roles);
}

function byDue(a: Task, b: Task): number {
  const [left, right] = [a.dueAt ?? '9', b.dueAt ?? '9'];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

async function titlesOf(ports: Needs, tasks: Task[]): Promise<Map<string, string>> {
  const ids = [...new Set(tasks.map(({ runId }) => runId))];
  const runs = await Promise.all(ids.map((id) => ports.store.run(id)));
  return new Map(runs.flatMap((run) => (run === undefined ? [] : [[run.id, run.title]])));
}
