import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { Case } from '../rules/case.ts';
import type { Computation } from '../rules/computation.ts';
import { COMPUTATIONS } from '../rules/computations.ts';
import type { AutoStepInput } from './auto-step.ts';
import { placeOf } from './auto-step.ts';
import { commitRun } from './commit-run.ts';
import { findStep } from './find-step.ts';
import { happenedAt } from './happened-at.ts';
import { loadCase } from './load-case.ts';
import { loadDefinition } from './load-definition.ts';
import { loadReading } from './load-reading.ts';
import { resultWrites } from './result-writes.ts';
import { retimeTasks } from './retime-tasks.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

export type ComputeStepPorts = Pick<Ports, 'store' | 'now' | 'ids' | 'objects' | 'pause' | 'random'>;

/**
 * Does what the definition says an auto step computes: reads what the rule asks for, and writes its result with the
 * evidence of it. Once per place in the run: asked again it answers the outcome that the evidence holds.
 * Throws `step.unknown`, `computation.unknown`.
 */
export async function computeStep(
  ports: ComputeStepPorts,
  input: AutoStepInput,
): Promise<{ outcome: string }> {
  return withRetry<{ outcome: string }>(ports, async () => {
    const found = await loadCase(ports, input.runId);
    const known = await happenedAt(ports, input, 'step-computed');
    if (known !== undefined) return { outcome: String(known.data.outcome) };
    const rule = await ruleOf(ports, found, input.stepId);
    const { stepId, iteration, scope, organizationId } = input;
    const place = { stepId, iteration, scope, ...(organizationId === undefined ? {} : { organizationId }) };
    const reading = await loadReading(ports, found, rule.reads, ports.now(), place);
    const {
      outcome,
      runData,
      parties = [],
      clocks = [],
      registers = [],
      events = [],
      ...more
    } = rule.compute({
      ...reading,
      place,
    });
    const actor = SYSTEM.computeStep;
    const committed = await commitRun(ports, found.run, {
      writes: [
        ...parties.map((change): Write => ({ entity: 'party', ...change })),
        ...clocks.map((change): Write => ({ entity: 'clock', ...change })),
        ...registers.map((after): Write => ({ entity: 'register', after })),
        ...(await retimeTasks(ports, found, clocks)),
        ...(await resultWrites(ports, found.run, more, { place, actor })),
      ],
      events: [
        { at: reading.at, type: 'step-computed', actor, data: { ...placeOf(input), outcome } },
        ...events,
      ],
      ...(runData === undefined ? {} : { run: { data: runData } }),
    });
    return committed === 'conflict' ? committed : { outcome };
  });
}

async function ruleOf(ports: Pick<Ports, 'store'>, found: Case, stepId: string): Promise<Computation> {
  const step = findStep(await loadDefinition(ports, found.run), stepId)?.step;
  if (step?.kind !== 'auto')
    throw new CodedError('step.unknown', `${stepId} of ${found.run.id} is no auto step`);
  const rule = COMPUTATIONS[step.computes ?? ''];
  if (rule === undefined)
    throw new CodedError('computation.unknown', `no computation "${step.computes ?? ''}"`);
  return rule;
}
