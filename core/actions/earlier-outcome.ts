import type { EvidenceEventType } from '../rules/evidence-event.ts';
import type { Run } from '../rules/run.ts';
import type { AutoStepInput, AutoStepPorts } from './auto-step.ts';
import { placeOf } from './auto-step.ts';
import { commitRun } from './commit-run.ts';
import { happenedAt } from './happened-at.ts';
import { SYSTEM } from './system-actor.ts';

/**
 * What a computing step answered at this place in an earlier execution of the run: the evidence of its result (`type`)
 * stands for `outcome`, otherwise it holds the outcome itself. Undefined in a first execution, which computes anew.
 */
export async function earlierOutcome(
  ports: Pick<AutoStepPorts, 'store'>,
  { executions = 1 }: Run,
  input: AutoStepInput,
  { type, outcome }: { type: EvidenceEventType; outcome: string },
): Promise<string | undefined> {
  if (executions === 1) return undefined;
  if ((await happenedAt(ports, input, type)) !== undefined) return outcome;
  const computed = await happenedAt(ports, input, 'step-computed');
  return computed === undefined ? undefined : String(computed.data.outcome);
}

/** Puts an outcome on record that changed nothing, once: a later execution is answered the same. */
export async function noteOutcome(
  ports: Pick<AutoStepPorts, 'store' | 'now'>,
  run: Run,
  input: AutoStepInput,
  { type, outcome }: { type: EvidenceEventType; outcome: string },
): Promise<'noted' | 'conflict'> {
  for (const known of [type, 'step-computed'] as const)
    if ((await happenedAt(ports, input, known)) !== undefined) return 'noted';
  const committed = await commitRun(ports, run, {
    writes: [],
    events: [
      {
        at: ports.now(),
        type: 'step-computed',
        actor: SYSTEM.computeStep,
        data: { ...placeOf(input), outcome },
      },
    ],
  });
  return committed === 'conflict' ? committed : 'noted';
}
