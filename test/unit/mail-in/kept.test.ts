import { beforeEach, describe, expect, test } from '@jest/globals';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { RAW_MAIL_DAYS, type KeptMail } from '../../../core/rules/mail/kept-mail.ts';
import { KEPT_PER_ORGANIZATION_AND_DAY } from '../../../core/rules/mail/mail-limits.ts';
import type { Person } from '../../../core/rules/organization.ts';
import { dataSubjectRequest } from '../../../workflows/data-subject-request/process.ts';
import { DOMAIN, MailWorld, rawMail, type Arriving } from './support/mail-world.ts';

/** Nothing that a person may have written is lost in silence: somebody of the organization hears that it came. */
const REQUESTS = `requests+mobility@${DOMAIN}`;
const INCIDENT = `incident+mobility@${DOMAIN}`;
const ADA = { From: 'Ada <ada@home.example>', Subject: 'My data' };
const ADMINISTRATOR: Person = {
  ...{ id: 'mobility-administrator', name: 'Ada Admin', email: 'admin@mobility.example', delegations: [] },
  ...{ memberships: [{ organizationId: 'mobility', roles: ['administrator'] }], version: 1 },
};
const TEXT = 'Send me what you have about me.';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let mails: MailWorld;

beforeEach(async () => {
  mails = await MailWorld.create(dataSubjectRequest);
});

const kept = async (organizationId = 'mobility'): Promise<KeptMail[]> =>
  (await mails.world.ports.store.keptMails(organizationId, { limit: 1000 })).items;
const notices = () => mails.sent.filter(({ subject }) => subject.startsWith('Look at mails that came in'));
const runs = async () => (await mails.world.ports.store.partiesOf('mobility', { limit: 100 })).items;
const later = (milliseconds: number) => {
  mails.world.ports.clock.set(new Date(Date.parse(mails.world.ports.now()) + milliseconds).toISOString());
};
const sweep = () => sweepDue(mails.world.ports, { limit: 100 });
const unclear = (subject = 'My data', body = TEXT) =>
  rawMail({ From: ['ada@home.example', 'Bob <bob@home.example>'], Subject: subject }, body);

