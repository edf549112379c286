import { askedOf } from '../../../core/actions/recipients.ts';
import { rolesIn } from '../../../core/rules/membership.ts';
import type { Organization, Person } from '../../../core/rules/organization.ts';
import { languageOf, type Language } from '../../../core/rules/preferences.ts';
import type { Task } from '../../../core/rules/task.ts';

/** The language of the mails about a task to a person: theirs, or that of the organization for which they are asked. */
export function mailLanguage(organizations: Organization[], task: Task, person: Person): Language {
  const own = askedOf(task).find(({ role, organizationId }) =>
    rolesIn(person, organizationId).includes(role),
  );
  const id = own?.organizationId ?? task.organizationId;
  return languageOf(
    person,
    organizations.find((organization) => organization.id === id),
  );
}
