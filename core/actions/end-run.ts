import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { Case } from '../rules/case.ts';
import type { Actor } from '../rules/actor.ts';
import { claimOf } from '../rules/breach/incident-claim.ts';
import type { EventDraft } from '../rules/evidence-chain.ts';
import { isRecord } from '../rules/is-record.ts';
import type { Run } from '../rules/run.ts';
import { commitRun } from './commit-run.ts';
import { endTask } from './end-task.ts';
import { fillBatch, weightOfCancelling } from './fill-batch.ts';
import { outboxWrite } from './outbox-write.ts';
import { returnWrites } from './return-run.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;
export type RunEnd = Exclude<Run['status'], 'running'>;

/**
 * An execution of a run has ended: the run ends with it, its incident key is closed, and tasks that are still open
 * are cancelled. The first end stands (a run that was stopped by a person stays stopped); open tasks are seen to again
 * whenever it is told. The end of an execution that the run has left, or is just leaving, is none of the run.
 */
export async function endRun(
  ports: Needs,
  ended: { runId: string; execution?: number; status: RunEnd; cause?: string },
): Promise<{ result: EndResult }> {
  const result = await withRetry<EndResult>(ports, async () => {
    const run = await ports.store.run(ended.runId);
    if (run === undefined) return 'not-found';
    if (run.status !== 'running') return 'already-ended';
    if (isLeft(run, ended)) return 'goes-on';
    const committed = await commitRun(ports, run, await endOf(ports, run, ended, SYSTEM.runEnded));
    return committed === 'conflict' ? committed : 'ended';
  });
  if (result === 'ended' || result === 'already-ended') await cancelOpenTasks(ports, ended.runId);
  return { result };
}

export type EndResult =
  | 'ended'
  | 'already-ended'
  /** The run is in a later execution, or about to be. */
  | 'goes-on'
  | 'not-found';

/** The run stops the execution that it leaves itself; one that came to its end on the way has ended the run. */
function isLeft(
  { executions = 1, continuing }: Run,
  { execution = 1, status }: { execution?: number; status: RunEnd },
): boolean {
  return execution < executions || (continuing !== undefined && status === 'stopped');
}

/** The change that ends a run. */
export async function endOf(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  run: Run,
  { status, cause }: { status: RunEnd; cause?: string },
  actor: Actor,
): Promise<{ writes: Write[]; events: EventDraft[]; run: Pick<Run, 'status' | 'endedAt' | 'cause'> }> {
  const endedAt = ports.now();
  return {
    writes: [
      ...(await closedKey(ports, run)),
      ...returnWrites(ports, run, status),
      outboxWrite(ports, { kind: 'notify', runId: run.id, message: 'run-ended' }),
    ],
    events: [{ at: endedAt, type: 'run-ended', actor, data: { status } }],
    run: { status, endedAt, ...(cause === undefined ? {} : { cause }) },
  };
}

/** Later alerts of the same incident begin a new run. */
async function closedKey(ports: Pick<Ports, 'store'>, run: Run): Promise<Write[]> {
  const { incident } = run.data;
  const owner = run.startedBy.kind === 'system' ? undefined : run.startedBy.organizationId;
  if (owner === undefined || !isRecord(incident) || typeof incident.key !== 'string') return [];
  const claim = claimOf({ key: incident.key, unauthenticated: incident.unauthenticated === true });
  // Cases of senders that cannot sign once claimed under the plain name.
  const names = [...new Set([claim, incident.key])];
  const keys = await Promise.all(names.map((name) => ports.store.incidentKey(owner, name)));
  return keys.flatMap((before): Write[] => {
    if (before?.runId !== run.id || !before.open) return [];
    return [
      { entity: 'incidentKey', before, after: { ...before, open: false, version: before.version + 1 } },
    ];
  });
}

/** Cancels what is still open in a run that has ended, in batches. */
export async function cancelOpenTasks(ports: Needs, runId: string): Promise<void> {
  for (;;) {
    const left = await withRetry<number>(ports, async () => {
      const found = await ports.store.case(runId);
      return found === undefined ? 0 : cancelBatch(ports, found);
    });
    if (left === 0) return;
  }
}

async function cancelBatch(ports: Needs, { run, tasks }: Case): Promise<number | 'conflict'> {
  const open = tasks.filter(({ status }) => status === 'open');
  const batch = fillBatch(open, weightOfCancelling);
  if (batch.length === 0) return 0;
  const end = { status: 'cancelled', reason: 'the run has ended', endedBy: SYSTEM.runEnded } as const;
  const committed = await commitRun(ports, run, {
    writes: batch.flatMap((task) => endTask(ports, { run, task }, end).writes),
    events: batch.map(({ id: taskId, stepId, iteration, scope }) => ({
      at: ports.now(),
      type: 'task-cancelled' as const,
      actor: SYSTEM.runEnded,
      data: { taskId, stepId, iteration, scope },
    })),
  });
  return committed === 'conflict' ? committed : open.length - batch.length;
}
