import { may } from './authorization.ts';
import type { Catalogue } from './catalogue.ts';
import type { Person } from './organization.ts';
import type { ProcessDefinition } from './process-definition.ts';

/** The processes that a person may start, in one of their organizations at least. */
export function startable(catalogue: Pick<Catalogue, 'all'>, person: Person): ProcessDefinition[] {
  return catalogue.all().filter((definition) => startableFor(person, definition).length > 0);
}

/** The organizations in whose name a person may start a process. */
export function startableFor(person: Person, definition: ProcessDefinition): string[] {
  return person.memberships
    .map(({ organizationId }) => organizationId)
    .filter((organizationId) => may(person, 'start-run', { definition, organizationId }));
}
