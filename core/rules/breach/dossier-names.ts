import type { Actor } from '../actor.ts';
import type { Organization, Person } from '../organization.ts';
import { namesOf } from '../names-of.ts';

/** How a dossier names those who acted: its own people by name, others by their organization. */
export interface Names {
  organization: (id: string) => string;
  person: (id: string) => string;
  actor: (actor: Actor | undefined) => string;
}

export function namesFor(input: {
  organizations: Organization[];
  people: Person[];
  organizationId: string;
}): Names {
  const { organizations, people, organizationId } = input;
  const organization = namesOf(organizations);
  const person = (id: string) => {
    const found = people.find((one) => one.id === id);
    const own =
      found?.memberships.some((membership) => membership.organizationId === organizationId) ?? false;
    return own && found !== undefined ? found.name : 'a person of another organization';
  };
  const actor = (acted: Actor | undefined) => sayActor(acted, organizationId, { organization, person });
  return { organization, person, actor };
}

function sayActor(actor: Actor | undefined, organizationId: string, names: Omit<Names, 'actor'>): string {
  switch (actor?.kind) {
    case undefined:
      return 'nobody';
    case 'system':
      return 'clause8';
    case 'guest':
      return `a guest of ${names.organization(actor.organizationId)}`;
    case 'public':
      return 'a member of the public';
    case 'source':
      return `a source of ${names.organization(actor.organizationId)}`;
    case 'person': {
      if (actor.organizationId !== organizationId)
        return `a person of ${names.organization(actor.organizationId)}`;
      const asked = actor.onBehalfOf === undefined ? '' : ` for ${names.person(actor.onBehalfOf)}`;
      return `${names.person(actor.personId)}${asked}`;
    }
  }
}
