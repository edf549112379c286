import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../core/ports.ts';
import type { Contribution } from '../../../core/rules/engagement/contribution.ts';
import type { GuestAccess, GuestSession } from '../../../core/rules/guest/guest-access.ts';

const ACCESS: GuestAccess = {
  taskId: 'run-1~questionnaire~1~mobility',
  runId: 'run-1',
  organizationId: 'mobility',
  links: [{ hash: 'a'.repeat(64), sentAt: '2026-05-22T14:00:00.000Z' }],
  expiresAt: '2026-07-22T14:00:00.000Z',
  codesAskedAt: [],
  linksAskedAt: [],
  wrongCodes: 0,
  version: 1,
};

const SESSION: GuestSession = {
  idHash: 'b'.repeat(64),
  taskId: ACCESS.taskId,
  linkHash: 'a'.repeat(64),
  formSecret: 'secret',
  createdAt: '2026-05-22T14:00:00.000Z',
  expiresAt: '2026-05-22T16:00:00.000Z',
};

const said = (id: string, more: Partial<Contribution> = {}): Contribution => ({
  id,
  consultationId: 'run-9',
  runId: 'run-9',
  organizationId: 'lead',
  at: '2026-05-22T14:00:00.000Z',
  kind: 'comment',
  answers: {},
  text: 'Too dark',
  fingerprint: id,
  state: 'pending',
  version: 1,
  ...more,
});

/** What every store promises about people without an account. */
export function guestContract(name: string, emptyStore: () => Promise<Store>): void {
  describe(`${name}: guests and the public`, () => {
    test('an access is found by its task and by every link that was ever sent for it', async () => {
      const store = await emptyStore();
      expect(await store.guestAccess(ACCESS.taskId)).toBeUndefined();
      await store.commit({ writes: [{ entity: 'guestAccess', after: ACCESS }], events: [] });
      const newer = { hash: 'c'.repeat(64), sentAt: '2026-05-23T14:00:00.000Z' };
      const after = { ...ACCESS, links: [...ACCESS.links, newer], version: 2 };
      await store.commit({ writes: [{ entity: 'guestAccess', before: ACCESS, after }], events: [] });
      expect(await store.guestAccess(ACCESS.taskId)).toEqual(after);
      expect(await store.guestAccessByLink('a'.repeat(64))).toEqual(after);
      expect(await store.guestAccessByLink('c'.repeat(64))).toEqual(after);
      expect(await store.guestAccessByLink('d'.repeat(64))).toBeUndefined();
    });

    test('of two changes of an access made from the same version one is a conflict', async () => {
      const store = await emptyStore();
      await store.commit({ writes: [{ entity: 'guestAccess', after: ACCESS }], events: [] });
      const tries = await Promise.all(
        [1, 2, 3].map((wrongCodes) =>
          store.commit({
            writes: [{ entity: 'guestAccess', before: ACCESS, after: { ...ACCESS, wrongCodes, version: 2 } }],
            events: [],
          }),
        ),
      );
      expect(tries.filter((outcome) => outcome === 'committed')).toHaveLength(1);
    });

    test('a link that is no longer kept is no longer found', async () => {
      const store = await emptyStore();
      await store.commit({ writes: [{ entity: 'guestAccess', after: ACCESS }], events: [] });
      const after = { ...ACCESS, links: [{ hash: 'c'.repeat(64), sentAt: ACCESS.expiresAt }], version: 2 };
      await store.commit({ writes: [{ entity: 'guestAccess', before: ACCESS, after }], events: [] });
      expect(await store.guestAccessByLink('a'.repeat(64))).toBeUndefined();
    });

    test('a session of a guest is kept until it is ended', async () => {
      const store = await emptyStore();
      await store.saveGuestSession(SESSION);
      expect(await store.guestSession(SESSION.idHash)).toEqual(SESSION);
      expect(await store.session(SESSION.idHash)).toBeUndefined();
      await store.endGuestSession(SESSION.idHash);
      expect(await store.guestSession(SESSION.idHash)).toBeUndefined();
    });

    test('what was said is listed newest first, page by page, for its consultation only', async () => {
      const store = await emptyStore();
      const all = [1, 2, 3].map((day) => said(`con-${day}`, { at: `2026-05-2${day}T14:00:00.000Z` }));
      const elsewhere = said('con-1', { consultationId: 'run-8' });
      for (const after of [...all, elsewhere])
        await store.commit({ writes: [{ entity: 'contribution', after }], events: [] });
      const first = await store.contributions('run-9', { limit: 2 });
      expect(first.items.map(({ id }) => id)).toEqual(['con-3', 'con-2']);
      const next = first.next ?? '';
      expect((await store.contributions('run-9', { limit: 2, after: next })).items).toEqual([all[0]]);
      expect(await store.contribution('run-8', 'con-1')).toEqual(elsewhere);
      expect(await store.contribution('run-9', 'con-9')).toBeUndefined();
    });

    test('the same is not said twice under one id', async () => {
      const store = await emptyStore();
      const write = { entity: 'contribution', after: said('con-1') } as const;
      expect(await store.commit({ writes: [write], events: [] })).toBe('committed');
      expect(await store.commit({ writes: [write], events: [] })).toBe('conflict');
    });

    test('uses are counted one by one, however many come at once', async () => {
      const store = await emptyStore();
      const counts = await Promise.all(
        Array.from({ length: 20 }, () => store.countUse('form#x', '2026-05-22T16:00:00.000Z')),
      );
      expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(await store.countUse('form#y', '2026-05-22T16:00:00.000Z')).toBe(1);
    });
  });
}
