import type { Case } from '../rules/case.ts';
import { ownerOf } from '../rules/owner-of.ts';
import { participantsOf, type Participant } from '../rules/participants.ts';
import type { ApprovalStep, ProcessDefinition, TaskStep } from '../rules/process-definition.ts';
import { outcomeWithout } from '../rules/go-on-without.ts';
import { taskId } from '../rules/task-id.ts';
import type { Task } from '../rules/task.ts';
import { buildTask } from './build-task.ts';
import { commitRun } from './commit-run.ts';
import { findStep } from './find-step.ts';
import { loadCase } from './load-case.ts';
import { loadDefinition } from './load-definition.ts';
import type { OpenTaskInput, OpenTaskPorts, OpenTaskResult } from './open-task-input.ts';
import { openingOf } from './opening-of.ts';
import { openingChange } from './opening-change.ts';
import { outboxWrite } from './outbox-write.ts';
import { sealToken, type SealedToken } from './seal-token.ts';
import { withRetry } from './with-retry.ts';

/** Opens the one task of a waiting state, or answers for the one that is there. */
export async function openSingleTask(
  ports: OpenTaskPorts,
  input: OpenTaskInput,
  step: TaskStep | ApprovalStep,
): Promise<OpenTaskResult> {
  const waitId = taskId(input);
  const token = await sealToken(ports, input, waitId);
  return withRetry(ports, async () => {
    const found = await loadCase(ports, input.runId);
    const known = found.tasks.find(({ id }) => id === waitId);
    const definition = await loadDefinition(ports, found.run);
    if (known !== undefined) {
      const without = outcomeWithout(definition, step);
      return waitAgain(ports, input, known, token, without);
    }
    const item = await itemOf(ports, found, definition, input);
    const task = await buildTask(ports, found, step, openingOf(input, item));
    const change = openingChange(ports, found, [{ ...task, ...token }], 'task-opened');
    const committed = await commitRun(ports, found.run, change);
    return committed === 'conflict' ? committed : { result: 'opened', waitId, tasks: 1 };
  });
}

/** What the list of the `each` around the step says about the item; nothing outside of one. */
async function itemOf(
  ports: OpenTaskPorts,
  found: Case,
  definition: ProcessDefinition,
  { stepId, scope, organizationId }: OpenTaskInput,
): Promise<Participant> {
  const around = findStep(definition, stepId)?.inside.findLast((step) => step.kind === 'each');
  const listed =
    around === undefined ? [] : participantsOf(around.over, found, await ports.store.organizations());
  const item = listed?.find((one) => one.scope === scope);
  return item ?? { scope, organizationId: organizationId ?? ownerOf(found.run) };
}

/**
 * The wait is known. A repeated call brings the token we have; a state that tried again brings a new one, which the
 * task takes over while it is open, and which is used at once when the answer is there. `without` is what the process
 * goes on with when the task was cancelled.
 */
export async function waitAgain(
  ports: OpenTaskPorts,
  input: OpenTaskInput,
  task: Task,
  token: SealedToken,
  without?: string,
): Promise<OpenTaskResult | 'conflict'> {
  const waitId = task.id;
  if (task.tokenHash === token.tokenHash) return { result: 'already-open', waitId };
  const after = { ...task, ...token, execution: input.execution, version: task.version + 1 };
  const writes = [{ entity: 'task' as const, before: task, after }];
  if (task.status === 'open') {
    const committed = await ports.store.commit({ writes, events: [] });
    return committed === 'conflict' ? committed : { result: 'already-open', waitId };
  }
  const outcome = task.outcome ?? without ?? task.status;
  const { sealedToken } = token;
  const resume = outboxWrite(ports, {
    kind: 'resume',
    runId: input.runId,
    waitId,
    sealedToken,
    output: { outcome },
  });
  const committed = await ports.store.commit({ writes: [...writes, resume], events: [] });
  return committed === 'conflict' ? committed : { result: 'resumed', waitId };
}
