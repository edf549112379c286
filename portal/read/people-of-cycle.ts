import type { Store } from '../../core/ports/store.ts';
import type { Cycle } from '../../core/rules/cycle.ts';
import type { Person } from '../../core/rules/organization.ts';

/** Everybody who has done something with a cycle, as far as they are still known. */
export async function peopleOf(store: Pick<Store, 'person'>, { log }: Cycle): Promise<Person[]> {
  const ids = new Set(log.flatMap(({ by }) => (by.kind === 'person' ? [by.personId] : [])));
  const people = await Promise.all([...ids].map((id) => store.person(id)));
  return people.filter((person) => person !== undefined);
}
