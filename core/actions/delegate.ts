import type { Ports } from '../ports.ts';
import { may } from '../rules/authorization.ts';
import type { FormProblem } from '../rules/form.ts';
import { instantOf } from '../rules/instant.ts';
import { isMember } from '../rules/membership.ts';
import type { Delegation, Person } from '../rules/organization.ts';
import { withRetry } from './with-retry.ts';

export interface DelegateRequest {
  /** Who is away. */
  person: Person;
  /** Who acts for them; a member of the same organization. */
  toPersonId: string;
  organizationId: string;
  from: string;
  until: string;
  scope: Delegation['scope'];
}

export type DelegateResult =
  | { result: 'delegated'; delegation: Delegation }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-allowed' }
  | { result: 'not-found' };

/** "While I am away, B acts for me." Replaces an earlier delegation of the same person in the same organization. */
export async function delegate(
  ports: Pick<Ports, 'store' | 'now' | 'pause' | 'random'>,
  request: DelegateRequest,
): Promise<DelegateResult> {
  const { toPersonId, organizationId, scope } = request;
  return withRetry<DelegateResult>(ports, async () => {
    const person = await ports.store.person(request.person.id);
    if (person === undefined) return { result: 'not-found' };
    if (!may(person, 'delegate', { person, organizationId })) return { result: 'not-allowed' };
    const to = toPersonId === person.id ? undefined : await ports.store.person(toPersonId);
    const problems = problemsOf(request, to, ports.now());
    if (problems.length > 0) return { result: 'invalid', problems };
    const from = instantOf(request.from) ?? request.from;
    const until = instantOf(request.until) ?? request.until;
    const delegation: Delegation = { toPersonId, organizationId, from, until, scope };
    const others = person.delegations.filter((each) => each.organizationId !== organizationId);
    const after = { ...person, delegations: [...others, delegation], version: person.version + 1 };
    const committed = await ports.store.commit({
      writes: [{ entity: 'person', before: person, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'delegated', delegation };
  });
}

/** Takes back what was handed over in an organization; with nothing to take back it changes nothing. */
export async function endDelegation(
  ports: Pick<Ports, 'store' | 'pause' | 'random'>,
  { person: { id }, organizationId }: Pick<DelegateRequest, 'person' | 'organizationId'>,
): Promise<{ result: 'ended' | 'not-found' }> {
  return withRetry<{ result: 'ended' | 'not-found' }>(ports, async () => {
    const person = await ports.store.person(id);
    if (person === undefined) return { result: 'not-found' };
    const delegations = person.delegations.filter((each) => each.organizationId !== organizationId);
    if (delegations.length === person.delegations.length) return { result: 'ended' };
    const after = { ...person, delegations, version: person.version + 1 };
    const committed = await ports.store.commit({
      writes: [{ entity: 'person', before: person, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'ended' };
  });
}

function problemsOf(request: DelegateRequest, to: Person | undefined, now: string): FormProblem[] {
  const problems: FormProblem[] = [];
  const from = instantOf(request.from);
  const until = instantOf(request.until);
  if (to === undefined || !isMember(to, request.organizationId))
    problems.push({ field: 'toPersonId', message: 'Choose somebody else of your organization.' });
  if (from === undefined) problems.push({ field: 'from', message: 'Enter a date and a time.' });
  if (until === undefined) problems.push({ field: 'until', message: 'Enter a date and a time.' });
  else if (until <= now || (from !== undefined && until <= from))
    problems.push({ field: 'until', message: 'The end must be after the start, and still to come.' });
  return problems;
}
