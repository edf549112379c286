import type { Ports } from '../ports.ts';
import { may, type TaskThing } from '../rules/authorization.ts';
import type { Person } from '../rules/organization.ts';
import { askedOf } from './recipients.ts';
import type { Task } from '../rules/task.ts';

/** In whose name a person acts: their own, or that of somebody who asked them to. */
export type Acting = { inOwnName: true } | { inOwnName: false; asked: Person };

/** Who asked them to act, if anybody did. */
export function askedBy(acting: Acting): Person | undefined {
  return acting.inOwnName ? undefined : acting.asked;
}

/**
 * In whose name a person may act on a task or decide an approval; undefined when not at all. Their own role goes
 * before a delegation, unless they say for whom they act (`onBehalfOf`, a person's id).
 */
export async function actingFor(
  ports: Pick<Ports, 'store' | 'now'>,
  person: Person,
  action: 'act-on-task' | 'decide-approval',
  task: Task,
  thing: Omit<TaskThing, 'task' | 'at' | 'onBehalfOf'>,
  onBehalfOf?: string,
): Promise<Acting | undefined> {
  const about: TaskThing = { ...thing, task, at: ports.now() };
  if (onBehalfOf !== undefined) {
    const asked = await ports.store.person(onBehalfOf);
    const allowed = asked !== undefined && may(person, action, { ...about, onBehalfOf: asked });
    return allowed ? { inOwnName: false, asked } : undefined;
  }
  if (may(person, action, about)) return { inOwnName: true };
  for (const { role, organizationId } of askedOf(task)) {
    for (const asked of await ports.store.peopleWithRole(organizationId, role))
      if (may(person, action, { ...about, onBehalfOf: asked })) return { inOwnName: false, asked };
  }
  return undefined;
}
