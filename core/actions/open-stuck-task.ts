import { hashOf } from '../rules/canonical.ts';
import { commitRun } from './commit-run.ts';
import { loadCase } from './load-case.ts';
import type { OpenTaskInput, OpenTaskPorts, OpenTaskResult } from './open-task-input.ts';
import { waitAgain } from './open-single-task.ts';
import { openingChange } from './opening-change.ts';
import { sealToken } from './seal-token.ts';
import { stuckTask } from './stuck-task.ts';
import { withRetry } from './with-retry.ts';

/**
 * Asks the lead's DPO to look at a step that could not go on. The same step can get stuck again after a retry, in the
 * same round: each time is a task of its own.
 */
export async function openStuckTask(
  ports: OpenTaskPorts,
  input: OpenTaskInput,
  stuck: { error: string; cause: string },
): Promise<OpenTaskResult> {
  return withRetry(ports, async () => {
    const found = await loadCase(ports, input.runId);
    const known = found.tasks.find(
      ({ kind, tokenHash }) => kind === 'stuck' && tokenHash === hashOf(input.token),
    );
    if (known !== undefined) return { result: 'already-open', waitId: known.id };
    const task = stuckTask(found, { ...input, stuck, openedAt: ports.now() }, 'same');
    const token = await sealToken(ports, input, task.id);
    const open = found.tasks.find(({ id }) => id === task.id);
    if (open !== undefined) return waitAgain(ports, input, open, token);
    const change = openingChange(ports, found, [{ ...task, ...token }], 'step-stuck');
    const committed = await commitRun(ports, found.run, change);
    return committed === 'conflict' ? committed : { result: 'opened', waitId: task.id, tasks: 1 };
  });
}