describe('each is heard of', () => {
  const broken = rawMail({ ...ADA, 'Content-Type': 'multipart/mixed; boundary=b' }, '');
  const cases: [string, Arriving, KeptMail['why']][] = [
    ['two senders', { raw: unclear(), to: REQUESTS }, 'sender-unclear'],
    ['no sender', { raw: rawMail({ Subject: 'x' }, TEXT), to: REQUESTS }, 'sender-unclear'],
    [
      'another sender than was checked',
      { raw: rawMail(ADA, TEXT), to: REQUESTS, fromAsChecked: ['eve@evil.example'] },
      'sender-unclear',
    ],
    ['broken', { raw: broken, to: REQUESTS }, 'no-words'],
    ['no words', { raw: rawMail(ADA, ''), to: REQUESTS, verdicts: { dmarc: 'GRAY' } }, 'no-words'],
    ['too large', { raw: rawMail(ADA, 'x'.repeat(10_500_000)), to: REQUESTS }, 'unreadable'],
    ['taken for advertising', { raw: rawMail(ADA, TEXT), to: REQUESTS, verdicts: { spam: 'FAIL' } }, 'spam'],
    ['a virus', { raw: rawMail(ADA, TEXT), to: REQUESTS, verdicts: { virus: 'FAIL' } }, 'virus'],
    [
      'not scanned',
      { raw: rawMail(ADA, TEXT), to: REQUESTS, verdicts: { virus: 'PROCESSING_FAILED' } },
      'not-scanned',
    ],
    [
      'by a group address',
      { raw: rawMail({ ...ADA, 'List-Id': '<privacy.example>', Precedence: 'list' }, TEXT), to: REQUESTS },
      'forwarded',
    ],
    [
      'by a rule of a mailbox',
      { raw: rawMail({ ...ADA, 'X-MS-Exchange-Inbox-Rules-Loop': 'privacy@x.example' }, TEXT), to: REQUESTS },
      'forwarded',
    ],
    ['a virus in a report', { raw: rawMail(ADA, TEXT), to: INCIDENT, verdicts: { virus: 'FAIL' } }, 'virus'],
    ['a report where no process takes it', { raw: rawMail(ADA, TEXT), to: INCIDENT }, 'not-taken'],
  ];

  test.each(cases)('%s', async (_name, arriving, why) => {
    await mails.arrives(arriving);
    expect(await kept()).toMatchObject([
      { why, organizationId: 'mobility', subjectCharacters: expect.any(Number) },
    ]);
    const [notice, ...more] = notices();
    expect(more.map(({ to }) => to.email)).not.toContain(notice?.to.email);
    expect(notice?.to.email).toBe('dpo@mobility.example');
    // What it says stays where it is, and whoever wrote hears nothing of this notice.
    expect(notice?.text).not.toContain(TEXT);
    expect(`${notice?.subject ?? ''} ${notice?.text ?? ''}`).not.toContain('My data');
    expect(notice?.text).toContain('https://clause8.example/mails/mobility');
    expect(notice?.headers?.['Auto-Submitted']).toBe('auto-generated');
    expect(await runs()).toEqual([]);
  });

  test('the notice says when, from where as written, how long the subject is, and until when it is kept', async () => {
    const at = mails.world.ports.now();
    await mails.arrives({ raw: unclear('Données'), to: REQUESTS });
    const [mail] = await kept();
    expect(mail?.receivedAt).toBe(at);
    expect(Date.parse(mail?.expiresAt ?? '') - Date.parse(at)).toBe(RAW_MAIL_DAYS * DAY_MS);
    const text = notices()[0]?.text.replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      `Friday, 22 May 2026, 10:00 (Europe/Berlin), to ${REQUESTS}. From, as written there and checked by nobody: “ada@home.example | Bob <bob@home.example>”. Subject: 7 characters.`,
    );
    expect(text).toContain('until Wednesday, 18 November 2026');
  });

  test('nothing in a sender makes a link or a line of its own', async () => {
    const From = `"https://evil.example/ \u202e${'x'.repeat(300)}" <a@evil.example>, b@evil.example`;
    await mails.arrives({ raw: rawMail({ From, Subject: 'x' }, TEXT), to: REQUESTS });
    const [mail] = await kept();
    expect(mail?.fromWritten).toHaveLength(120);
    expect(mail?.fromWritten).not.toMatch(/:\/\/|\u202e|\n/);
  });

  test('by somebody who has a mailbox below our domain', async () => {
    const raw = rawMail({ From: 'Ada <ada@office.mail.clause8.example>', Subject: 'My data' }, TEXT);
    await mails.arrives({ raw, to: REQUESTS, returnPath: 'ada@office.mail.clause8.example' });
    expect(await kept()).toMatchObject([{ why: 'forwarded' }]);
  });

  test('what is not proven opens a request as before, and is not kept besides', async () => {
    await mails.arrives({ raw: rawMail(ADA, TEXT), to: REQUESTS, verdicts: { dmarc: 'FAIL' } });
    expect(await runs()).toHaveLength(1);
    expect(await kept()).toEqual([]);
  });

  test('one too many is not taken, and kept', async () => {
    for (let count = 0; count < 7; count += 1)
      await mails.arrives({
        raw: rawMail(ADA, `${TEXT} ${count}`),
        to: REQUESTS,
        verdicts: { dmarc: 'GRAY' },
      });
    expect(await runs()).toHaveLength(5);
    expect((await kept()).map(({ why }) => why)).toEqual(['too-many', 'too-many']);
  });

  test('a request that is received long before it is handed in counts from when it was received', async () => {
    const receivedAt = '2026-05-20T08:00:00.000Z';
    await mails.arrives({ raw: rawMail(ADA, TEXT), to: REQUESTS, receivedAt });
    const [party] = await runs();
    const run = await mails.world.ports.store.run(party?.runId ?? '');
    expect(run?.data).toMatchObject({ receivedAt });
    await mails.arrives({ raw: unclear(), to: REQUESTS, receivedAt });
    expect(await kept()).toMatchObject([{ receivedAt }]);
    await mails.arrives({ raw: unclear('x', 'y'), to: REQUESTS, receivedAt: '2027-01-01T00:00:00.000Z' });
    const received = (await kept()).map((mail) => mail.receivedAt);
    expect(received.sort()).toEqual([receivedAt, mails.world.ports.now()]);
  });
});

