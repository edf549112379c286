import type { Actor } from '../../core/rules/actor.ts';
import type { Organization, Person } from '../../core/rules/organization.ts';
import type { Language } from '../../core/rules/preferences.ts';
import { NAME_TEXTS } from '../../core/rules/texts/name-texts.ts';
import { say } from '../../core/rules/texts/topic.ts';

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

export function nameBook(
  organizations: Organization[],
  people: Pick<Person, 'id' | 'name'>[],
  language: Language = 'en',
): NameBook {
  const known = new Map(organizations.map((organization) => [organization.id, organization]));
  const names = new Map(people.map((person) => [person.id, person.name]));
  // What is not in the book is shown as its id: better an odd word than an empty one.
  const organization = (id: string) => known.get(id)?.name ?? id;
  const person = (id: string) => names.get(id) ?? NAME_TEXTS[language].somebody;
  return {
    organization,
    person,
    actor: (actor) => actorInWords(actor, organization, names, language),
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
  language: Language,
): string {
  const of = (key: 'person-of' | 'guest-of' | 'system-of', id: string) =>
    say(NAME_TEXTS, language, key, { organization: organization(id) });
  switch (actor.kind) {
    case 'person': {
      const name = names.get(actor.personId);
      if (name === undefined) return of('person-of', actor.organizationId);
      if (actor.onBehalfOf === undefined) return name;
      const asked = names.get(actor.onBehalfOf) ?? NAME_TEXTS[language].colleague;
      return say(NAME_TEXTS, language, 'for-other', { name, asked });
    }
    case 'guest':
      return of('guest-of', actor.organizationId);
    case 'public':
      return NAME_TEXTS[language].public;
    case 'source':
      return of('system-of', actor.organizationId);
    case 'system':
      return 'clause8';
  }
}
