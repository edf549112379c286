import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../core/ports/store.ts';
import { sampleCycle, sampleParty, sampleProduct, sampleRegisterEntry } from '../../support/store-samples.ts';
import { commit } from './store-words.ts';

/** What organizations have and share: pages and orders. `emptyStore` answers a store of its own for each test. */
export function storeListsContract(name: string, emptyStore: () => Promise<Store>): void {
  describe(`${name}: lists`, () => {
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
  });
}