describe('where nobody in particular is written to', () => {
  test.each([
    ['an organization that there is not', `requests+nobody@${DOMAIN}`, 'no-such-address'],
    ['no address of ours', `privacy@${DOMAIN}`, 'no-such-address'],
    ['the address that letters come from', `clause8@${DOMAIN}`, 'unknown-sender'],
  ])('%s: the coordinating organization hears of it', async (_name, to, why) => {
    await mails.arrives({ raw: rawMail(ADA, TEXT), to, verdicts: { dmarc: 'GRAY' } });
    const lead = (await mails.world.ports.store.organizations()).find((one) => one.lead);
    expect(await kept(lead?.id)).toMatchObject([{ why }]);
    expect(notices()).not.toEqual([]);
  });

  test('advertising to an address that was given to nobody is dropped', async () => {
    const mail = { raw: rawMail(ADA, 'Buy!'), to: `info@${DOMAIN}`, verdicts: { spam: 'FAIL' as const } };
    expect(await mails.arrives(mail)).toEqual({ result: 'ignored', why: 'dangerous' });
  });

  test('a machine is not heard of', async () => {
    const raw = rawMail({ ...ADA, 'Auto-Submitted': 'auto-replied', 'List-Id': '<x.example>' }, TEXT);
    expect(await mails.arrives({ raw, to: REQUESTS })).toEqual({ result: 'ignored', why: 'auto-submitted' });
    expect(await kept()).toEqual([]);
    expect(mails.sent).toEqual([]);
  });

  test('an answer to a mail about a task by somebody else is heard of in the organization of the task', async () => {
    const other = await MailWorld.create();
    const { replyTo } = await other.asked('vote', 'mobility-dpo');
    const stranger = rawMail({ From: 'selma@home.example', Subject: 'Re: Decide' }, 'approve');
    await other.arrives({ raw: stranger, to: replyTo });
    const found = await other.world.ports.store.keptMails('mobility', { limit: 10 });
    expect(found.items).toMatchObject([{ why: 'unknown-sender', door: 'reply' }]);
  });

  test('what is kept and told of an answer holds no answering address, and administrators are not told', async () => {
    const other = await MailWorld.create();
    await other.world.ports.store.commit({
      writes: [{ entity: 'person', after: ADMINISTRATOR }],
      events: [],
    });
    const { replyTo } = await other.asked('vote', 'mobility-dpo');
    const before = other.sent.length;
    await other.arrives({ raw: rawMail({ From: 'selma@home.example' }, 'approve'), to: replyTo });
    const told = other.sent.slice(before);
    expect(told.map(({ to }) => to.email)).toEqual(['dpo@mobility.example']);
    const secret = replyTo.slice(0, replyTo.indexOf('@'));
    const { items } = await other.world.ports.store.keptMails('mobility', { limit: 10 });
    expect(items).toHaveLength(1);
    expect(JSON.stringify([told, items])).not.toContain(secret);
  });

  test('an answer that nobody may open yet is heard of all the same', async () => {
    const other = await MailWorld.create();
    const { replyTo } = await other.asked('vote', 'mobility-dpo');
    const { store } = other.world.ports;
    const dpo = await other.world.person('mobility-dpo');
    const away = { ...dpo, memberships: [], version: dpo.version + 1 };
    await store.commit({
      writes: [
        { entity: 'person', before: dpo, after: away },
        { entity: 'person', after: ADMINISTRATOR },
      ],
      events: [],
    });
    const before = other.sent.length;
    await other.arrives({ raw: rawMail({ From: 'selma@home.example' }, 'approve'), to: replyTo });
    const [notice] = other.sent.slice(before);
    expect(notice?.to.email).toBe(ADMINISTRATOR.email);
    expect(notice?.text.replaceAll(/\s+/g, ' ')).toContain('can open them here yet');
  });

  test('a mail to many addresses: at those beyond the first five it is kept', async () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((name) => `requests+${name}@${DOMAIN}`);
    await mails.arrives({ raw: rawMail(ADA, TEXT), to: many[0] ?? '', alsoTo: [...many, REQUESTS] });
    expect(await kept()).toMatchObject([{ why: 'many-addresses' }]);
  });
});

