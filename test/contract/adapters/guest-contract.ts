import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../core/ports/store.ts';
import type { Contribution } from '../../../core/rules/engagement/contribution.ts';
import type { GuestAccess, GuestSession } from '../../../core/rules/guest/guest-access.ts';
import type { KeptMail } from '../../../core/rules/mail/kept-mail.ts';
import type { TakenMail } from '../../../core/rules/mail/taken-mail.ts';

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

const TAKEN: TakenMail = {
  id: '1',
  recipient: 'clause8@example.org',
  objectKey: 'raw/1',
  sha256: 'a'.repeat(64),
  verdicts: { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' },
  trust: 'proven',
  subject: 'Grüße',
  text: 'x'.repeat(8000),
  textFrom: 'plain',
  attachments: 0,
  references: ['<1@example.org>'],
  receivedAt: SESSION.createdAt,
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

const kept = (id: string, more: Partial<KeptMail> = {}): KeptMail => ({
  id,
  organizationId: 'mobility',
  recipient: 'requests+mobility@example.org',
  door: 'requests',
  why: 'unreadable',
  fromWritten: 'Ada <ada@home.example>',
  subjectCharacters: 7,
  attachments: 0,
  receivedAt: '2026-05-22T14:00:00.000Z',
  keptAt: '2026-05-22T14:00:01.000Z',
  objectKey: 'raw/1',
  sha256: 'a'.repeat(64),
  // Far off: what has expired may be dropped at any moment.
  expiresAt: '2099-11-18T14:00:00.000Z',
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

    test('the session of a person keeps whose it is, and to which address its link went', async () => {
      const store = await emptyStore();
      const session = { ...SESSION, person: { id: 'mobility-dpo', addressHash: 'd'.repeat(64) } };
      await store.saveGuestSession(session);
      expect(await store.guestSession(SESSION.idHash)).toEqual(session);
    });

    test('the access of a person to a task is found by its id, and changed from the version that was read', async () => {
      const store = await emptyStore();
      const { links: _links, ...common } = ACCESS;
      const sent = { linkHash: 'a'.repeat(64), replyHash: 'b'.repeat(64), sentAt: SESSION.createdAt };
      const access = { ...common, id: 'abcdefghijklmnop', personId: 'mobility-dpo', mails: [sent] };
      expect(await store.mailAccess(access.id)).toBeUndefined();
      expect(await store.commit({ writes: [{ entity: 'mailAccess', after: access }], events: [] })).toBe(
        'committed',
      );
      expect(await store.mailAccess(access.id)).toEqual(access);
      const code = { salt: 's', hash: 'c'.repeat(64), expiresAt: ACCESS.expiresAt, triesLeft: 5 };
      const tries = await Promise.all(
        [4, 3].map((triesLeft) =>
          store.commit({
            writes: [
              {
                entity: 'mailAccess',
                before: access,
                after: { ...access, code: { ...code, triesLeft }, version: 2 },
              },
            ],
            events: [],
          }),
        ),
      );
      expect(tries.sort()).toEqual(['committed', 'conflict']);
    });

    test('that a mail came in is kept once, with the order that follows; an answer is noted over the one before', async () => {
      const store = await emptyStore();
      const { createdAt: at, expiresAt } = SESSION;
      const mail = { id: 'mail#1', at, sha256: 'a'.repeat(64), expiresAt, version: 1 };
      const order = (id: string) => ({
        entity: 'outbox' as const,
        after: {
          id,
          createdAt: at,
          work: { kind: 'mail-in' as const, runId: '' as const, mail: TAKEN },
          version: 1,
        },
      });
      const take = (id: string) =>
        store.commit({ writes: [{ entity: 'received', after: mail }, order(id)], events: [] });
      const takes = await Promise.all([take('out-1'), take('out-2'), take('out-3')]);
      expect(takes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
      const waiting = await store.waitingOutbox(ACCESS.expiresAt, 10);
      expect(waiting.map(({ work }) => work)).toEqual([{ kind: 'mail-in', runId: '', mail: TAKEN }]);
      expect(await store.received('mail#1')).toEqual(mail);
      expect(await store.received('mail#2')).toBeUndefined();
      const again = { ...mail, at: expiresAt, version: 2 };
      const note = () =>
        store.commit({ writes: [{ entity: 'received', before: mail, after: again }], events: [] });
      expect(await note()).toBe('committed');
      expect(await note()).toBe('conflict');
      expect(await store.received('mail#1')).toEqual(again);
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

    test('mails that wait to be looked at: newest first, per organization, each once', async () => {
      const store = await emptyStore();
      const all = [1, 2, 3].map((day) => kept(`mail-${day}`, { keptAt: `2026-05-2${day}T14:00:00.000Z` }));
      const elsewhere = kept('mail-1', { organizationId: 'grid' });
      for (const after of [...all, elsewhere])
        await store.commit({ writes: [{ entity: 'keptMail', after }], events: [] });
      const first = await store.keptMails('mobility', { limit: 2 });
      expect(first.items.map(({ id }) => id)).toEqual(['mail-3', 'mail-2']);
      const next = first.next ?? '';
      expect((await store.keptMails('mobility', { limit: 2, after: next })).items).toEqual([all[0]]);
      expect(await store.keptMail('grid', 'mail-1')).toEqual(elsewhere);
      expect(await store.keptMail('grid', 'mail-2')).toBeUndefined();
      const again = { entity: 'keptMail', after: elsewhere } as const;
      expect(await store.commit({ writes: [again], events: [] })).toBe('conflict');
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
