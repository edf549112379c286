import type { Store } from '../../core/ports/store.ts';
import { isMember } from '../../core/rules/membership.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { Language } from '../../core/rules/preferences.ts';
import { type NameBook, nameBook } from '../words/name-book.ts';

/** Names of all organizations, and of those people who share one with the reader: others are named by their organization. */
export async function loadNames(
  store: Store,
  reader: Person,
  people: Person[],
  language: Language = 'en',
): Promise<NameBook> {
  const colleagues = people.filter((person) =>
    person.memberships.some((held) => isMember(reader, held.organizationId)),
  );
  return nameBook(await store.organizations(), [reader, ...colleagues], language);
}

/** The people behind ids, as far as they are still known. */
export async function peopleById(store: Store, ids: (string | undefined)[]): Promise<Person[]> {
  const known = [...new Set(ids)].filter((id) => id !== undefined);
  const people = await Promise.all(known.map((id) => store.person(id)));
  return people.filter((person) => person !== undefined);
}

/** The zone in which a person reads times that belong to no one organization: that of their first membership. */
export function ownTimeZone(person: Person, names: NameBook): string {
  const [first] = person.memberships;
  return first === undefined ? 'UTC' : names.timeZone(first.organizationId);
}
