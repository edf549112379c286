import { describe, expect, test } from '@jest/globals';
import { DUE_SHARDS, type DueItem, type Store, type Write } from '../../../core/ports.ts';
import type { Task } from '../../../core/rules/task.ts';
import {
  sampleClock,
  sampleCycle,
  sampleDelivery,
  sampleEvent,
  sampleGroup,
  sampleIncidentKey,
  sampleOrganization,
  sampleOutbox,
  sampleParty,
  samplePerson,
  sampleProduct,
  sampleRegisterEntry,
  sampleRun,
  sampleSource,
  sampleTask,
} from '../../support/store-samples.ts';

/** What every store promises. `emptyStore` answers a store of its own for each test. */
export function storeContract(name: string, emptyStore: () => Promise<Store>): void {
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
      await store.commit({ writes: [], events: [sampleEvent(1)], deliveries: [sampleDelivery()] });
      expect(await store.commit({ writes: [], events: [sampleEvent(1)] })).toBe('conflict');
      expect(
        await store.commit({
          writes: [],
          events: [sampleEvent(2)],
          deliveries: [sampleDelivery({ runId: 'run-2' })],
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

  describe(`${name}: lists`, () => {
    test('open tasks are listed for each of their roles, earliest due first, until they end', async () => {
      const store = await emptyStore();
      const later = sampleTask({
        stepId: 'b',
        dueAt: '2026-06-02T00:00:00.000Z',
        roles: ['dpo', 'engineer', 'member'],
      });
      const sooner = sampleTask({ stepId: 'c', dueAt: '2026-06-01T00:00:00.000Z' });
      const never = withoutDue(sampleTask({ stepId: 'a' }));
      const elsewhere = sampleTask({ stepId: 'd', organizationId: 'transit' });
      await commit(
        store,
        ...[later, sooner, never, elsewhere].map((task): Write => ({ entity: 'task', after: task })),
      );

      expect(await openIds(store, 'mobility', 'dpo')).toEqual([sooner.id, later.id, never.id]);
      expect(await openIds(store, 'mobility', 'engineer')).toEqual([later.id]);
      expect(await openIds(store, 'mobility', 'member')).toEqual([later.id]);
      expect(await openIds(store, 'transit', 'dpo')).toEqual([elsewhere.id]);

      await commit(store, {
        entity: 'task',
        before: sooner,
        after: { ...sooner, roles: ['dpo', 'engineer'], version: 2 },
      });
      expect(await openIds(store, 'mobility', 'engineer')).toEqual([sooner.id, later.id]);

      await commit(store, {
        entity: 'task',
        before: later,
        after: { ...later, status: 'done', outcome: 'done', version: 2 },
      });
      expect(await openIds(store, 'mobility', 'dpo')).toEqual([sooner.id, never.id]);
      expect(await openIds(store, 'mobility', 'engineer')).toEqual([sooner.id]);
      expect(await openIds(store, 'mobility', 'member')).toEqual([]);
    });

    test('pages follow each other without gap or repetition, and the last one says so', async () => {
      const store = await emptyStore();
      const tasks = Array.from({ length: 20 }, (_, at) =>
        sampleTask({
          stepId: `step-${String(at).padStart(2, '0')}`,
          dueAt: '2026-06-01T00:00:00.000Z',
          roles: ['member', 'dpo'],
        }),
      );
      await commit(store, ...tasks.map((task): Write => ({ entity: 'task', after: task })));
      const first = await store.openTasks('mobility', 'dpo', { limit: 10 });
      expect(first.next).toBeDefined();
      // A task that ends between two pages hides no other.
      const [gone] = first.items;
      if (gone !== undefined)
        await commit(store, {
          entity: 'task',
          before: gone,
          after: { ...gone, status: 'cancelled', version: 2 },
        });
      const second = await store.openTasks('mobility', 'dpo', { limit: 10, after: first.next ?? '' });
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(tasks.map(({ id }) => id));
      expect(second.next).toBeUndefined();
    });

    test("a token of another organization's list shows nothing of it", async () => {
      const store = await emptyStore();
      for (const organizationId of ['mobility', 'transit'])
        await commit(
          store,
          ...['a', 'b', 'c'].map((stepId): Write => ({
            entity: 'task',
            after: sampleTask({ stepId, organizationId, scope: organizationId }),
          })),
        );
      const foreign = await store.openTasks('transit', 'dpo', { limit: 1 });
      expect(foreign.next).toBeDefined();
      const shown = await store
        .openTasks('mobility', 'dpo', { limit: 9, after: foreign.next ?? '' })
        .catch((error: unknown) => error);
      if (shown instanceof Error) expect(shown).toMatchObject({ name: 'store.bad-page-token' });
      else
        expect((shown as { items: Task[] }).items.map((task) => task.organizationId)).not.toContain(
          'transit',
        );
    });

    test('a listed task is the task itself, but for its sealed token', async () => {
      const store = await emptyStore();
      const task = { ...sampleTask(), claimedBy: 'ada' };
      await commit(store, { entity: 'task', after: task });
      const { sealedToken: _sealedToken, tokenHash: _tokenHash, ...shown } = task;
      expect(await store.openTasks('mobility', 'dpo', { limit: 5 })).toEqual({ items: [shown] });
      expect(await store.claimedTasks('ada', { limit: 5 })).toEqual({ items: [shown] });
    });

    test('tasks a person claimed are listed until they are released or end', async () => {
      const store = await emptyStore();
      const task = sampleTask();
      const claimed = { ...task, claimedBy: 'ada', version: 2 };
      const { claimedBy: _claimedBy, ...released } = { ...claimed, version: 3 };
      await commit(store, { entity: 'task', after: task });
      expect((await store.claimedTasks('ada', { limit: 5 })).items).toEqual([]);
      await commit(store, { entity: 'task', before: task, after: claimed });
      expect((await store.claimedTasks('ada', { limit: 5 })).items.map(({ id }) => id)).toEqual([task.id]);
      expect((await store.claimedTasks('bob', { limit: 5 })).items).toEqual([]);
      await commit(store, { entity: 'task', before: claimed, after: released });
      expect((await store.claimedTasks('ada', { limit: 5 })).items).toEqual([]);
      const again = { ...claimed, version: 4 };
      await commit(store, { entity: 'task', before: released, after: again });
      await commit(store, { entity: 'task', before: again, after: { ...again, status: 'done', version: 5 } });
      expect((await store.claimedTasks('ada', { limit: 5 })).items).toEqual([]);
    });

    test("an organization's runs, registers and products come newest first, in pages", async () => {
      const store = await emptyStore();
      const days = ['01', '02', '03'];
      for (const day of days) {
        const at = `2026-05-${day}T00:00:00.000Z`;
        await commit(
          store,
          { entity: 'party', after: sampleParty({ runId: `run-${day}`, startedAt: at }) },
          { entity: 'register', after: sampleRegisterEntry({ id: day, at }) },
          { entity: 'register', after: sampleRegisterEntry({ id: day, at, kind: 'filing' }) },
          { entity: 'product', after: sampleProduct({ id: day, at }) },
        );
      }
      await commit(store, {
        entity: 'party',
        after: sampleParty({ runId: 'run-01', organizationId: 'transit' }),
      });

      const runs = await store.partiesOf('mobility', { limit: 2 });
      expect(runs.items.map(({ runId }) => runId)).toEqual(['run-03', 'run-02']);
      const more = await store.partiesOf('mobility', { limit: 2, after: runs.next ?? '' });
      expect(more).toEqual({
        items: [sampleParty({ runId: 'run-01', startedAt: '2026-05-01T00:00:00.000Z' })],
      });

      const breaches = await store.register('mobility', 'breach', { limit: 9 });
      expect(breaches.items.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
        'breach 03',
        'breach 02',
        'breach 01',
      ]);
      expect((await store.register('transit', 'breach', { limit: 9 })).items).toEqual([]);
      expect((await store.products('mobility', { limit: 9 })).items.map(({ id }) => id)).toEqual([
        '03',
        '02',
        '01',
      ]);
      expect(await store.product('mobility', '02')).toEqual(
        sampleProduct({ id: '02', at: '2026-05-02T00:00:00.000Z' }),
      );
    });

    test('what everybody or the ecosystem may read is listed until it is superseded or withdrawn', async () => {
      const store = await emptyStore();
      const [first, second, other] = [
        sampleProduct({ id: 'plan.1', series: 'plan', audience: 'public', at: '2026-05-01T00:00:00.000Z' }),
        sampleProduct({ id: 'plan.2', series: 'plan', audience: 'public', at: '2026-05-03T00:00:00.000Z' }),
        sampleProduct({ organizationId: 'transit', audience: 'public', at: '2026-05-02T00:00:00.000Z' }),
      ];
      await commit(
        store,
        { entity: 'product', after: first },
        { entity: 'product', after: other },
        { entity: 'product', after: sampleProduct({ id: 'report.1', audience: 'ecosystem' }) },
        { entity: 'product', after: sampleProduct({ id: 'own.1' }) },
        { entity: 'product', after: sampleProduct({ id: 'draft.1', audience: 'public', state: 'draft' }) },
      );
      expect(await store.publicProducts()).toEqual([other, first]);
      expect((await store.ecosystemProducts()).map(({ id }) => id)).toEqual(['report.1']);
      await commit(
        store,
        { entity: 'product', after: second },
        { entity: 'product', before: first, after: { ...first, state: 'superseded', version: 2 } },
        { entity: 'product', before: other, after: { ...other, state: 'withdrawn', version: 2 } },
      );
      expect(await store.publicProducts()).toEqual([second]);
    });

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

    test('cycles are listed by organization, and those that wait by day', async () => {
      const store = await emptyStore();
      const late = sampleCycle({ subject: 'late', dueOn: '2027-03-01' });
      const soon = sampleCycle({ subject: 'soon', dueOn: '2027-02-01' });
      const elsewhere = sampleCycle({ organizationId: 'transit', dueOn: '2027-02-15' });
      const over = sampleCycle({ subject: 'over', status: 'lifted' });
      for (const after of [late, soon, elsewhere, over]) await commit(store, { entity: 'cycle', after });
      expect(await store.cycle(soon.id)).toEqual(soon);
      expect(await store.cycle('none~nowhere~x')).toBeUndefined();
      expect(await store.cycle('no cycle id')).toBeUndefined();
      expect((await store.cyclesOf('mobility')).map(({ id }) => id)).toEqual(
        [late, over, soon].map(({ id }) => id),
      );
      expect(await store.cyclesOf('nowhere')).toEqual([]);
      const first = await store.waitingCycles({ limit: 2 });
      expect(first.items).toEqual([soon, elsewhere]);
      const second = await store.waitingCycles({ limit: 2, after: first.next ?? '' });
      expect(second).toEqual({ items: [late] });
      const lifted = { ...soon, status: 'lifted' as const, version: 2 };
      await commit(store, { entity: 'cycle', before: soon, after: lifted });
      expect((await store.waitingCycles({ limit: 9 })).items).toEqual([elsewhere, late]);
    });

    test('waiting outbox entries come oldest first; those that failed for good do not wait', async () => {
      const store = await emptyStore();
      const entries = Array.from({ length: 12 }, (_, at) =>
        sampleOutbox({
          id: `out-${String(at).padStart(6, '0')}`,
          createdAt: `2026-05-22T14:${String(10 + at)}:00.000Z`,
        }),
      );
      await commit(store, ...entries.map((entry): Write => ({ entity: 'outbox', after: entry })));
      const [failed] = entries;
      if (failed !== undefined)
        await commit(store, {
          entity: 'outbox',
          before: failed,
          after: {
            ...failed,
            failed: { at: failed.createdAt, error: 'TaskTimedOut', cause: 'gone' },
            version: 2,
          },
        });
      const waiting = await store.waitingOutbox('2026-05-22T14:20:00.000Z', 100);
      expect(waiting).toEqual(entries.slice(1, 10));
      expect(await store.waitingOutbox('2026-05-22T14:20:00.000Z', 3)).toEqual(entries.slice(1, 4));
    });

    test('what a run waits for comes before older messages, however many', async () => {
      const store = await emptyStore();
      const messages = Array.from({ length: 40 }, (_, at) =>
        sampleOutbox({ id: `tell-${String(at).padStart(6, '0')}`, createdAt: '2026-05-22T14:10:00.000Z' }),
      );
      const starts = Array.from({ length: 3 }, (_, at) =>
        sampleOutbox({
          id: `out-${String(at).padStart(6, '0')}`,
          createdAt: `2026-05-22T14:1${at + 1}:00.000Z`,
          work: { kind: 'start-execution', runId: 'run-1', processId: 'sample' },
        }),
      );
      for (const after of [...messages, ...starts]) await commit(store, { entity: 'outbox', after });
      const waiting = await store.waitingOutbox('2026-05-22T14:20:00.000Z', 5);
      expect(waiting.slice(0, 3)).toEqual(starts);
      expect(waiting.slice(3).map(({ work }) => work.kind)).toEqual(['notify', 'notify']);
    });

    test('how far a message has come is kept', async () => {
      const store = await emptyStore();
      const before = sampleOutbox();
      const progress = { sent: ['ada'], refused: ['bob'], sending: { to: 'eve', at: before.createdAt } };
      const after = { ...before, progress, version: 2 };
      await commit(store, { entity: 'outbox', after: before });
      await commit(store, { entity: 'outbox', before, after });
      expect(await store.outbox(before.id)).toEqual(after);
    });
  });

  describe(`${name}: people and places`, () => {
    test('organizations and sources are listed', async () => {
      const store = await emptyStore();
      const [one, two] = [sampleOrganization(), sampleOrganization({ id: 'lead', name: 'Lead', lead: true })];
      await commit(
        store,
        { entity: 'organization', after: one },
        { entity: 'organization', after: two },
        { entity: 'source', after: sampleSource() },
        { entity: 'source', after: sampleSource({ id: 'src-2', organizationId: 'lead' }) },
      );
      expect(await store.organization('mobility')).toEqual(one);
      expect((await store.organizations()).map(({ id }) => id).sort()).toEqual(['lead', 'mobility']);
      expect(await store.sources('mobility')).toEqual([sampleSource()]);
      expect(await store.source('src-1')).toEqual(sampleSource());
    });

    test('a person is found by id, by address in any case, and by each role held', async () => {
      const store = await emptyStore();
      const ada = samplePerson();
      const bob = samplePerson({
        id: 'bob',
        email: 'bob@transit.example',
        memberships: [{ organizationId: 'transit', roles: ['dpo'] }],
      });
      await commit(store, { entity: 'person', after: ada }, { entity: 'person', after: bob });
      expect(await store.person('ada')).toEqual(ada);
      expect(await store.personByEmail('ADA@mobility.example')).toEqual(ada);
      expect(await store.peopleWithRole('mobility', 'dpo')).toEqual([ada]);
      expect(await store.peopleWithRole('mobility', 'privacy-lead')).toEqual([ada]);
      expect(await store.peopleWithRole('mobility', 'engineer')).toEqual([]);

      const moved = {
        ...ada,
        email: 'ada@transit.example',
        memberships: [{ organizationId: 'transit', roles: ['engineer' as const] }],
        version: 2,
      };
      await commit(store, { entity: 'person', before: ada, after: moved });
      expect(await store.personByEmail('ada@mobility.example')).toBeUndefined();
      expect(await store.personByEmail('ada@transit.example')).toEqual(moved);
      expect(await store.peopleWithRole('mobility', 'dpo')).toEqual([]);
      expect(await store.peopleWithRole('transit', 'engineer')).toEqual([moved]);
      expect(await store.peopleWithRole('transit', 'dpo')).toEqual([bob]);
    });

    test('deliveries are found by source and id, and by run; incident keys by organization', async () => {
      const store = await emptyStore();
      const deliveries = [sampleDelivery(), sampleDelivery({ deliveryId: 'msg_2', effect: 'attached' })];
      await store.commit({
        writes: [{ entity: 'incidentKey', after: sampleIncidentKey({ key: 'INC#7/ü' }) }],
        events: [],
        deliveries: [...deliveries, sampleDelivery({ deliveryId: 'msg_3', runId: 'run-2' })],
      });
      expect(await store.delivery('src-1', 'msg_2')).toEqual(deliveries[1]);
      expect(await store.delivery('src-2', 'msg_2')).toBeUndefined();
      expect(await store.deliveriesOf('run-1')).toEqual(deliveries);
      expect(await store.incidentKey('mobility', 'INC#7/ü')).toEqual(sampleIncidentKey({ key: 'INC#7/ü' }));
      expect(await store.incidentKey('transit', 'INC#7/ü')).toBeUndefined();
    });

    test('a definition is kept under its hash', async () => {
      const store = await emptyStore();
      const definition = {
        id: 'sample',
        clause: '8.3',
        version: 1,
        title: 'Sample',
        summary: 'Größer als nichts',
        private: false,
        startedBy: ['dpo' as const],
        start: {
          $schema: 'https://json-schema.org/draft/2020-12/schema' as const,
          type: 'object' as const,
          properties: {},
          required: [],
          additionalProperties: false as const,
        },
        steps: [],
      };
      await store.saveDefinition('hash-1', definition);
      await store.saveDefinition('hash-1', definition);
      expect(await store.definition('hash-1')).toEqual(definition);
      expect(await store.definition('hash-2')).toBeUndefined();
    });

    test('a session lives until it is ended', async () => {
      const store = await emptyStore();
      const session = {
        idHash: 'h1',
        personId: 'ada',
        formSecret: 's',
        createdAt: '2026-05-22T14:30:00.000Z',
        expiresAt: '2026-05-22T22:30:00.000Z',
      };
      await store.saveSession(session);
      expect(await store.session('h1')).toEqual(session);
      await store.saveSession({ ...session, formSecret: 't' });
      expect((await store.session('h1'))?.formSecret).toBe('t');
      await store.endSession('h1');
      await store.endSession('h1');
      expect(await store.session('h1')).toBeUndefined();
    });

    test('of fifty that begin under one idempotency key, one starts; later ones get its answer until it expires', async () => {
      const store = await emptyStore();
      const record = {
        id: 'ada#decide#k1',
        requestSha256: 'r'.repeat(64),
        createdAt: '2026-05-22T14:30:00.000Z',
        expiresAt: '2026-05-23T14:30:00.000Z',
      };
      const begun = await Promise.all(Array.from({ length: 50 }, () => store.beginIdempotent(record)));
      expect(begun.filter((answer) => answer === 'started')).toHaveLength(1);
      expect(begun.filter((answer) => answer !== 'started')).toEqual(
        Array.from({ length: 49 }, () => record),
      );

      const finished = { ...record, answer: { status: 200, body: '{}' } };
      await store.finishIdempotent(finished);
      expect(await store.beginIdempotent({ ...record, requestSha256: 'x' })).toEqual(finished);
      const later = { ...record, createdAt: record.expiresAt, expiresAt: '2026-05-24T14:30:00.000Z' };
      expect(await store.beginIdempotent(later)).toBe('started');
    });
  });
}

async function commit(store: Store, ...writes: Write[]): Promise<void> {
  expect(await store.commit({ writes, events: [] })).toBe('committed');
}

async function openIds(store: Store, organizationId: string, role: Task['roles'][number]): Promise<string[]> {
  return (await store.openTasks(organizationId, role, { limit: 50 })).items.map(({ id }) => id);
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
  }
}

function withoutDue(task: Task): Task {
  const { dueAt: _dueAt, ...rest } = task;
  return rest;
}
