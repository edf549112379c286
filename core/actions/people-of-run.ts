import type { Ports } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import type { Actor } from '../rules/actor.ts';
import type { Person } from '../rules/organization.ts';

/** Everybody who has acted in a run, as far as they are still known. */
export async function peopleOfRun(
  ports: Pick<Ports, 'store'>,
  { run, tasks, clocks }: Case,
): Promise<Person[]> {
  const actors = [
    run.startedBy,
    ...tasks.flatMap(({ endedBy }) => (endedBy === undefined ? [] : [endedBy])),
    ...clocks.flatMap(({ ledger }) => ledger.map(({ by }) => by)),
  ];
  const ids = new Set([
    ...actors.flatMap(peopleIn),
    ...tasks.flatMap(({ voices }) =>
      voices.flatMap(({ personId, onBehalfOf }) => named(personId, onBehalfOf)),
    ),
    ...tasks.flatMap(({ claimedBy, draft }) => named(claimedBy, draft?.by)),
    ...tasks.flatMap(({ comments = [] }) => comments.map(({ by }) => by)),
  ]);
  const people = await Promise.all([...ids].map((id) => ports.store.person(id)));
  return people.filter((person) => person !== undefined);
}

function peopleIn(actor: Actor): string[] {
  return actor.kind === 'person' ? named(actor.personId, actor.onBehalfOf) : [];
}

function named(...ids: (string | undefined)[]): string[] {
  return ids.filter((id) => id !== undefined);
}
