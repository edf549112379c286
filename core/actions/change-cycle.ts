import type { Write } from '../ports/transaction.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import { cycleId, cycleRunId, liftedCycle, plannedCycle } from '../rules/cycle-acts.ts';
import { cyclePlanProblems, dayProblem, reasonProblem } from '../rules/cycle-problems.ts';
import type { Cycle, CyclePlan } from '../rules/cycle.ts';
import { checkAnswers, type Answers } from '../rules/form-check.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Organization, Person } from '../rules/organization.ts';
import { beginCycle, type StartCyclePorts } from './start-cycle.ts';
import { withRetry } from './with-retry.ts';

export type ChangeCycleResult =
  | { result: 'changed'; cycle: Cycle }
  | { result: 'invalid'; problems: FormProblem[] }
  /** It has begun, or was lifted. */
  | { result: 'over' }
  | { result: 'not-found' }
  | { result: 'not-allowed' };

export interface ByWhom {
  person: Person;
  channel: Channel;
}

/** A person plans a process for an organization, on a day, once or every so many months; planning it again moves it. */
export async function planCycle(
  ports: StartCyclePorts,
  plan: CyclePlan,
  by: ByWhom,
): Promise<ChangeCycleResult> {
  return withRetry<ChangeCycleResult>(ports, async () => {
    const found = await allowed(ports, plan.organizationId, by.person);
    if ('result' in found) return found;
    const process = ports.catalogue.process(plan.processId);
    if (process === undefined) return { result: 'not-found' };
    const checked = checkAnswers(process.start, plan.answers);
    const problems = [
      ...cyclePlanProblems(plan, found, ports.now()),
      ...(checked.ok ? [] : checked.problems),
    ];
    if (!checked.ok || problems.length > 0) return { result: 'invalid', problems };
    const before = await ports.store.cycle(cycleId(plan));
    const act = { at: ports.now(), by: actorOf(plan.organizationId, by) };
    const after = plannedCycle(before, { ...plan, answers: checked.answers }, found, act);
    return written(ports, before, after);
  });
}

/** A person moves a cycle that waits to another day (`YYYY-MM-DD`). */
export async function moveCycle(
  ports: StartCyclePorts,
  { id, dueOn, why }: { id: string; dueOn: string; why: string },
  by: ByWhom,
): Promise<ChangeCycleResult> {
  return withRetry<ChangeCycleResult>(ports, async () => {
    const found = await waiting(ports, id, by.person);
    if ('result' in found) return found;
    const { cycle, organization } = found;
    const problems = [...dayProblem(dueOn, organization, ports.now()), ...reasonProblem(why)];
    if (problems.length > 0) return { result: 'invalid', problems };
    const act = { at: ports.now(), by: actorOf(cycle.organizationId, by), why: why.trim() };
    return written(ports, cycle, plannedCycle(cycle, { ...cycle, dueOn }, organization, act));
  });
}

/** A person lifts a cycle: it does not begin any more. */
export async function liftCycle(
  ports: StartCyclePorts,
  { id, why }: { id: string; why: string },
  by: ByWhom,
): Promise<ChangeCycleResult> {
  return withRetry<ChangeCycleResult>(ports, async () => {
    const found = await waiting(ports, id, by.person);
    if ('result' in found) return found;
    const problems = reasonProblem(why);
    if (problems.length > 0) return { result: 'invalid', problems };
    const { cycle } = found;
    const act = { at: ports.now(), by: actorOf(cycle.organizationId, by), why: why.trim() };
    return written(ports, cycle, liftedCycle(cycle, act));
  });
}

export type StartNowResult =
  { result: 'started'; runId: string } | Exclude<ChangeCycleResult, { result: 'changed' }>;

/** A person begins a cycle before its day, or with the answers it lacked on it. */
export async function startCycleNow(
  ports: StartCyclePorts,
  { id, answers }: { id: string; answers?: Answers },
  by: ByWhom,
): Promise<StartNowResult> {
  return withRetry<StartNowResult>(ports, async () => {
    const cycle = await ports.store.cycle(id);
    const found = await waiting(ports, id, by.person);
    if ('result' in found) {
      // The same press of the button again finds what it began.
      if (found.result !== 'over' || cycle === undefined) return found;
      const runId = cycleRunId(cycle);
      return cycle.runId === runId ? { result: 'started', runId } : found;
    }
    const begun = await beginCycle(ports, found.cycle, {
      by: actorOf(found.cycle.organizationId, by),
      answers: answers ?? found.cycle.answers,
    });
    if (begun === 'conflict') return begun;
    return begun.result === 'unknown-process' ? { result: 'not-found' } : begun;
  });
}

async function allowed(
  { store }: StartCyclePorts,
  organizationId: string,
  person: Person,
): Promise<Organization | { result: 'not-found' | 'not-allowed' }> {
  const organizations = await store.organizations();
  const organization = organizations.find(({ id }) => id === organizationId);
  const lead = organizations.find((one) => one.lead)?.id ?? organizationId;
  const thing = { organizationId, leadOrganizationId: lead };
  if (organization === undefined || !may(person, 'see-cycles', thing)) return { result: 'not-found' };
  return may(person, 'plan-cycle', thing) ? organization : { result: 'not-allowed' };
}

async function waiting(
  ports: StartCyclePorts,
  id: string,
  person: Person,
): Promise<{ cycle: Cycle; organization: Organization } | { result: 'not-found' | 'not-allowed' | 'over' }> {
  const cycle = await ports.store.cycle(id);
  if (cycle === undefined) return { result: 'not-found' };
  const organization = await allowed(ports, cycle.organizationId, person);
  if ('result' in organization) return organization;
  return cycle.status === 'waiting' ? { cycle, organization } : { result: 'over' };
}

async function written(
  { store }: StartCyclePorts,
  before: Cycle | undefined,
  after: Cycle | undefined,
): Promise<ChangeCycleResult | 'conflict'> {
  if (after === undefined)
    return before === undefined ? { result: 'not-found' } : { result: 'changed', cycle: before };
  const write: Write = before === undefined ? { entity: 'cycle', after } : { entity: 'cycle', before, after };
  const committed = await store.commit({ writes: [write], events: [] });
  return committed === 'conflict' ? committed : { result: 'changed', cycle: after };
}

function actorOf(organizationId: string, { person, channel }: ByWhom) {
  return { kind: 'person', personId: person.id, organizationId, channel } as const;
}
