import type { Ports } from '../ports.ts';
import type { Actor } from '../rules/actor.ts';
import { cycleRunId, startedCycle, troubledCycle } from '../rules/cycle-acts.ts';
import type { Cycle } from '../rules/cycle.ts';
import type { Answers } from '../rules/form-check.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Organization } from '../rules/organization.ts';
import { commitRun } from './commit-run.ts';
import { outboxWrite } from './outbox-write.ts';
import { planStart } from './plan-start.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

export type StartCyclePorts = Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random'>;

/** The sweep begins a cycle whose day has come. Answers whether it changed anything. */
export async function sweepCycle(ports: StartCyclePorts, id: string): Promise<boolean> {
  return withRetry<boolean>(ports, async () => {
    const cycle = await ports.store.cycle(id);
    if (cycle?.status !== 'waiting' || cycle.nextAt === undefined || cycle.nextAt > ports.now()) return false;
    const begun = await beginCycle(ports, cycle, { by: SYSTEM.cycle, answers: cycle.answers });
    if (begun === 'conflict') return begun;
    if (begun.result === 'started') return true;
    const trouble =
      begun.result === 'unknown-process'
        ? [`There is no process "${cycle.processId}" any more.`]
        : begun.problems.map(({ message }) => message);
    return tellTrouble(ports, cycle, trouble);
  });
}

export type Begun =
  | { result: 'started'; runId: string }
  | { result: 'unknown-process' }
  | { result: 'invalid'; problems: FormProblem[] };

/** Begins a cycle: the run and what becomes of the cycle are one transaction; the run's id follows from the cycle's day. */
export async function beginCycle(
  ports: StartCyclePorts,
  cycle: Cycle,
  { by, answers }: { by: Actor; answers: Answers },
): Promise<Begun | 'conflict'> {
  const runId = cycleRunId(cycle);
  const { processId, organizationId } = cycle;
  const organization = await ports.store.organization(organizationId);
  if (organization === undefined) return { result: 'invalid', problems: [goneProblem(organizationId)] };
  const planned = await planStart(ports, { processId, organizationId, answers, actor: by, runId });
  if (planned.result !== 'planned') return planned;
  const cycleWrite = {
    entity: 'cycle',
    before: cycle,
    after: after(ports, cycle, runId, organization, by),
  } as const;
  const { run, change } = planned;
  const committed = await commitRun(ports, run, { ...change, writes: [...change.writes, cycleWrite] });
  if (committed === 'committed') return { result: 'started', runId };
  // Its run is there, and only the cycle has not heard of it: planned anew for the same day.
  if ((await ports.store.run(runId)) === undefined) return committed;
  const noted = await ports.store.commit({ writes: [cycleWrite], events: [] });
  return noted === 'conflict' ? noted : { result: 'started', runId };
}

function after(
  { now }: Pick<Ports, 'now'>,
  cycle: Cycle,
  runId: string,
  organization: Organization,
  by: Actor,
): Cycle {
  return startedCycle(cycle, runId, organization, { at: now(), by });
}

/** Its people are told once; it is tried again every day until it begins, is moved or is lifted. */
async function tellTrouble(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  before: Cycle,
  trouble: string[],
): Promise<true | 'conflict'> {
  const told = before.trouble !== undefined;
  const committed = await ports.store.commit({
    writes: [
      {
        entity: 'cycle',
        before,
        after: troubledCycle(before, trouble, { at: ports.now(), by: SYSTEM.cycle }),
      },
      ...(told
        ? []
        : [outboxWrite(ports, { kind: 'notify', runId: '', message: 'cycle-trouble', cycleId: before.id })]),
    ],
    events: [],
  });
  return committed === 'conflict' ? committed : true;
}

function goneProblem(organizationId: string): FormProblem {
  return { field: '', message: `There is no organization "${organizationId}" any more.` };
}
