import type { Ports } from '../ports.ts';
import * as z from 'zod';
import { hashOf } from '../rules/canonical.ts';
import { CodedError } from '../rules/coded-error.ts';
import { participantsOf } from '../rules/participants.ts';
import { placeOf, type AutoStepInput } from './auto-step.ts';
import { commitRun } from './commit-run.ts';
import { findStep } from './find-step.ts';
import { loadCase } from './load-case.ts';
import { loadDefinition } from './load-definition.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

const Items = z.array(z.object({ scope: z.string(), organizationId: z.string() }));
export type ListedItems = z.infer<typeof Items>;

/**
 * The items of an `each` over several steps, as its distributed map takes them. The evidence holds them, so that a later
 * execution of the run goes through the same.
 * Throws `run.unknown`, `step.unknown`, `participants.unknown`.
 */
export async function listParticipants(
  ports: Pick<Ports, 'store' | 'now' | 'pause' | 'random'>,
  input: AutoStepInput,
): Promise<{ items: ListedItems }> {
  return withRetry<{ items: ListedItems }>(ports, async () => {
    const found = await loadCase(ports, input.runId);
    const known = await listedBefore(ports, input);
    if (known !== undefined && (found.run.executions ?? 1) > 1) return { items: known };
    const step = findStep(await loadDefinition(ports, found.run), input.stepId)?.step;
    if (step?.kind !== 'each')
      throw new CodedError('step.unknown', `${input.stepId} of run ${input.runId} is no each`);
    const listed = participantsOf(step.over, found, await ports.store.organizations());
    if (listed === undefined)
      throw new CodedError('participants.unknown', `no list of participants named ${step.over}`);
    const items = listed.map(({ scope, organizationId }) => ({ scope, organizationId }));
    if (known !== undefined && hashOf(known) === hashOf(items)) return { items };
    const committed = await commitRun(ports, found.run, {
      writes: [],
      events: [
        {
          at: ports.now(),
          type: 'items-listed',
          actor: SYSTEM.listParticipants,
          data: { ...placeOf(input), items },
        },
      ],
    });
    return committed === 'conflict' ? committed : { items };
  });
}

/** What was listed last at this place. */
async function listedBefore(
  { store }: Pick<Ports, 'store'>,
  { runId, stepId, iteration, scope }: AutoStepInput,
): Promise<ListedItems | undefined> {
  const events = await store.events(runId);
  const last = events.findLast(
    ({ type, data }) =>
      type === 'items-listed' &&
      data.stepId === stepId &&
      data.iteration === iteration &&
      data.scope === scope,
  );
  return last === undefined ? undefined : Items.parse(last.data.items);
}
