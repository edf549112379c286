import type { Ports } from '../../ports.ts';
import { personStep } from '../../rules/definition-steps.ts';
import type { Task } from '../../rules/task.ts';
import { loadDefinition } from '../load-definition.ts';
import { shownOf } from '../shown.ts';

/**
 * Hash of what an approval is about as a mail goes out, which an answer to that mail is bound to; undefined where an
 * answer decides nothing.
 */
export async function mailedHash(
  ports: Pick<Ports, 'store' | 'now'>,
  task: Task,
): Promise<string | undefined> {
  const run =
    task.kind === 'approval' && task.status === 'open' ? await ports.store.run(task.runId) : undefined;
  if (run === undefined) return undefined;
  const definition = await loadDefinition(ports, run);
  const step = personStep(definition, task.stepId);
  if (step?.kind !== 'approval' || step.byMail !== 'reply') return undefined;
  return (await shownOf(ports, definition, step, task)).shownHash;
}
