import type { Write } from '../ports/transaction.ts';
import type { Case } from '../rules/case.ts';
import { CodedError } from '../rules/coded-error.ts';
import { participantsOf, type Participant } from '../rules/participants.ts';
import type { ApprovalStep, TaskStep } from '../rules/process-definition.ts';
import { groupId, taskId } from '../rules/task-id.ts';
import type { TaskGroup } from '../rules/task.ts';
import { buildTask } from './build-task.ts';
import { commitRun } from './commit-run.ts';
import { lowerGroup } from './end-task.ts';
import { fillBatch, weightOfOpening } from './fill-batch.ts';
import { groupOutcome } from '../rules/group-outcome.ts';
import { loadCase } from './load-case.ts';
import type { OpenTaskInput, OpenTaskPorts, OpenTaskResult } from './open-task-input.ts';
import { openingOf } from './opening-of.ts';
import { openingChange } from './opening-change.ts';
import { outboxWrite } from './outbox-write.ts';
import { sealToken, type SealedToken } from './seal-token.ts';

import { withRetry } from './with-retry.ts';

/** No more fit into a transaction, however small they are. */
const MOST_PER_BATCH = 24;

/**
 * Opens one task per participant of a list under one token. More organizations than a transaction holds: the group
 * comes first and counts them all as open, then come the tasks in batches; a call that was cut off is completed by
 * its repetition, because tasks that exist are left as they are.
 */
export async function openGroup(
  ports: OpenTaskPorts,
  input: OpenTaskInput,
  list: string,
  step: TaskStep | ApprovalStep,
): Promise<OpenTaskResult> {
  const { runId, iteration, scope } = input;
  const waitId = groupId({ runId, stepId: step.id, iteration, scope });
  const token = await sealToken(ports, input, waitId);
  const claimed = await withRetry(ports, () => claimGroup(ports, input, waitId, list, step, token));
  if (claimed !== 'open') return { result: claimed, waitId };
  const opened = await openMissing(ports, input, waitId, list, step);
  return { result: opened === 0 ? 'already-open' : 'opened', waitId, tasks: opened };
}

/** Makes the group, or takes over the one that is there; `open` when there are tasks to see to. */
async function claimGroup(
  ports: OpenTaskPorts,
  input: OpenTaskInput,
  waitId: string,
  list: string,
  step: TaskStep | ApprovalStep,
  token: SealedToken,
): Promise<'open' | 'resumed' | 'already-open' | 'conflict'> {
  const known = await ports.store.group(waitId);
  if (known !== undefined) return groupAgain(ports, input, known, step, token);
  const total = (await listed(ports, await loadCase(ports, input.runId), list)).length;
  const group: TaskGroup = {
    id: waitId,
    runId: input.runId,
    stepId: step.id,
    iteration: input.iteration,
    total,
    open: total,
    counts: {},
    ...token,
    execution: input.execution,
    version: 1,
  };
  const writes: Write[] =
    total > 0
      ? [{ entity: 'group', after: group }]
      : [{ entity: 'group', after: { ...group, endedAt: ports.now() } }, resumeWrite(ports, group, step)];
  const committed = await ports.store.commit({ writes, events: [] });
  if (committed === 'conflict') return committed;
  return total > 0 ? 'open' : 'resumed';
}

/** A repeated call brings the token we have; a state that tried again brings a new one for the same group. */
async function groupAgain(
  ports: OpenTaskPorts,
  input: OpenTaskInput,
  group: TaskGroup,
  step: TaskStep | ApprovalStep,
  token: SealedToken,
): Promise<'open' | 'resumed' | 'already-open' | 'conflict'> {
  const ended = group.endedAt !== undefined;
  if (group.tokenHash === token.tokenHash) return ended ? 'already-open' : 'open';
  const after = { ...group, ...token, execution: input.execution, version: group.version + 1 };
  const writes: Write[] = [{ entity: 'group', before: group, after }];
  if (ended) writes.push(resumeWrite(ports, after, step));
  const committed = await ports.store.commit({ writes, events: [] });
  if (committed === 'conflict') return committed;
  return ended ? 'resumed' : 'open';
}

function resumeWrite(ports: OpenTaskPorts, group: TaskGroup, step: TaskStep | ApprovalStep): Write {
  const { runId, id: waitId, sealedToken, counts } = group;
  const output = { outcome: groupOutcome(step, counts), counts };
  return outboxWrite(ports, { kind: 'resume', runId, waitId, sealedToken, output });
}

/** Opens the tasks that are not there yet, in batches; answers how many it opened. */
async function openMissing(
  ports: OpenTaskPorts,
  input: OpenTaskInput,
  waitId: string,
  list: string,
  step: TaskStep | ApprovalStep,
): Promise<number> {
  let opened = 0;
  for (;;) {
    const batch = await withRetry(ports, () => openBatch(ports, input, waitId, list, step));
    if (batch === 0) break;
    opened += batch;
  }
  await withRetry(ports, () => settleTotal(ports, input.runId, waitId, step));
  return opened;
}

async function openBatch(
  ports: OpenTaskPorts,
  input: OpenTaskInput,
  waitId: string,
  list: string,
  step: TaskStep | ApprovalStep,
): Promise<number | 'conflict'> {
  const found = await loadCase(ports, input.runId);
  if (found.run.status !== 'running') return 0;
  const known = new Set(found.tasks.map(({ id }) => id));
  const items = await listed(ports, found, list);
  const missing = items.filter(({ scope }) => !known.has(taskOf(input, step, scope)));
  if (missing.length === 0) return 0;
  const built = await Promise.all(
    missing.slice(0, MOST_PER_BATCH).map(async (item) => ({
      ...(await buildTask(ports, found, step, openingOf(input, item))),
      groupId: waitId,
    })),
  );
  const tasks = fillBatch(built, weightOfOpening);
  const committed = await commitRun(ports, found.run, openingChange(ports, found, tasks, 'task-opened'));
  return committed === 'conflict' ? committed : tasks.length;
}

function taskOf(input: OpenTaskInput, step: TaskStep | ApprovalStep, scope: string): string {
  return taskId({ runId: input.runId, stepId: step.id, iteration: input.iteration, scope });
}

/** The list can have changed while batches were opened: what was counted must be what exists. */
async function settleTotal(
  ports: OpenTaskPorts,
  runId: string,
  waitId: string,
  step: TaskStep | ApprovalStep,
): Promise<'settled' | 'conflict'> {
  const group = await ports.store.group(waitId);
  const { tasks } = await loadCase(ports, runId);
  const total = tasks.filter((task) => task.groupId === waitId).length;
  if (group === undefined || group.endedAt !== undefined || group.total === total) return 'settled';
  const changed = { ...group, total, open: group.open + total - group.total };
  const committed = await ports.store.commit({ writes: lowerGroup(ports, step, group, changed), events: [] });
  return committed === 'conflict' ? committed : 'settled';
}

async function listed(ports: OpenTaskPorts, found: Case, list: string): Promise<Participant[]> {
  const items = participantsOf(list, found, await ports.store.organizations());
  if (items === undefined)
    throw new CodedError('participants.unknown', `no list of participants named ${list}`);
  return items;
}
