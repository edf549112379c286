import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { Case } from '../rules/case.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { EventDraft } from '../rules/evidence-chain.ts';
import type { Run } from '../rules/run.ts';
import { commitRun } from './commit-run.ts';
import { endRun } from './end-run.ts';
import { endTask } from './end-task.ts';
import { loadCase } from './load-case.ts';
import { outboxWrite } from './outbox-write.ts';
import { SYSTEM } from './system-actor.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'engine' | 'pause' | 'random'>;

/** Should the engine not say within this time that the old execution has ended, it is taken to be gone. */
const PATIENCE_MS = 30 * 60_000;

/**
 * First half: the run's execution has lasted long enough and is stopped. What it waits for stays open: the run is
 * between two executions, and nobody notices.
 */
export async function leaveExecution(ports: Needs, run: Run): Promise<boolean | 'conflict'> {
  const { id: runId, processId, executions = 1 } = run;
  const ended = await ports.engine.ended(processId, runId, executions);
  if (ended !== undefined)
    return (await endRun(ports, { runId, execution: executions, ...ended })).result === 'ended';
  const cause = 'the run goes on in another execution';
  const committed = await commitRun(ports, run, {
    writes: [outboxWrite(ports, { kind: 'stop-execution', runId, processId, cause, execution: executions })],
    events: [],
    run: { continuing: ports.now() },
  });
  return committed === 'conflict' ? committed : true;
}

/**
 * Second half, once nothing of the old execution can still be at work: the next one begins. It finds every wait that
 * has ended answered, takes over those that are open, and every result that was computed: nobody is asked twice.
 */
export async function enterExecution(ports: Needs, run: Run): Promise<boolean | 'conflict'> {
  const { id: runId, processId, executions = 1, continuing = run.startedAt } = run;
  const ended = await ports.engine.ended(processId, runId, executions);
  if (ended !== undefined && ended.status !== 'stopped')
    return (await endRun(ports, { runId, execution: executions, ...ended })).result === 'ended';
  if (ended === undefined) {
    const answer = await ports.engine.stop(
      processId,
      runId,
      'the run goes on in another execution',
      executions,
    );
    if (!answer.done) throw new CodedError('run.not-stopped', `${runId}: ${answer.error} ${answer.cause}`);
    if (Date.parse(ports.now()) - Date.parse(continuing) < PATIENCE_MS) return false;
  }
  const found = await loadCase(ports, runId);
  const execution = executions + 1;
  const at = ports.now();
  const stuck = cancelStuck(ports, found);
  const committed = await commitRun(ports, found.run, {
    writes: [...stuck.writes, outboxWrite(ports, { kind: 'start-execution', runId, processId, execution })],
    events: [{ at, type: 'run-continued', actor: SYSTEM.continueRun, data: { execution } }, ...stuck.events],
    run: { executions: execution, continuedAt: at },
    drop: ['continuing'],
  });
  return committed === 'conflict' ? committed : true;
}

/** The new execution comes to the stuck steps by itself, and asks again should they still not go on. */
function cancelStuck(
  ports: Pick<Ports, 'ids' | 'now'>,
  { run, tasks }: Case,
): { writes: Write[]; events: EventDraft[] } {
  const reason = 'the run goes on in another execution, which tries the step again';
  const end = { status: 'cancelled', reason, endedBy: SYSTEM.continueRun } as const;
  const open = tasks
    .filter(
      ({ kind, status, stuck }) => kind === 'stuck' && status === 'open' && stuck?.entryId === undefined,
    )
    .slice(0, MOST_STUCK);
  return {
    writes: open.flatMap((task) => endTask(ports, { run, task }, end).writes),
    events: open.map(({ id: taskId, stepId, iteration, scope }) => ({
      at: ports.now(),
      type: 'task-cancelled',
      actor: SYSTEM.continueRun,
      data: { taskId, stepId, iteration, scope },
    })),
  };
}

/** What fits into the transaction; more stay open until somebody answers them, which does no harm. */
const MOST_STUCK = 20;
