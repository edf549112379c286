import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../core/ports/store.ts';
import type { Write } from '../../../core/ports/transaction.ts';
import type { Task } from '../../../core/rules/task.ts';
import { sampleTask } from '../../support/store-samples.ts';
import { commit } from './store-words.ts';

/** Lists of tasks: whose, in which order, in pages. `emptyStore` answers a store of its own for each test. */
export function storeTasksContract(name: string, emptyStore: () => Promise<Store>): void {
  describe(`${name}: lists of tasks`, () => {
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
  });
}

async function openIds(store: Store, organizationId: string, role: Task['roles'][number]): Promise<string[]> {
  return (await store.openTasks(organizationId, role, { limit: 50 })).items.map(({ id }) => id);
}

function withoutDue(task: Task): Task {
  const { dueAt: _dueAt, ...rest } = task;
  return rest;
}
