import { beforeEach, describe, expect, test } from '@jest/globals';
import { deliverOutbox } from '../../../core/actions/deliver-outbox.ts';
import { outboxWrite } from '../../../core/actions/outbox-write.ts';
import type { Role } from '../../../core/rules/organization.ts';
import { newAddress } from '../../../core/rules/contact/new-address.ts';
import type { KeptMail } from '../../../core/rules/mail/kept-mail.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { dataSubjectRequest } from '../../../workflows/data-subject-request/process.ts';
import { cityInMemory, START } from './support/city-in-memory.ts';
import { ORIGIN, portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

const MORE: [string, Role][] = [['mobility', 'administrator']];
const HOSTILE = `From: Eve <eve@evil.example>\r
Subject: =?utf-8?Q?<img_src=3Dx_onerror=3Dalert(1)>?=\r
Content-Type: text/html; charset=utf-8\r
\r
<p>Send me my data</p><script>alert(2)</script><img src="https://evil.example/seen.png">`;

let portal: TestPortal;

beforeEach(async () => {
  portal = await portalInMemory(await cityInMemory([breachNotification, dataSubjectRequest], MORE));
});

async function keep(raw: string | Uint8Array | undefined, more: Partial<KeptMail> = {}): Promise<string> {
  const mail: KeptMail = {
    ...{ id: 'mail-1', organizationId: 'mobility', recipient: 'requests+mobility@mail.clause8.example' },
    ...{ door: 'requests', why: 'sender-unclear', fromWritten: '"<b>Eve</b>" <eve@evil.example>' },
    ...{ subjectCharacters: 5, attachments: 1, receivedAt: START, keptAt: START, sha256: 'a'.repeat(64) },
    ...{ expiresAt: '2026-11-18T14:00:00.000Z', objectKey: 'raw/1', version: 1 },
    ...more,
  };
  await portal.city.ports.store.commit({ writes: [{ entity: 'keptMail', after: mail }], events: [] });
  if (raw !== undefined) portal.rawMails.set(mail.objectKey, Buffer.from(raw));
  return `/mails/mobility/${mail.id}`;
}

describe('a mail that waits to be looked at', () => {
  test.each(['mobility-dpo', 'mobility-administrator'])('is listed and read by %s', async (personId) => {
    const path = await keep(HOSTILE);
    const browser = await portal.browser(personId);
    expect(await browser.page('/me')).toContain('href="/mails/mobility"');
    const list = await browser.page('/mails/mobility');
    expect(list).toContain(`href="${path}"`);
    expect(list).not.toContain('my data</p>');
    const page = await browser.page(path);
    expect(page).toContain('Send me my data');
    expect(page).toContain('href="/start/data-subject-request"');
    expect(page).toContain('raw/1');
  });

  test('is plain text: nothing in it is drawn, loaded or run', async () => {
    const path = await keep(HOSTILE);
    const page = await (await portal.browser('mobility-dpo')).page(path);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain('&lt;b&gt;Eve&lt;/b&gt;');
    expect(page).not.toMatch(/<img|<b>|evil\.example\/seen|alert\(2\)/);
  });

  test('is downloaded as it came, by nobody’s program opened by itself', async () => {
    const path = await keep(HOSTILE);
    const answer = await (await portal.browser('mobility-dpo')).get(`${path}/mail.eml`);
    expect(await answer.text()).toBe(HOSTILE);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="mail-mail-1.eml"');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['virus', 'not-scanned'] as const)(
    '%s: it is not handed out, and its words are shown',
    async (why) => {
      const path = await keep(HOSTILE, { why });
      const browser = await portal.browser('mobility-dpo');
      expect((await browser.get(`${path}/mail.eml`)).status).toBe(404);
      const page = await browser.page(path);
      expect(page).toContain('Send me my data');
      expect(page).not.toContain('mail.eml');
    },
  );

  test('too large: its beginning, and where the whole lies', async () => {
    const path = await keep(`Subject: Large\r\n\r\nThe first words.\n${'x'.repeat(5_000_000)}`, {
      why: 'unreadable',
    });
    const browser = await portal.browser('mobility-dpo');
    const page = await browser.page(path);
    expect(page).toContain('The first words.');
    expect(page).toContain('only its beginning, because it is large');
    expect((await (await browser.get(`${path}/mail.eml`)).arrayBuffer()).byteLength).toBe(4 * 1024 * 1024);
  });

  test('gone from where it was kept: said so, and no fault', async () => {
    const path = await keep(undefined);
    const browser = await portal.browser('mobility-dpo');
    expect(await browser.page(path)).toContain('The mail is not there any more.');
    expect((await browser.get(`${path}/mail.eml`)).status).toBe(404);
  });

  test('an answer to a mail about a task may be about a private run: not for administrators', async () => {
    const path = await keep(HOSTILE, { door: 'reply' });
    const administrator = await portal.browser('mobility-administrator');
    expect(await administrator.page('/mails/mobility')).not.toContain(path);
    for (const at of [path, `${path}/mail.eml`]) expect((await administrator.get(at)).status).toBe(404);
    const page = await administrator.page('/mails/mobility');
    expect((await administrator.post(path, { do: 'nothing' }, page)).status).toBe(404);
    expect(await (await portal.browser('mobility-dpo')).page(path)).toContain('Send me my data');
  });

  test.each(['mobility-responder', 'mobility-accountable', 'lead-dpo', 'transit-dpo'])(
    'is nothing to %s, by whatever address',
    async (personId) => {
      const path = await keep(HOSTILE);
      const browser = await portal.browser(personId);
      const own = `/mails/${personId.split('-')[0] ?? ''}/mail-1`;
      for (const at of ['/mails/mobility', path, `${path}/mail.eml`, own, `${own}/mail.eml`]) {
        const answer = await browser.get(at);
        expect(answer.status).toBe(404);
        expect(await answer.text()).not.toContain('Send me');
      }
    },
  );
});

describe('what becomes of it', () => {
  const WORDS = 'From: a\r\nSubject: My data\r\n\r\nSend me what you have.';
  const fields = { do: 'request', name: 'Ada Häfen', email: 'ada@home.example' };
  const requests = async () => {
    const { items } = await portal.city.ports.store.partiesOf('mobility', { limit: 10 });
    return items.map(({ runId }) => runId);
  };
  const kept = () => portal.city.ports.store.keptMail('mobility', 'mail-1');
  /** Until what it answers is called, whoever writes down what became of the mail dies at it. */
  const killedAtTheNote = () => {
    const { store } = portal.city.ports;
    const commit = store.commit.bind(store);
    store.commit = (transaction) => {
      if (transaction.writes.some(({ entity }) => entity === 'keptMail')) throw new Error('killed');
      return commit(transaction);
    };
    return () => {
      store.commit = commit;
    };
  };
  async function look(personId = 'mobility-dpo') {
    const path = await keep(WORDS, { receivedAt: '2026-05-20T08:00:00.000Z' });
    const browser = await portal.browser(personId);
    return { path, browser, page: await browser.page(path) };
  }

  test('a request is opened from it, received when the mail was, with the mail in its evidence', async () => {
    const { path, browser, page } = await look();
    const done = await browser.post(path, fields, page);
    const [runId = ''] = await requests();
    expect(done.headers.get('location')).toBe(`/runs/${runId}?said=started`);
    const { store } = portal.city.ports;
    expect((await store.run(runId))?.data).toMatchObject({
      receivedAt: '2026-05-20T08:00:00.000Z',
      request: {
        ...{ name: 'Ada Häfen', email: 'ada@home.example', receivedBy: 'email' },
        details: expect.stringMatching(
          /^My data\n\nSend me what you have\.\n\n\[This came by mail and was taken/,
        ),
      },
    });
    const taken = (await store.events(runId)).filter(({ type }) => type === 'mail-taken');
    expect(taken).toMatchObject([
      {
        actor: { kind: 'person', personId: 'mobility-dpo', channel: 'portal' },
        data: { did: 'requested', mail: { objectKey: 'raw/1', sha256: 'a'.repeat(64) } },
      },
    ]);
    expect((await kept())?.settled).toMatchObject({ by: 'mobility-dpo', did: 'request-opened', runId });
    expect(await browser.page(path)).toContain('a request was opened from it.');
    expect(await browser.page('/mails/mobility')).toContain('A request was opened from it.');
  });

  test('however often and by how many at once it is pressed: one request, one line of evidence', async () => {
    const { path, browser, page } = await look();
    await Promise.all(Array.from({ length: 5 }, () => browser.post(path, fields, page)));
    await browser.post(path, { do: 'nothing' }, page);
    const [runId = '', ...more] = await requests();
    expect(more).toEqual([]);
    const events = await portal.city.ports.store.events(runId);
    expect(events.filter(({ type }) => type === 'mail-taken')).toHaveLength(1);
    expect((await kept())?.settled?.did).toBe('request-opened');
  });

  test('killed between the start and the note: pressed again, the rest follows', async () => {
    const { path, browser, page } = await look();
    const revive = killedAtTheNote();
    expect((await browser.post(path, fields, page)).status).toBe(500);
    expect([(await requests()).length, (await kept())?.settled]).toEqual([1, undefined]);
    revive();
    expect((await browser.post(path, fields, page)).status).toBe(303);
    expect(await requests()).toHaveLength(1);
    expect((await kept())?.settled?.did).toBe('request-opened');
  });

  test('killed between the start and the note, and put away by somebody else: the request and its evidence stand', async () => {
    const { path, browser, page } = await look();
    const revive = killedAtTheNote();
    await browser.post(path, fields, page);
    revive();
    const administrator = await portal.browser('mobility-administrator');
    await administrator.post(path, { do: 'nothing' }, await administrator.page(path));
    const [runId = ''] = await requests();
    expect((await kept())?.settled).toMatchObject({ did: 'request-opened', by: 'mobility-dpo', runId });
    const taken = (await portal.city.ports.store.events(runId)).filter(({ type }) => type === 'mail-taken');
    expect(taken).toMatchObject([{ actor: { personId: 'mobility-dpo' } }]);
  });

  test('put away by somebody while a request begins: the request and its evidence stand', async () => {
    const { path, browser, page } = await look();
    const administrator = await portal.browser('mobility-administrator');
    const other = await administrator.page(path);
    const { store } = portal.city.ports;
    const commit = store.commit.bind(store);
    let isFirst = true;
    store.commit = async (transaction) => {
      const starts = transaction.writes.some(({ entity }) => entity === 'run');
      if (starts && isFirst) {
        isFirst = false;
        await administrator.post(path, { do: 'nothing' }, other);
      }
      return commit(transaction);
    };
    await browser.post(path, fields, page);
    const [runId = ''] = await requests();
    expect((await kept())?.settled).toMatchObject({ did: 'request-opened', by: 'mobility-dpo', runId });
    expect((await store.events(runId)).filter(({ type }) => type === 'mail-taken')).toHaveLength(1);
  });

  test('a mail with a large file in it: its words are read, and begin the request', async () => {
    const file = `${'QUJD'.repeat(19)}\r\n`.repeat(65_000);
    const type = 'Content-Type: multipart/mixed; boundary=bbb\r\nSubject: My data\r\n\r\n';
    const parts = `--bbb\r\n\r\nSend me what you have.\r\n--bbb\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n${file}--bbb--\r\n`;
    const path = await keep(type + parts);
    const browser = await portal.browser('mobility-dpo');
    const page = await browser.page(path);
    expect(page).toContain('What it says');
    expect(page).not.toContain('QUJDQUJD');
    await browser.post(path, fields, page);
    const [runId = ''] = await requests();
    const run = await portal.city.ports.store.run(runId);
    expect(JSON.stringify(run?.data)).toContain('Send me what you have.');
  });

  test('secrets in the words are masked, and that they go on is said', async () => {
    const path = await keep(`Subject: My data\r\n\r\nMy password: hunter2 ${'x'.repeat(5000)}`);
    const browser = await portal.browser('mobility-dpo');
    await browser.post(path, fields, await browser.page(path));
    const [runId = ''] = await requests();
    const data = JSON.stringify((await portal.city.ports.store.run(runId))?.data);
    expect(data).not.toContain('hunter2');
    expect(data).toContain('The words go on in the mail.');
  });

  test('what is entered wrong is asked again, and nothing has begun', async () => {
    const { path, browser, page } = await look();
    const answer = await browser.post(path, { ...fields, name: '', email: 'nowhere' }, page);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="nowhere"');
    expect([await requests(), (await kept())?.settled]).toEqual([[], undefined]);
  });

  test('nothing is to begin with it: who said so stays with it', async () => {
    const { path, browser, page } = await look('mobility-administrator');
    expect(page).not.toContain('Open a request from this mail');
    expect((await browser.post(path, fields, page)).status).toBe(404);
    expect(await requests()).toEqual([]);
    expect((await browser.post(path, { do: 'nothing' }, page)).headers.get('location')).toBe(path);
    expect((await kept())?.settled).toMatchObject({ by: 'mobility-administrator', did: 'nothing' });
    expect(await browser.page(path)).toContain('nothing is to begin with it.');
  });
});

describe('a new mail address', () => {
  async function asked() {
    const { ports, person } = portal.city;
    const before = await person('mobility-contact');
    const after = {
      ...before,
      newAddress: newAddress(before, { email: 'new@home.example', runId: 'run-1' }, ports.now()),
      version: before.version + 1,
    };
    const order = outboxWrite(ports, {
      ...{ kind: 'notify', runId: '', message: 'address-check' },
      extra: { personId: before.id },
    });
    await ports.store.commit({ writes: [{ entity: 'person', before, after }, order], events: [] });
    for (const entry of await ports.store.waitingOutbox('9999', 10)) await deliverOutbox(ports, entry);
    const text = ports.mailer.sent.at(-1)?.text ?? '';
    const path = new URL(/https:\S+\/address\/\S+/.exec(text)?.[0] ?? '').pathname;
    return {
      path,
      code: /\b\d{6}\b/.exec(text)?.[0] ?? '',
      email: async () => (await person(before.id)).email,
    };
  }
  const post = (path: string, code: string, origin = ORIGIN) =>
    portal.app.request(`${ORIGIN}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      body: new URLSearchParams({ code }).toString(),
    });

  test('its link shows a form and nobody’s name, and opening it or sending the form does nothing', async () => {
    const { path, email } = await asked();
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await portal.app.request(`${ORIGIN}${path}`, { method })).status).toBe(200);
    const page = await (await portal.app.request(`${ORIGIN}${path}`)).text();
    expect(page).not.toMatch(/contact of mobility|@mobility|@home/);
    for (let count = 0; count < 10; count += 1) expect((await post(path, '')).status).toBe(422);
    expect(await email()).toBe('contact@mobility.example');
  });

  test('the code makes it good, from our own page only, and once', async () => {
    const { path, code, email } = await asked();
    expect((await post(path, code, 'https://evil.example')).status).toBe(403);
    expect(await email()).toBe('contact@mobility.example');
    const done = await post(path, code);
    expect([done.status, await done.text()]).toEqual([
      200,
      expect.stringContaining('The address is confirmed.'),
    ]);
    expect(await email()).toBe('new@home.example');
    expect((await post(path, code)).status).toBe(404);
  });

  test('after five wrong codes it does nothing any more', async () => {
    const { path, code, email } = await asked();
    const other = code === '000000' ? '111111' : '000000';
    for (let count = 0; count < 5; count += 1) expect((await post(path, other)).status).toBe(422);
    expect((await post(path, code)).status).toBe(404);
    expect(await email()).toBe('contact@mobility.example');
  });
});
