import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { Case } from '../rules/case.ts';
import type { EventDraft } from '../rules/evidence-chain.ts';
import type { Party } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { SYSTEM } from './system-actor.ts';

/**
 * What opening tasks changes in the parties of a run: an organization that is asked takes part, and a role that is
 * asked may see the run from then on.
 */
export function partyWrites(
  ports: Pick<Ports, 'now'>,
  { run, parties }: Case,
  tasks: Task[],
): { writes: Write[]; events: EventDraft[] } {
  const writes: Write[] = [];
  const events: EventDraft[] = [];
  for (const [organizationId, roles] of rolesAsked(tasks)) {
    const before = parties.find((party) => party.organizationId === organizationId);
    if (before === undefined) {
      // Being asked for a measure makes nobody responsible for the data: only the case says who is.
      const legalRole = 'other';
      const { id: runId, private: isPrivate, startedAt } = run;
      const after: Party = {
        runId,
        organizationId,
        legalRole,
        taskRoles: roles,
        private: isPrivate,
        startedAt,
        version: 1,
      };
      writes.push({ entity: 'party', after });
      events.push({
        at: ports.now(),
        type: 'party-joined',
        actor: SYSTEM.openTask,
        data: { organizationId, legalRole },
      });
      continue;
    }
    const taskRoles = [...new Set([...before.taskRoles, ...roles])];
    if (taskRoles.length > before.taskRoles.length)
      writes.push({ entity: 'party', before, after: { ...before, taskRoles, version: before.version + 1 } });
  }
  return { writes, events };
}

function rolesAsked(tasks: Task[]): Map<string, Party['taskRoles']> {
  const asked = new Map<string, Party['taskRoles']>();
  const add = (organizationId: string, roles: Party['taskRoles']) => {
    asked.set(organizationId, [...new Set([...(asked.get(organizationId) ?? []), ...roles])]);
  };
  for (const task of tasks) {
    add(task.organizationId, task.roles);
    for (const voter of task.voters) add(voter.organizationId, [voter.role]);
  }
  return asked;
}
