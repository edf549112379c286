import type { Ports } from '../ports.ts';
import { actsFor } from '../rules/membership.ts';
import type { Person, Role } from '../rules/organization.ts';
import type { Task } from '../rules/task.ts';

/** Somebody to be told, and why: by a role, or as the delegate of somebody with the role. */
export interface Recipient {
  person: Person;
  role: Role;
  organizationId: string;
  delegateOf?: Person;
}

/** A role of an organization that is asked. */
export interface Asked {
  role: Role;
  organizationId: string;
  personId?: string;
}

/** Who a task is asked of: its roles, and in an approval each voter. */
export function askedOf(task: Task): Asked[] {
  const roles = task.roles.map((role) => ({ role, organizationId: task.organizationId }));
  return [...roles, ...task.voters];
}

/** The people behind the asked roles and those who act for them now; each person once. */
export async function recipientsOf(
  ports: Pick<Ports, 'store' | 'now'>,
  asked: Asked[],
  forKind: Task['kind'],
): Promise<Recipient[]> {
  const found = new Map<string, Recipient>();
  const delegates: { id: string; by: Recipient }[] = [];
  for (const { role, organizationId, personId } of asked) {
    for (const person of await ports.store.peopleWithRole(organizationId, role)) {
      if (personId !== undefined && person.id !== personId) continue;
      const recipient = { person, role, organizationId };
      if (!found.has(person.id)) found.set(person.id, recipient);
      const ids = new Set(person.delegations.map((delegation) => delegation.toPersonId));
      delegates.push(...[...ids].map((id) => ({ id, by: recipient })));
    }
  }
  const scope = forKind === 'approval' ? 'approvals' : 'tasks';
  for (const { id, by } of delegates) {
    const person = found.has(id) ? undefined : await ports.store.person(id);
    const work = { organizationId: by.organizationId, at: ports.now(), scope } as const;
    if (person !== undefined && actsFor(person, by.person, work))
      found.set(person.id, { ...by, person, delegateOf: by.person });
  }
  return [...found.values()];
}
