import { describe, expect, test } from '@jest/globals';

import { registerWrites } from '../../../core/actions/register/register-writes.ts';
import type { Store } from '../../../core/ports/store.ts';
import type { ImportBatch, RegisterImport } from '../../../core/rules/register-import.ts';
import { sampleRegisterEntry } from '../../support/store-samples.ts';

const PLACE = { organizationId: 'mobility', kind: 'processing-record' } as const;
const AT = '2026-05-22T14:30:00.000Z';
const first = sampleRegisterEntry({ ...PLACE, id: 'plates', title: 'Plates', state: 'draft' });
const second = { ...first, title: 'Plates and passages', version: 2 };

const underWay: RegisterImport = {
  ...PLACE,
  importId: 'imp-1',
  status: 'applying',
  fileName: 'records.csv',
  by: { kind: 'system', name: 'test' },
  checkedAt: AT,
  counts: { new: 2, changed: 0, same: 0 },
  batches: 2,
  applied: 0,
  rows: 2,
  rowsApplied: 0,
  overtaken: [],
  version: 1,
};
const batch = (number: number): ImportBatch => ({
  ...PLACE,
  importId: 'imp-1',
  number,
  rows: [{ id: `row-${number}`, title: 'Ünïcödé', state: 'draft', data: { side: 'controller' }, seen: 0 }],
  expiresAt: '2026-06-22T14:30:00.000Z',
  version: 1,
});

/** What every store promises about registers. */
export function registerContract(name: string, emptyStore: () => Promise<Store>): void {
  describe(`${name}: registers`, () => {
    test('a change keeps how the entry stood before', async () => {
      const store = await emptyStore();
      await store.commit({ writes: registerWrites(undefined, first), events: [] });
      expect(await store.commit({ writes: registerWrites(first, second), events: [] })).toBe('committed');

      expect(await store.registerEntry('mobility', 'processing-record', 'plates')).toEqual(second);
      const copy = await store.registerVersion('mobility', 'processing-record', 'plates', 1);
      expect(copy?.entry).toEqual(first);
      expect(await store.registerVersion('mobility', 'processing-record', 'plates', 2)).toBeUndefined();
      expect((await store.register('mobility', 'processing-record', { limit: 9 })).items).toEqual([second]);
    });

    test('of two changes of one version only the first is taken', async () => {
      const store = await emptyStore();
      await store.commit({ writes: registerWrites(undefined, first), events: [] });
      await store.commit({ writes: registerWrites(first, second), events: [] });
      const other = { ...second, title: 'Number plates' };
      expect(await store.commit({ writes: registerWrites(first, other), events: [] })).toBe('conflict');
      expect((await store.registerEntry('mobility', 'processing-record', 'plates'))?.title).toBe(
        second.title,
      );
    });

    test('an id with signs of keys in it stays apart from others', async () => {
      const store = await emptyStore();
      const odd = { ...first, id: '0000000001#plates' };
      await store.commit({ writes: registerWrites(undefined, odd), events: [] });
      await store.commit({ writes: registerWrites(odd, { ...odd, version: 2 }), events: [] });
      expect(await store.registerVersion('mobility', 'processing-record', 'plates', 1)).toBeUndefined();
      expect(
        (await store.registerVersion('mobility', 'processing-record', '0000000001#plates', 1))?.entry.id,
      ).toBe('0000000001#plates');
    });

    test('there is one import of a register at a time, with its rows in batches', async () => {
      const store = await emptyStore();
      expect(await store.registerImport('mobility', 'processing-record')).toBeUndefined();
      await store.commit({
        writes: [
          { entity: 'registerImport', after: underWay },
          { entity: 'importBatch', after: batch(1) },
          { entity: 'importBatch', after: batch(2) },
        ],
        events: [],
      });
      expect(
        await store.commit({
          writes: [{ entity: 'registerImport', after: { ...underWay, importId: 'imp-2' } }],
          events: [],
        }),
      ).toBe('conflict');
      expect(await store.importBatch('mobility', 'processing-record', 'imp-1', 2)).toEqual(batch(2));

      const applied = { ...underWay, applied: 1, rowsApplied: 1, version: 2 };
      await store.commit({
        writes: [
          { entity: 'registerImport', before: underWay, after: applied },
          { entity: 'importBatch', before: batch(1) },
        ],
        events: [],
      });
      expect(await store.registerImport('mobility', 'processing-record')).toEqual(applied);
      expect(await store.importBatch('mobility', 'processing-record', 'imp-1', 1)).toBeUndefined();
      expect(await store.registerImport('mobility', 'agreement')).toBeUndefined();
    });
  });
}
