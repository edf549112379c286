import type { Actor } from '../../core/rules/actor.ts';
import type { Organization, Person } from '../../core/rules/organization.ts';

/** Names for ids as one reader may know them, and the zone in which an organization reads the time. */
export interface NameBook {
  organization(id: string): string;
  /** A colleague by name; anybody else as `somebody`. */
  person(id: string): string;
  /** `Mara Voss, on behalf of Jon Ek`, or `a person of ParkWell`. */
  actor(actor: Actor): string;
  timeZone(organizationId: string): string;
  organizations: { id: string; name: string }[];
}

export function nameBook(organizations: Organization[], people: Pick<Person, 'id' | 'name'>[]): NameBook {
  const known = new Map(organizations.map((organization) => [organization.id, organization]));
  const names = new Map(people.map((person) => [person.id, person.name]));
  // What is not in the book is shown as its id: better an odd word than an empty one.
  const organization = (id: string) => known.get(id)?.name ?? id;
  const person = (id: string) => names.get(id) ?? 'somebody';
  return {
    organization,
    person,
    actor: (actor) => actorInWords(actor, organization, names),
    timeZone: (id) => known.get(id)?.timeZone ?? 'UTC',
    organizations: organizations
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}

function actorInWords(
  actor: Actor,
  organization: (id: string) => string,
  names: Map<string, string>,
): string {
  switch (actor.kind) {
    case 'person': {
      const name = names.get(actor.personId);
      if (name === undefined) return `a person of ${organization(actor.organizationId)}`;
      const asked =
        actor.onBehalfOf === undefined ? undefined : (names.get(actor.onBehalfOf) ?? 'a colleague');
      return asked === undefined ? name : `${name}, on behalf of ${asked}`;
    }
    case 'guest':
      return `a guest of ${organization(actor.organizationId)}`;
    case 'public':
      return 'a member of the public';
    case 'source':
      return `a system of ${organization(actor.organizationId)}`;
    case 'system':
      return 'clause8';
  }
}
