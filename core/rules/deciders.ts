import { holds } from './membership.ts';
import type { Organization, Person } from './organization.ts';

type Members = Pick<Person, 'id' | 'name' | 'memberships'>;

/**
 * Why an organization that decides about data cannot take the decisions of a breach, as a sentence; undefined when it
 * can. Its data protection officer and its head decide separately, so they must be two people.
 */
export function decidersMissing(
  organization: Pick<Organization, 'id' | 'name' | 'legalRole'>,
  people: Members[],
): string | undefined {
  if (organization.legalRole !== 'controller' && organization.legalRole !== 'joint-controller')
    return undefined;
  const officers = people.filter((person) => holds(person, organization.id, 'dpo'));
  const heads = people.filter((person) => holds(person, organization.id, 'accountable'));
  if (officers.length === 0) return `${organization.name} has nobody with the role dpo. Name a person.`;
  if (heads.length === 0) return `${organization.name} has nobody with the role accountable. Name a person.`;
  const two = officers.some((officer) => heads.some((head) => head.id !== officer.id));
  if (two) return undefined;
  const who = officers[0]?.name ?? '';
  return `${organization.name} has only ${who} as both dpo and accountable, who decide separately. Name a second person.`;
}
