import type { Case } from '../case.ts';
import { clockId, clockStart } from '../clock-ledger.ts';
import { instantOf, localTime, sayLocal } from '../instant.ts';
import type { Organization } from '../organization.ts';
import { rulesStartedBy } from '../regimes.ts';
import { awarenessOf, breachDataOf } from './read-case.ts';

/** Since when an organization was aware, as last stated or corrected. */
export function awareAtOf(aCase: Case, organizationId: string): string | undefined {
  const clock = aCase.clocks.find((found) => found.id === clockId('gdpr-33', organizationId));
  const started = clock === undefined ? undefined : clockStart(clock);
  return started ?? awarenessOf(aCase, organizationId)?.answers.awareAt;
}

/**
 * Why an organization cannot have been aware at an instant, as a sentence; undefined when it can. A slip in the year
 * must not start a time limit that nobody meant, or none.
 */
export function awarenessProblem(
  aCase: Case,
  awareAt: string,
  { now, organization }: { now: string; organization: Pick<Organization, 'timeZone'> | undefined },
): string | undefined {
  if (awareAt > now) return 'This is still to come. Enter a time that has passed.';
  const occurredAt = instantOf(breachDataOf(aCase).incident.occurredAt ?? '');
  if (occurredAt !== undefined && awareAt < occurredAt) {
    const local = localTime(occurredAt, organization?.timeZone ?? 'UTC');
    const said = local === undefined ? occurredAt : sayLocal(local);
    return `The alert says that it happened later, at ${said}. Correct the time.`;
  }
  const [earliest] = rulesStartedBy('awareness', now)
    .map(({ inForceFrom }) => inForceFrom)
    .sort();
  return earliest !== undefined && awareAt.slice(0, 10) < earliest
    ? `The law on this time limit applies since ${earliest}. Check the year.`
    : undefined;
}

/** Whether two instants are the same to the minute, which is what forms ask for. */
export function sameMinute(left: string, right: string): boolean {
  return (instantOf(left) ?? left).slice(0, 16) === (instantOf(right) ?? right).slice(0, 16);
}
