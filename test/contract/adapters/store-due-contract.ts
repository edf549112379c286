import { describe, expect, test } from '@jest/globals';
import { DUE_SHARDS, type DueItem } from '../../../core/ports/due.ts';
import type { Store } from '../../../core/ports/store.ts';
import type { Write } from '../../../core/ports/transaction.ts';
import {
  sampleClock,
  sampleCycle,
  samplePerson,
  sampleRun,
  sampleTask,
} from '../../support/store-samples.ts';
import { commit } from './store-words.ts';

/** What falls due. `emptyStore` answers a store of its own for each test. */
export function storeDueContract(name: string, emptyStore: () => Promise<Store>): void {
  describe(`${name}: what falls due`, () => {
    test('what has fallen due is found in exactly one shard, earliest first, until it is dealt with', async () => {
      const store = await emptyStore();
      const now = '2026-05-24T00:00:00.000Z';
      const tasks = Array.from({ length: 24 }, (_, at) =>
        sampleTask({ stepId: `s${at}`, nextAt: `2026-05-23T00:00:${String(59 - at)}.000Z` }),
      );
      const exactly = sampleTask({ stepId: 'exactly', nextAt: now });
      const notYet = sampleTask({ stepId: 'not-yet', nextAt: '2026-05-24T00:00:00.001Z' });
      const clock = sampleClock({ nextAt: '2026-05-23T00:00:00.000Z' });
      await commit(
        store,
        ...[...tasks, exactly, notYet].map((task): Write => ({ entity: 'task', after: task })),
        { entity: 'clock', after: clock },
        { entity: 'clock', after: sampleClock({ id: 'gdpr-34.mobility' }) },
      );

      const shards = await dueShards(store, now, 100);
      const found = shards.flat();
      expect(found.map(({ id }) => id).sort()).toEqual([...tasks, exactly, clock].map(({ id }) => id).sort());
      for (const shard of shards) expect(shard.map(({ at }) => at)).toEqual(shard.map(({ at }) => at).sort());
      expect((await dueShards(store, now, 1)).every((shard) => shard.length <= 1)).toBe(true);
      const firsts = await Promise.all(shardNumbers().map((shard) => store.nextDueAt(shard)));
      const everything = await dueShards(store, '9999-12-31T23:59:59.999Z', 100);
      expect(firsts).toEqual(everything.map(([first]) => first?.at));
      const due = (await Promise.all(shardNumbers().map((shard) => store.due(shard, now, 100)))).flat();
      expect(due.find((item) => item.kind === 'task' && item.task.id === exactly.id)).toEqual({
        kind: 'task',
        task: exactly,
      });
      expect(due.find((item) => item.kind === 'clock')).toEqual({ kind: 'clock', clock });

      const { nextAt: _nextAt, ...settled } = { ...exactly, version: 2 };
      await commit(store, { entity: 'task', before: exactly, after: settled });
      await commit(store, {
        entity: 'clock',
        before: clock,
        after: { ...clock, nextAt: '2026-06-01T00:00:00.000Z', version: 2 },
      });
      expect((await dueShards(store, now, 100)).flat()).toHaveLength(tasks.length);
    });

    test('people fall due with their digest, and come whole', async () => {
      const store = await emptyStore();
      const held = [
        { message: 'task-opened' as const, at: '2026-05-22T08:00:00.000Z', runId: 'r', taskId: 't' },
      ];
      const digest = { at: '08:30', timeZone: 'Europe/Berlin' };
      const person = samplePerson({
        preferences: { language: 'de', digest },
        ...{ held, digestKey: 'key', nextAt: '2026-05-23T06:30:00.000Z' },
        mailTrouble: { kind: 'bounced', at: '2026-05-22T08:00:00.000Z', runId: 'run-1' },
      });
      await commit(store, { entity: 'person', after: person });
      const due = async (now: string) =>
        (await Promise.all(shardNumbers().map((shard) => store.due(shard, now, 10)))).flat();
      expect(await due('2026-05-23T06:29:59.999Z')).toEqual([]);
      expect(await due('2026-05-23T06:30:00.000Z')).toEqual([{ kind: 'person', person }]);
      const { nextAt: _nextAt, ...after } = { ...person, email: 'new@mobility.example', version: 2 };
      await commit(store, { entity: 'person', before: person, after });
      expect(await due('2026-06-23T06:30:00.000Z')).toEqual([]);
      expect(await store.personByEmail('new@mobility.example')).toEqual(after);
      expect(await store.personByEmail(person.email)).toBeUndefined();
    });

    test('runs and cycles fall due too, and come whole', async () => {
      const store = await emptyStore();
      const run = sampleRun({ nextAt: '2026-05-23T00:00:00.000Z' });
      const cycle = sampleCycle({ nextAt: '2026-05-23T06:00:00.000Z' });
      await commit(
        store,
        { entity: 'run', after: run },
        { entity: 'run', after: sampleRun({ id: 'run-2' }) },
        { entity: 'cycle', after: cycle },
      );
      const due = async (now: string) =>
        (await Promise.all(shardNumbers().map((shard) => store.due(shard, now, 10)))).flat();
      expect(await due('2026-05-23T00:00:00.000Z')).toEqual([{ kind: 'run', run }]);
      expect(await due('2026-05-23T06:00:00.000Z')).toEqual(
        expect.arrayContaining([
          { kind: 'run', run },
          { kind: 'cycle', cycle },
        ]),
      );
      const { nextAt: _nextAt, ...ended } = { ...run, status: 'completed' as const, version: 2 };
      const { nextAt: _at, ...lifted } = { ...cycle, status: 'lifted' as const, version: 2 };
      await commit(
        store,
        { entity: 'run', before: run, after: ended },
        { entity: 'cycle', before: cycle, after: lifted },
      );
      expect(await due('2027-01-01T00:00:00.000Z')).toEqual([]);
      expect(await store.run(run.id)).toEqual(ended);
    });
  });
}

function shardNumbers(): number[] {
  return Array.from({ length: DUE_SHARDS }, (_, shard) => shard);
}

async function dueShards(store: Store, now: string, limit: number): Promise<{ id: string; at: string }[][]> {
  const shards = await Promise.all(shardNumbers().map((shard) => store.due(shard, now, limit)));
  return shards.map((items) =>
    items.map((item) => {
      const { id, nextAt } = thingOf(item);
      return { id, at: nextAt ?? '' };
    }),
  );
}

function thingOf(item: DueItem): { id: string; nextAt?: string } {
  switch (item.kind) {
    case 'task':
      return item.task;
    case 'clock':
      return item.clock;
    case 'cycle':
      return item.cycle;
    case 'run':
      return item.run;
    case 'person':
      return item.person;
    case 'announcement':
      return item.announcement;
    case 'endpoint':
      return item.endpoint;
  }
}
