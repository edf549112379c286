import type { Ports } from '../ports.ts';
import { DUE_SHARDS } from '../ports/due.ts';

/** When the next task, clock, cycle or run falls due, as an ISO instant; undefined when none ever will as things stand. */
export async function nextDue({ store }: Pick<Ports, 'store'>): Promise<string | undefined> {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
  const firsts = await Promise.all(shards.map((shard) => store.nextDueAt(shard)));
  return firsts.flatMap((at) => at ?? []).sort()[0];
}
