import { describe, expect, test } from '@jest/globals';
import type { Write } from '../../../core/ports/transaction.ts';
import {
  sampleClock,
  sampleDelivery,
  sampleEvent,
  sampleGroup,
  sampleOutbox,
  sampleParty,
  sampleRun,
  sampleSource,
  sampleTask,
} from '../../support/store-samples.ts';
import type { Store } from '../../../core/ports/store.ts';
import { commit } from './store-words.ts';

/** Commits: all or nothing, versions, what is read back. `emptyStore` answers a store of its own for each test. */
export function storeCommitsContract(name: string, emptyStore: () => Promise<Store>): void {
  describe(`${name}: commits`, () => {
    test('what was committed is read back as it was', async () => {
      const store = await emptyStore();
      const run = sampleRun();
      const party = sampleParty();
      const tasks = [
        sampleTask(),
        sampleTask({ stepId: 'facts', scope: 'mobility.2', roles: ['engineer', 'dpo'] }),
      ];
      const group = sampleGroup();
      const clock = sampleClock();
      const outbox = sampleOutbox();
      expect(
        await store.commit({
          writes: [
            { entity: 'run', after: run },
            { entity: 'party', after: party },
            ...tasks.map((task): Write => ({ entity: 'task', after: task })),
            { entity: 'group', after: group },
            { entity: 'clock', after: clock },
            { entity: 'outbox', after: outbox },
          ],
          events: [sampleEvent(1), sampleEvent(2)],
        }),
      ).toBe('committed');

      expect(await store.run('run-1')).toEqual(run);
      expect(await store.task('run-1~triage~1~')).toEqual(tasks[0]);
      expect(await store.group('run-1~decide~1')).toEqual(group);
      expect(await store.outbox('out-000001')).toEqual(outbox);
      expect(await store.events('run-1')).toEqual([sampleEvent(1), sampleEvent(2)]);
      const found = await store.case('run-1');
      expect(found?.tasks).toHaveLength(2);
      expect(found).toEqual({
        run,
        parties: [party],
        tasks: expect.arrayContaining(tasks) as unknown,
        groups: [group],
        clocks: [clock],
      });
    });

    test('what is not there is undefined, or an empty list', async () => {
      const store = await emptyStore();
      expect(await store.run('run-9')).toBeUndefined();
      expect(await store.case('run-9')).toBeUndefined();
      expect(await store.task('run-9~triage~1~')).toBeUndefined();
      expect(await store.task('no task id')).toBeUndefined();
      expect(await store.group('run-9~decide~1')).toBeUndefined();
      expect(await store.group('no group id')).toBeUndefined();
      expect(await store.events('run-9')).toEqual([]);
      expect(await store.outbox('out-9')).toBeUndefined();
      expect(await store.personByEmail('nobody@example.org')).toBeUndefined();
      expect(await store.product('mobility', 'none')).toBeUndefined();
      expect(await store.incidentKey('mobility', 'none')).toBeUndefined();
      expect(await store.definition('none')).toBeUndefined();
      expect(await store.openTasks('nowhere', 'dpo', { limit: 5 })).toEqual({ items: [] });
    });

    test('a change of a version that is no longer the stored one is a conflict, and nothing of it is written', async () => {
      const store = await emptyStore();
      const run = sampleRun();
      await commit(store, { entity: 'run', after: run });
      await commit(store, { entity: 'run', before: run, after: { ...run, title: 'second', version: 2 } });

      expect(
        await store.commit({
          writes: [
            { entity: 'party', after: sampleParty() },
            { entity: 'run', before: run, after: { ...run, title: 'third', version: 2 } },
          ],
          events: [sampleEvent(1)],
        }),
      ).toBe('conflict');
      expect((await store.run('run-1'))?.title).toBe('second');
      expect((await store.case('run-1'))?.parties).toEqual([]);
      expect(await store.events('run-1')).toEqual([]);
    });

    test('a new item that exists already is a conflict', async () => {
      const store = await emptyStore();
      await commit(store, { entity: 'source', after: sampleSource() });
      expect(
        await store.commit({
          writes: [{ entity: 'source', after: sampleSource({ name: 'Other' }) }],
          events: [],
        }),
      ).toBe('conflict');
      expect((await store.source('src-1'))?.name).toBe('Monitoring');
    });

    test('an event or a delivery that exists already is a conflict', async () => {
      const store = await emptyStore();
      await store.commit({
        writes: [{ entity: 'delivery', after: sampleDelivery() }],
        events: [sampleEvent(1)],
      });
      expect(await store.commit({ writes: [], events: [sampleEvent(1)] })).toBe('conflict');
      expect(
        await store.commit({
          writes: [{ entity: 'delivery', after: sampleDelivery({ runId: 'run-2' }) }],
          events: [sampleEvent(2)],
        }),
      ).toBe('conflict');
      expect(await store.events('run-1')).toHaveLength(1);
      expect(await store.delivery('src-1', 'msg_1')).toEqual(sampleDelivery());
    });

    test('an item is deleted at its version only', async () => {
      const store = await emptyStore();
      const entry = sampleOutbox();
      await commit(store, { entity: 'outbox', after: entry });
      expect(
        await store.commit({ writes: [{ entity: 'outbox', before: { ...entry, version: 2 } }], events: [] }),
      ).toBe('conflict');
      expect(await store.outbox(entry.id)).toEqual(entry);
      await commit(store, { entity: 'outbox', before: entry });
      expect(await store.outbox(entry.id)).toBeUndefined();
      expect(await store.commit({ writes: [{ entity: 'outbox', before: entry }], events: [] })).toBe(
        'conflict',
      );
    });

    test('of two hundred commits of the same version at once, one is committed', async () => {
      const store = await emptyStore();
      const run = sampleRun();
      await commit(store, { entity: 'run', after: run });
      const outcomes = await Promise.all(
        Array.from({ length: 200 }, (_, at) =>
          store.commit({
            writes: [
              { entity: 'run', before: run, after: { ...run, title: `copy ${at}`, version: 2 } },
              { entity: 'outbox', after: sampleOutbox({ id: `out-${String(at).padStart(6, '0')}` }) },
            ],
            events: [sampleEvent(1)],
          }),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
      expect(await store.waitingOutbox('2999', 500)).toHaveLength(1);
      expect((await store.run('run-1'))?.title).toBe(`copy ${outcomes.indexOf('committed')}`);
    });

    test('what no store can take is refused with a code', async () => {
      const store = await emptyStore();
      const run = sampleRun();
      const many = Array.from({ length: 101 }, (_, at): Write => ({
        entity: 'outbox',
        after: sampleOutbox({ id: `o${at}` }),
      }));
      await expect(store.commit({ writes: many, events: [] })).rejects.toMatchObject({
        name: 'store.transaction-too-large',
      });
      await expect(store.commit({ writes: [], events: [] })).rejects.toMatchObject({ name: 'store.empty' });
      await expect(
        store.commit({
          writes: [
            { entity: 'run', after: run },
            { entity: 'run', after: run },
          ],
          events: [],
        }),
      ).rejects.toMatchObject({ name: 'store.same-item-twice' });
      for (const write of [
        { entity: 'run' },
        { entity: 'run', after: { ...run, version: 2 } },
        { entity: 'run', before: run, after: run },
        { entity: 'run', before: run, after: { ...run, id: 'run-2', version: 2 } },
      ] satisfies Write[])
        await expect(store.commit({ writes: [write], events: [] })).rejects.toMatchObject({
          name: 'store.bad-write',
        });
    });

    test('one hundred items fit into a transaction', async () => {
      const store = await emptyStore();
      const events = Array.from({ length: 100 }, (_, at) => sampleEvent(at + 1));
      expect(await store.commit({ writes: [], events })).toBe('committed');
      expect((await store.events('run-1')).map(({ seq }) => seq)).toEqual(events.map(({ seq }) => seq));
    });

    test('what a caller holds does not change under it', async () => {
      const store = await emptyStore();
      const run = sampleRun();
      await commit(store, { entity: 'run', after: run });
      run.data.incident = 'changed by the caller';
      const read = await store.run('run-1');
      expect(read?.data).toEqual(sampleRun().data);
      if (read !== undefined) read.title = 'changed by a reader';
      expect((await store.run('run-1'))?.title).toBe(sampleRun().title);
    });
  });
}
