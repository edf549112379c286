import { describe, expect, test } from '@jest/globals';
import { DUE_SHARDS, type DueItem } from '../../../core/ports/due.ts';
import type { Store } from '../../../core/ports/store.ts';
import type { Write } from '../../../core/ports/transaction.ts';
import type { Task } from '../../../core/rules/task.ts';
import {
  sampleClock,
  sampleCycle,
  sampleOutbox,
  sampleParty,
  samplePerson,
  sampleProduct,
  sampleRegisterEntry,
  sampleRun,
  sampleTask,
} from '../../support/store-samples.ts';
import { commit } from './store-words.ts';

/** Lists: pages, orders, what falls due, what waits. `emptyStore` answers a store of its own for each test. */
export function storeListsContract(name: string, emptyStore: () => Promise<Store>): void {
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

function withoutDue(task: Task): Task {
  const { dueAt: _dueAt, ...rest } = task;
  return rest;
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