describe('how often', () => {
  test('the first is told at once, all others of the hour together when it is over', async () => {
    for (let count = 0; count < 6; count += 1) {
      await mails.arrives({ raw: unclear('x', `${count}`), to: REQUESTS });
      later(60_000);
    }
    const people = notices().length;
    expect(notices()[0]?.text).toContain('Nothing has begun with them: 1.');
    await sweep();
    expect(notices()).toHaveLength(people);
    later(HOUR_MS);
    await sweep();
    expect(notices()).toHaveLength(2 * people);
    expect(notices().at(-1)?.text).toContain('Nothing has begun with them: 5.');
    later(3 * HOUR_MS);
    await sweep();
    expect(notices()).toHaveLength(2 * people);
    await mails.arrives({ raw: unclear('x', 'again'), to: REQUESTS });
    expect(notices()).toHaveLength(3 * people);
  });

  test('what somebody has looked at meanwhile is not told of any more', async () => {
    await mails.arrives({ raw: unclear('x', '1'), to: REQUESTS });
    await mails.arrives({ raw: unclear('x', '2'), to: REQUESTS });
    const told = notices().length;
    const { store } = mails.world.ports;
    const settled = { by: 'mobility-dpo', at: mails.world.ports.now(), did: 'nothing' } as const;
    for (const before of await kept()) {
      const after = { ...before, settled, version: before.version + 1 };
      await store.commit({ writes: [{ entity: 'keptMail', before, after }], events: [] });
    }
    later(2 * HOUR_MS);
    await sweep();
    expect(await mails.world.outbox()).toEqual([]);
    expect(notices()).toHaveLength(told);
  });

  test('one that comes just when a notice goes out is in the next one', async () => {
    await mails.arrives({ raw: unclear('x', '1'), to: REQUESTS });
    await mails.arrives({ raw: unclear('x', '2'), to: REQUESTS });
    later(HOUR_MS - 30_000);
    await mails.arrives({ raw: unclear('third', '3'), to: REQUESTS });
    later(2 * HOUR_MS);
    await sweep();
    // Whatever the notice in between has seen, none is left out.
    expect(notices()).toHaveLength(3);
    expect(notices().at(-1)?.text).toContain('Subject: 5 characters');
    expect(await mails.world.outbox()).toEqual([]);
  });

  test('a flood of a thousand makes few notices, is listed up to a limit, and the rest is said once', async () => {
    const before = mails.sent.length;
    for (let count = 0; count < 1000; count += 1) {
      await mails.hands({ raw: unclear('x', String(count)), to: REQUESTS });
      if (count % 100 === 99) await mails.settle();
    }
    expect(await kept()).toHaveLength(KEPT_PER_ORGANIZATION_AND_DAY);
    const people = new Set(notices().map(({ to }) => to.email)).size;
    expect(mails.sent.length - before).toBeLessThanOrEqual(2 * people);
    expect(notices().filter(({ text }) => text.includes('are not listed one by one'))).toHaveLength(people);
    later(2 * HOUR_MS);
    await sweep();
    expect(mails.sent.length - before).toBeLessThanOrEqual(3 * people);
  });

  test('advertising is told of once a day, and hides nothing else', async () => {
    const spam = { to: REQUESTS, verdicts: { spam: 'FAIL' as const } };
    await mails.arrives({ raw: unclear('x', 'Buy'), ...spam });
    const people = notices().length;
    for (let hour = 0; hour < 5; hour += 1) {
      later(HOUR_MS);
      await mails.arrives({ raw: unclear('x', `Buy ${hour}`), ...spam });
      await sweep();
    }
    expect(notices()).toHaveLength(people);
    await mails.arrives({ raw: unclear(), to: REQUESTS });
    expect(notices()).toHaveLength(2 * people);
    expect(notices().at(-1)?.text).not.toContain('advertising');
  });

  test('so much advertising that it is not listed does not keep it quiet that other mails are not listed either', async () => {
    const { store } = mails.world.ports;
    const day = mails.world.ports.now().slice(0, 10);
    for (const kind of ['spam', 'mails'])
      for (let count = 0; count < KEPT_PER_ORGANIZATION_AND_DAY; count += 1)
        await store.countUse(`kept-${kind}#requests#mobility#${day}`, '2027-01-01T00:00:00.000Z');
    await mails.arrives({ raw: unclear('x', 'Buy'), to: REQUESTS, verdicts: { spam: 'FAIL' } });
    const people = notices().length;
    expect(people).toBeGreaterThan(0);
    await mails.arrives({ raw: unclear(), to: REQUESTS });
    expect(notices()).toHaveLength(2 * people);
    await mails.arrives({ raw: unclear('x', 'more'), to: REQUESTS });
    expect(notices()).toHaveLength(2 * people);
  });
});

