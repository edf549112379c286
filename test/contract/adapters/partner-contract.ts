import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../core/ports/store.ts';
import { DUE_SHARDS, OWN_SHARDS, PARTNER_SHARDS } from '../../../core/ports/due.ts';
import { announcementId, newAnnouncement } from '../../../core/rules/partner/announcement.ts';
import type { Announcement, Endpoint } from '../../../core/rules/partner/endpoint.ts';
import { afterTry, heldBack } from '../../../core/rules/partner/retry-plan.ts';

const AT = '2026-05-22T08:00:00.000Z';

const endpoint = (id: string, organizationId: string): Endpoint => ({
  ...{
    id,
    organizationId,
    name: id,
    url: 'https://partner.example/hook',
    scheme: 'v1a',
    types: ['task.opened'],
  },
  ...{ enabled: true, createdAt: AT, version: 1 },
  current: { kid: 'key_1', sealed: 's'.repeat(300), publicKey: 'whpk_x', since: AT },
});

function announcement(endpointId: string, sequence: number): Announcement {
  const id = announcementId(endpointId, 'run-1', sequence);
  const at = `2026-05-22T08:00:0${sequence}.000Z`;
  const data = { run: 'run-1', sequence, link: 'https://clause8.example/runs/run-1' };
  return newAnnouncement(
    { id: endpointId, organizationId: 'mobility' },
    { id, type: 'task.opened', at, data },
    AT,
  );
}

