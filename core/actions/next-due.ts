import { DUE_SHARDS, type DueItem, type Ports } from '../ports.ts';

/** Later than anything that can be due, as an ISO instant. */
const END_OF_TIME = '9999-12-31T23:59:59.999Z';

/** When the next task, clock, cycle or run falls due, as an ISO instant; undefined when none ever will as things stand. */
export async function nextDue({ store }: Pick<Ports, 'store'>): Promise<string | undefined> {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
  const firsts = await Promise.all(shards.map((shard) => store.due(shard, END_OF_TIME, 1)));
  return firsts
    .flat()
    .flatMap((item) => nextAtOf(item) ?? [])
    .sort()[0];
}

function nextAtOf(item: DueItem): string | undefined {
  switch (item.kind) {
    case 'task':
      return item.task.nextAt;
    case 'clock':
      return item.clock.nextAt;
    case 'cycle':
      return item.cycle.nextAt;
    case 'run':
      return item.run.nextAt;
    case 'person':
      return item.person.nextAt;
    case 'announcement':
      return item.announcement.nextAt;
  }
}