describe('faults', () => {
  test('the same mail a hundred times is kept and told once', async () => {
    const raw = unclear();
    const taken = await Promise.all(
      Array.from({ length: 100 }, () => mails.hands({ raw, to: REQUESTS }).catch(() => 'thrown')),
    );
    expect(taken.filter((one) => typeof one === 'object' && one.result === 'taken')).toHaveLength(1);
    await mails.settle();
    expect(await kept()).toHaveLength(1);
    expect(new Set(notices().map(({ to }) => to.email)).size).toBe(notices().length);
  });

  test('a mail with the message id of another, by nobody in particular, does not stand in its way', async () => {
    const messageId = '<known@home.example>';
    const forged = rawMail(ADA, 'Forget it.', { messageId });
    const real = rawMail(ADA, TEXT, { messageId });
    const verdicts = { dmarc: 'GRAY' as const };
    await mails.arrives({ raw: forged, to: REQUESTS, verdicts });
    await mails.arrives({ raw: real, to: REQUESTS, verdicts });
    expect(await runs()).toHaveLength(2);
    expect(await mails.arrives({ raw: real, to: REQUESTS, verdicts })).toEqual({ result: 'duplicate' });
  });

  test('a copy that came over a list first does not stand in the way of the mail itself', async () => {
    const messageId = '<both@home.example>';
    const copy = rawMail({ ...ADA, 'List-Id': '<privacy.example>' }, TEXT, { messageId });
    const real = rawMail(ADA, TEXT, { messageId });
    await mails.arrives({ raw: copy, to: REQUESTS });
    await mails.arrives({ raw: real, to: REQUESTS });
    expect(await runs()).toHaveLength(1);
    for (const raw of [copy, real])
      expect(await mails.arrives({ raw, to: REQUESTS })).toEqual({ result: 'duplicate' });
    expect(await kept()).toHaveLength(1);
  });

  test('a copy over a list after the mail itself is one', async () => {
    const messageId = '<both@home.example>';
    await mails.arrives({ raw: rawMail(ADA, TEXT, { messageId }), to: REQUESTS });
    const copy = rawMail({ ...ADA, 'List-Id': '<privacy.example>' }, TEXT, { messageId });
    expect(await mails.arrives({ raw: copy, to: REQUESTS })).toEqual({ result: 'duplicate' });
    expect(await kept()).toEqual([]);
  });

  test('a fault with a mail that holds a virus: it is not taken for a sound one', async () => {
    await mails.hands({ raw: rawMail(ADA, TEXT), to: REQUESTS, verdicts: { virus: 'FAIL' } });
    const { store } = mails.world.ports;
    const keptMail = store.keptMail.bind(store);
    let faults = 1;
    store.keptMail = (organizationId, id) => {
      if ((faults -= 1) >= 0) throw new Error('no');
      return keptMail(organizationId, id);
    };
    later(7 * HOUR_MS);
    await mails.world.deliver();
    expect(await kept()).toMatchObject([{ why: 'virus' }]);
  });

  test('a crash before it is put away: seen to again, kept once, told once', async () => {
    await mails.hands({ raw: unclear(), to: REQUESTS });
    const { store } = mails.world.ports;
    const commit = store.commit.bind(store);
    let crashes = 1;
    store.commit = (transaction) => {
      const isPutAway = transaction.writes.some(({ entity }) => entity === 'keptMail');
      if (isPutAway && (crashes -= 1) >= 0) throw new Error('killed');
      return commit(transaction);
    };
    await expect(mails.world.deliver()).rejects.toThrow('killed');
    expect(await kept()).toEqual([]);
    await mails.settle();
    expect(await kept()).toHaveLength(1);
    expect(new Set(notices().map(({ to }) => to.email)).size).toBe(notices().length);
  });

  test('a fault that lasts six hours: given up, and heard of all the same', async () => {
    await mails.hands({ raw: rawMail(ADA, TEXT), to: REQUESTS });
    const { store } = mails.world.ports;
    const commit = store.commit.bind(store);
    store.commit = (transaction) => {
      if (transaction.writes.some(({ entity }) => entity === 'run')) throw new Error('no run can be written');
      return commit(transaction);
    };
    later(7 * HOUR_MS);
    const [given] = await mails.world.deliver();
    expect(given).toMatchObject({ result: 'failed' });
    await mails.settle();
    expect(await kept()).toMatchObject([{ why: 'fault' }]);
    expect(notices()).not.toEqual([]);
  });
});