/** What every store promises about partners' endpoints and what is sent to them. */
export function partnerContract(name: string, emptyStore: () => Promise<Store>): void {
  describe(`${name}: partners`, () => {
    test('an endpoint comes back as it was written, and is listed for its organization only', async () => {
      const store = await emptyStore();
      const all = [
        endpoint('end-1', 'mobility'),
        endpoint('end-2', 'mobility'),
        endpoint('end-3', 'transit'),
      ];
      for (const after of all) await store.commit({ writes: [{ entity: 'endpoint', after }], events: [] });
      expect(await store.endpoint('end-1')).toEqual(all[0]);
      expect(await store.endpoint('end-9')).toBeUndefined();
      const listed = await store.endpoints('mobility');
      expect(listed.map(({ id }) => id).sort()).toEqual(['end-1', 'end-2']);
      expect(await store.endpoints('grid')).toEqual([]);
    });

    test('the same announcement is made once', async () => {
      const store = await emptyStore();
      const after = announcement('end-1', 1);
      const make = () => store.commit({ writes: [{ entity: 'announcement', after }], events: [] });
      expect(await make()).toBe('committed');
      expect(await make()).toBe('conflict');
      expect(await store.announcement(after.id)).toEqual(after);
    });

    test('announcements of an endpoint are listed newest first, page by page', async () => {
      const store = await emptyStore();
      for (const sequence of [2, 1, 3])
        await store.commit({
          writes: [{ entity: 'announcement', after: announcement('end-1', sequence) }],
          events: [],
        });
      const first = await store.announcements('end-1', { limit: 2 });
      const second = await store.announcements('end-1', { limit: 2, after: first.next ?? '' });
      const at = [...first.items, ...second.items].map((one) => one.at.slice(17, 19));
      expect(at).toEqual(['03', '02', '01']);
      expect((await store.announcements('end-2', { limit: 2 })).items).toEqual([]);
    });

    test('what partners are told falls due in shards of its own, endpoints too', async () => {
      const store = await emptyStore();
      const made = Array.from({ length: 12 }, (_, at) => announcement(`end-${at}`, 1));
      const resting = Array.from({ length: 12 }, (_, at) => ({
        ...endpoint(`end-${at}`, 'mobility'),
        nextAt: '2026-05-22T08:02:00.000Z',
      }));
      for (const after of made)
        await store.commit({ writes: [{ entity: 'announcement', after }], events: [] });
      for (const after of resting)
        await store.commit({ writes: [{ entity: 'endpoint', after }], events: [] });
      const dueIn = async (shards: readonly number[], now: string) =>
        (await Promise.all(shards.map((shard) => store.due(shard, now, 100)))).flat();
      expect(await dueIn(OWN_SHARDS, '2027-01-01T00:00:00.000Z')).toEqual([]);
      expect(await dueIn(PARTNER_SHARDS, '2026-05-22T08:01:59.999Z')).toEqual([]);
      const due = await dueIn(PARTNER_SHARDS, '2026-05-22T08:02:00.000Z');
      expect(due).toHaveLength(24);
      expect(due).toEqual(
        expect.arrayContaining([
          ...made.map((each) => ({ kind: 'announcement', announcement: each })),
          ...resting.map((each) => ({ kind: 'endpoint', endpoint: each })),
        ]),
      );
      const perShard = PARTNER_SHARDS.map((shard) => dueIn([shard], '2026-05-22T08:02:00.000Z'));
      for (const items of await Promise.all(perShard)) expect(items.length).toBeGreaterThan(0);
    });

    test('what is held back is listed for its endpoint, earliest first, until it is let go', async () => {
      const store = await emptyStore();
      for (const [endpointId, sequence] of [
        ['end-1', 3],
        ['end-1', 1],
        ['end-1', 2],
        ['end-2', 1],
      ] as const) {
        const before = announcement(endpointId, sequence);
        await store.commit({ writes: [{ entity: 'announcement', after: before }], events: [] });
        const after = heldBack(before, AT);
        await store.commit({ writes: [{ entity: 'announcement', before, after }], events: [] });
      }
      await store.commit({
        writes: [{ entity: 'announcement', after: announcement('end-1', 4) }],
        events: [],
      });
      const held = async (limit: number) =>
        (await store.heldAnnouncements('end-1', limit)).map(({ at }) => at.slice(17, 19));
      expect(await held(10)).toEqual(['01', '02', '03']);
      expect(await held(2)).toEqual(['01', '02']);
      expect(await store.heldAnnouncements('end-9', 10)).toEqual([]);
      const [before] = await store.heldAnnouncements('end-1', 1);
      if (before === undefined) throw new Error('nothing held');
      expect(before).toEqual(heldBack(announcement('end-1', 1), AT));
      const { held: _held, ...rest } = before;
      const after = { ...rest, version: before.version + 1 };
      await store.commit({ writes: [{ entity: 'announcement', before, after }], events: [] });
      expect(await held(10)).toEqual(['02', '03']);
      expect((await store.announcements('end-1', { limit: 10 })).items).toHaveLength(4);
    });

    test('is due at its next try, and no more once it was taken; two notes of one try leave one', async () => {
      const store = await emptyStore();
      const made = announcement('end-1', 1);
      await store.commit({ writes: [{ entity: 'announcement', after: made }], events: [] });
      const dueAt = async (now: string) => {
        const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => store.due(shard, now, 10));
        return (await Promise.all(shards)).flat();
      };
      expect(await dueAt('2026-05-22T08:01:59.999Z')).toEqual([]);
      expect(await dueAt('2026-05-22T08:02:00.000Z')).toEqual([{ kind: 'announcement', announcement: made }]);
      const failed = afterTry(made, { milliseconds: 1, error: 'timeout' }, AT, 0);
      const note = (after: Announcement) =>
        store.commit({ writes: [{ entity: 'announcement', before: made, after }], events: [] });
      expect(await note(failed)).toBe('committed');
      expect(await note(failed)).toBe('conflict');
      expect(await dueAt('2026-05-22T08:00:05.000Z')).toEqual([
        { kind: 'announcement', announcement: failed },
      ]);
      const taken = afterTry(failed, { milliseconds: 1, status: 204, answer: '' }, AT, 0);
      await store.commit({ writes: [{ entity: 'announcement', before: failed, after: taken }], events: [] });
      expect(await dueAt('2027-01-01T00:00:00.000Z')).toEqual([]);
      expect(await store.announcement(made.id)).toEqual(taken);
    });
  });
}
