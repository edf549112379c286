import type { Role } from './organization.ts';
import type { Task } from './task.ts';

/** A role of an organization in whose list an open task stands. */
export interface AskedPlace {
  organizationId: string;
  role: Role;
}

/** Every role that a task asks: those of its own organization first, then the voters of others; each once. */
export function askedPlaces({
  organizationId,
  roles,
  voters,
}: Pick<Task, 'organizationId' | 'roles' | 'voters'>): AskedPlace[] {
  const all = [...roles.map((role) => ({ organizationId, role })), ...voters];
  const places = new Map(all.map((place) => [`${place.organizationId} ${place.role}`, place]));
  return [...places.values()].map((place) => ({ organizationId: place.organizationId, role: place.role }));
}

/** Whether a task stands in the list of a role of an organization. */
export function isAskedOf(
  task: Pick<Task, 'organizationId' | 'roles' | 'voters'>,
  asked: AskedPlace,
): boolean {
  return askedPlaces(task).some(
    ({ organizationId, role }) => organizationId === asked.organizationId && role === asked.role,
  );
}
