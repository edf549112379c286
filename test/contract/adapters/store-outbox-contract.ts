import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../core/ports/store.ts';
import type { Write } from '../../../core/ports/transaction.ts';
import { sampleOutbox } from '../../support/store-samples.ts';
import { commit } from './store-words.ts';

/** What waits to be done or sent. `emptyStore` answers a store of its own for each test. */
export function storeOutboxContract(name: string, emptyStore: () => Promise<Store>): void {
  describe(`${name}: outbox`, () => {
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
