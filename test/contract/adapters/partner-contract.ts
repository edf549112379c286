import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../core/ports.ts';
import { DUE_SHARDS } from '../../../core/ports.ts';
import { announcementId, newAnnouncement } from '../../../core/rules/partner/announcement.ts';
import type { Announcement, Endpoint } from '../../../core/rules/partner/endpoint.ts';
import { afterTry } from '../../../core/rules/partner/retry-plan.ts';

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
