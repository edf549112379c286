import { OWN_SHARDS, PARTNER_SHARDS, type DueItem } from '../../../core/ports/due.ts';
import type { Store } from '../../../core/ports/store.ts';
import { shardOf } from '../shard-of.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** What falls due, in the shards of the DynamoDB index. */
export function createDue(
  items: Pick<Items, 'task' | 'clock' | 'cycle' | 'run' | 'person' | 'announcement' | 'endpoint'>,
): Pick<Store, 'due' | 'nextDueAt'> {
  return {
    async due(shard, now, limit) {
      return look(() =>
        dueIn(items, shard)
          .filter(({ nextAt }) => nextAt <= now)
          .slice(0, limit)
          .map(({ item }) => item),
      );
    },
    async nextDueAt(shard) {
      return look(() => dueIn(items, shard)[0]?.nextAt);
    },
  };
}

function dueIn(
  { task, clock, cycle, run, person, announcement, endpoint }: Parameters<typeof createDue>[0],
  shard: number,
): { nextAt: string; item: DueItem }[] {
  const items: DueItem[] = [
    ...[...task.values()].map((each) => ({ kind: 'task' as const, task: each })),
    ...[...clock.values()].map((each) => ({ kind: 'clock' as const, clock: each })),
    ...[...cycle.values()].map((each) => ({ kind: 'cycle' as const, cycle: each })),
    ...[...run.values()].map((each) => ({ kind: 'run' as const, run: each })),
    ...[...person.values()].map((each) => ({ kind: 'person' as const, person: each })),
    ...[...announcement.values()].map((each) => ({ kind: 'announcement' as const, announcement: each })),
    ...[...endpoint.values()].map((each) => ({ kind: 'endpoint' as const, endpoint: each })),
  ];
  return items
    .flatMap((item) => {
      const { key, nextAt } = dueOf(item);
      return nextAt !== undefined && shardOf(key, shardsOf(item)) === shard ? [{ key, nextAt, item }] : [];
    })
    .sort((a, b) => (`${a.nextAt}|${a.key}` < `${b.nextAt}|${b.key}` ? -1 : 1));
}

function dueOf(item: DueItem): { key: string; nextAt?: string } {
  switch (item.kind) {
    case 'task':
      return { ...item.task, key: item.task.id };
    case 'clock':
      return { ...item.clock, key: `${item.clock.runId}|${item.clock.id}` };
    case 'cycle':
      return { ...item.cycle, key: item.cycle.id };
    case 'run':
      return { ...item.run, key: item.run.id };
    case 'person':
      return { ...item.person, key: item.person.id };
    case 'announcement':
      return { ...item.announcement, key: item.announcement.id };
    case 'endpoint':
      return { ...item.endpoint, key: item.endpoint.id };
  }
}

function shardsOf({ kind }: DueItem): readonly number[] {
  return kind === 'announcement' || kind === 'endpoint' ? PARTNER_SHARDS : OWN_SHARDS;
}
