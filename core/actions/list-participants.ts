import type { Ports } from '../ports.ts';
import { CodedError } from '../rules/coded-error.ts';
import { participantsOf } from '../rules/participants.ts';
import { findStep } from './find-step.ts';
import { loadCase } from './load-case.ts';
import { loadDefinition } from './load-definition.ts';

/**
 * The items of an `each` over several steps, as its distributed map takes them.
 * Throws `run.unknown`, `step.unknown`, `participants.unknown`.
 */
export async function listParticipants(
  ports: Pick<Ports, 'store'>,
  { runId, stepId }: { runId: string; stepId: string },
): Promise<{ items: { scope: string; organizationId: string }[] }> {
  const found = await loadCase(ports, runId);
  const step = findStep(await loadDefinition(ports, found.run), stepId)?.step;
  if (step?.kind !== 'each') throw new CodedError('step.unknown', `${stepId} of run ${runId} is no each`);
  const items = participantsOf(step.over, found, await ports.store.organizations());
  if (items === undefined)
    throw new CodedError('participants.unknown', `no list of participants named ${step.over}`);
  return { items: items.map(({ scope, organizationId }) => ({ scope, organizationId })) };
}
