import type { Ports } from '../../ports.ts';
import type { Case } from '../../rules/case.ts';
import type { Actor } from '../../rules/actor.ts';
import type { Task } from '../../rules/task.ts';

/** The names of all people a case speaks of, by id. */
export async function namesOf(
  ports: Pick<Ports, 'store'>,
  { run, tasks, clocks }: Pick<Case, 'run' | 'tasks' | 'clocks'>,
  further: Actor[] = [],
): Promise<Record<string, string>> {
  const actors = [run.startedBy, ...clocks.flatMap(({ ledger }) => ledger.map(({ by }) => by)), ...further];
  const ids = new Set([...actors.flatMap(idsOfActor), ...tasks.flatMap(idsOfTask)]);
  const people = await Promise.all([...ids].map((id) => ports.store.person(id)));
  return Object.fromEntries(
    people.flatMap((person) => (person === undefined ? [] : [[person.id, person.name]])),
  );
}

function idsOfActor(actor: Actor | undefined): string[] {
  if (actor?.kind !== 'person') return [];
  return actor.onBehalfOf === undefined ? [actor.personId] : [actor.personId, actor.onBehalfOf];
}

function idsOfTask(task: Task): string[] {
  const voices = task.voices.flatMap(({ personId, onBehalfOf }) => [personId, onBehalfOf]);
  const held = [task.claimedBy, task.draft?.by, ...voices, ...task.authors];
  return [...idsOfActor(task.endedBy), ...held.filter((id) => id !== undefined)];
}
