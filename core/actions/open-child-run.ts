import { CodedError } from '../rules/coded-error.ts';
import type { Case } from '../rules/case.ts';
import type { RunStep } from '../rules/process-definition.ts';
import { RUN_STARTS } from '../rules/run-starts.ts';
import { groupId } from '../rules/task-id.ts';
import type { TaskGroup } from '../rules/task.ts';
import { commitRun } from './commit-run.ts';
import { loadCase } from './load-case.ts';
import type { OpenTaskInput, OpenTaskPorts, OpenTaskResult } from './open-task-input.ts';
import { outboxWrite } from './outbox-write.ts';
import { startedRunId } from './result-writes.ts';
import { sealToken, type SealedToken } from './seal-token.ts';
import { startProcess } from './start-process.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

/**
 * Starts the process that a `run` step waits for, and keeps the token until it has ended. The run's id is made from the
 * wait, so a call that was cut off is completed by its repetition. Throws `run-start.unknown`, `run-start.refused`.
 */
export async function openChildRun(
  ports: OpenTaskPorts,
  input: OpenTaskInput,
  step: RunStep,
): Promise<OpenTaskResult> {
  const waitId = groupId(input);
  const token = await sealToken(ports, input, waitId);
  return withRetry(ports, async () => {
    const known = await ports.store.group(waitId);
    if (known !== undefined) return waitsAgain(ports, input, known, token);
    const found = await loadCase(ports, input.runId);
    const childId = startedRunId(found.run, input, { processId: step.process, key: 'child' });
    await startChild(ports, found, step, { childId, waitId });
    const group: TaskGroup = {
      id: waitId,
      runId: input.runId,
      stepId: step.id,
      iteration: input.iteration,
      total: 1,
      open: 1,
      counts: {},
      childRunId: childId,
      ...token,
      execution: input.execution,
      version: 1,
    };
    const { stepId, iteration, scope } = input;
    const committed = await commitRun(ports, found.run, {
      writes: [{ entity: 'group', after: group }],
      events: [
        {
          at: ports.now(),
          type: 'run-called',
          actor: SYSTEM.openTask,
          data: { stepId, iteration, scope, processId: step.process, run: childId },
        },
      ],
    });
    return committed === 'conflict' ? committed : { result: 'opened', waitId, tasks: 0 };
  });
}

async function startChild(
  ports: OpenTaskPorts,
  found: Case,
  step: RunStep,
  { childId, waitId }: { childId: string; waitId: string },
): Promise<void> {
  const start = RUN_STARTS[step.start];
  if (start === undefined) throw new CodedError('run-start.unknown', `no start named ${step.start}`);
  const { organizationId, answers } = start(found, await ports.store.organizations());
  const started = await startProcess(ports, {
    processId: step.process,
    organizationId,
    answers,
    actor: SYSTEM.openTask,
    runId: childId,
    parent: { runId: found.run.id, waitId },
  });
  if (started.result === 'started' || started.result === 'exists') return;
  const why =
    started.result === 'invalid'
      ? started.problems.map(({ field, message }) => `${field}: ${message}`).join(' ')
      : 'there is no such process';
  throw new CodedError('run-start.refused', `${step.process} cannot be started: ${why}`);
}

/** A repeated call brings the token we have; a state that tried again brings a new one for the same wait. */
async function waitsAgain(
  ports: OpenTaskPorts,
  input: OpenTaskInput,
  group: TaskGroup,
  token: SealedToken,
): Promise<OpenTaskResult | 'conflict'> {
  const { id: waitId, runId, counts } = group;
  if (group.tokenHash === token.tokenHash) return { result: 'already-open', waitId };
  const after = { ...group, ...token, execution: input.execution, version: group.version + 1 };
  const [outcome = 'completed'] = Object.keys(counts);
  const ended = group.endedAt !== undefined;
  const resume = outboxWrite(ports, {
    kind: 'resume',
    runId,
    waitId,
    sealedToken: token.sealedToken,
    output: { outcome, counts },
  });
  const committed = await ports.store.commit({
    writes: [{ entity: 'group', before: group, after }, ...(ended ? [resume] : [])],
    events: [],
  });
  if (committed === 'conflict') return committed;
  return ended ? { result: 'resumed', waitId } : { result: 'already-open', waitId };
}
