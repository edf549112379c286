import type { Case } from '../case.ts';
import { instantOf, localTime, sayLocal } from '../instant.ts';
import type { Organization } from '../organization.ts';
import { appliedRules } from './duties.ts';
import { breachDataOf } from './read-case.ts';

/**
 * Why an organization cannot have been aware at an instant, as a sentence; undefined when it can. A slip in the year
 * must not start a time limit that nobody meant, or none.
 */
export function awarenessProblem(
  aCase: Case,
  awareAt: string,
  { now, organization }: { now: string; organization: Organization | undefined },
): string | undefined {
  const early = momentProblem(aCase, awareAt, { now, organization });
  if (early !== undefined || organization === undefined) return early;
  const [earliest] = appliedRules(aCase, organization, now)
    .filter(({ purpose }) => purpose === 'authority')
    .map(({ inForce }) => inForce.from)
    .sort();
  return earliest !== undefined && awareAt.slice(0, 10) < earliest
    ? `The law on this time limit applies since ${earliest}. Check the year.`
    : undefined;
}

/** Why an act cannot have been at an instant: it is to come, or before what it is about. */
export function momentProblem(
  aCase: Case,
  at: string,
  { now, organization }: { now: string; organization: Pick<Organization, 'timeZone'> | undefined },
): string | undefined {
  if (at > now) return 'This is still to come. Enter a time that has passed.';
  const occurredAt = instantOf(breachDataOf(aCase).incident.occurredAt ?? '');
  if (occurredAt === undefined || at >= occurredAt) return undefined;
  const local = localTime(occurredAt, organization?.timeZone ?? 'UTC');
  const said = local === undefined ? occurredAt : sayLocal(local);
  return `The alert says that it happened later, at ${said}. Correct the time.`;
}
