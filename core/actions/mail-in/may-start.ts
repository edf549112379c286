import type { Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import type { Person } from '../../rules/organization.ts';
import type { ProcessDefinition } from '../../rules/process-definition.ts';

/** The processes that a person may start, in one of their organizations at least. */
export function mayStart({ catalogue }: Pick<Ports, 'catalogue'>, person: Person): ProcessDefinition[] {
  return catalogue
    .all()
    .filter((definition) =>
      person.memberships.some(({ organizationId }) =>
        may(person, 'start-run', { definition, organizationId }),
      ),
    );
}
