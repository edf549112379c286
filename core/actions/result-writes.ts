import type { Ports } from '../ports.ts';
import type { Store } from '../ports/store.ts';
import type { Write } from '../ports/transaction.ts';
import type { Actor } from '../rules/actor.ts';
import { hashOf } from '../rules/canonical.ts';
import type { EffectResult } from '../rules/effect.ts';
import type { Run } from '../rules/run.ts';
import type { RunStart } from '../rules/run-start.ts';
import { outboxWrite } from './outbox-write.ts';
import { planCycleWrites } from './plan-cycles.ts';
import { putWrites } from './put-writes.ts';

/** The step whose end or result it is: with the run it tells orders of different steps and rounds apart. */
export interface ResultPlace {
  stepId: string;
  iteration: number;
  scope: string;
}

type More = Partial<Pick<EffectResult, 'puts' | 'starts' | 'cycles' | 'letters'>>;

/**
 * What a rule's result changes beside its run: entries of registers, cycles, and orders to start runs and to send
 * letters, for the same transaction. Each is done once however often the rule is asked.
 */
export async function resultWrites(
  ports: Pick<Ports, 'now' | 'ids'> & {
    store: Pick<Store, 'registerEntry' | 'cycle' | 'organization'>;
  },
  run: Pick<Run, 'id'>,
  { puts = [], starts = [], cycles = [], letters = [] }: More,
  { place, actor }: { place: ResultPlace; actor: Actor },
): Promise<Write[]> {
  return [
    ...(await putWrites(ports, { runId: run.id, actor }, puts)),
    ...(await planCycleWrites(ports, cycles, actor)),
    ...starts.map((start) =>
      outboxWrite(ports, {
        kind: 'start-run',
        runId: run.id,
        started: startedRunId(run, place, start),
        start,
      }),
    ),
    ...letters.map((letter) => outboxWrite(ports, { kind: 'letter', runId: run.id, letter })),
  ];
}

/** Made from what orders it, so that it starts once. Short enough to name an execution. */
export function startedRunId(
  { id }: Pick<Run, 'id'>,
  { stepId, iteration, scope }: ResultPlace,
  { processId, key }: Pick<RunStart, 'processId' | 'key'>,
): string {
  return `run-${hashOf([id, stepId, iteration, scope, processId, key]).slice(0, 32)}`;
}
