import { beforeEach, describe, expect, test } from '@jest/globals';
import { hashOf } from '../../../core/rules/canonical.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { noteMailEvent } from '../../../core/actions/mail-trouble/note-mail-event.ts';
import { resendGuestLink } from '../../../core/actions/guest/look-after-guest.ts';
import {
  ANSWERS,
  askSupplier,
  deliverAll,
  GUEST_EMAIL,
  guestPortal,
  REQUIREMENT,
  type GuestPortal,
} from './support/guest-in-memory.ts';
import { Browser, tokenIn } from './support/portal-in-memory.ts';

let portal: GuestPortal;
let link: string;

beforeEach(async () => {
  portal = await guestPortal();
  link = `/guest/${portal.lastToken()}`;
});

const visitor = () => new Browser(portal.app);

/** Asks for a code and types it; the browser is in. */
async function enter(browser = visitor(), path = link): Promise<Browser> {
  await browser.post(path, { do: 'ask' });
  await portal.deliver();
  const entered = await browser.post(path, { do: 'enter', code: portal.lastCode() });
  if (entered.status !== 303) throw new Error(`not in: ${entered.status}`);
  return browser;
}

async function answer(browser: Browser, fields: Record<string, string> = ANSWERS): Promise<Response> {
  const page = await browser.page('/guest');
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  return browser.post('/guest', { do: 'complete', version, ...fields }, page);
}

const stored = () => portal.city.ports.store.task(portal.taskId);

describe('a personal link', () => {
  test('says who asks what and by when, and nothing of the case', async () => {
    const page = await visitor().page(link);
    expect(page).toContain('Mobility Agency');
    expect(page).toContain('Say what you can do for privacy');
    expect(page).toMatch(/by <time datetime/);
    expect(page).not.toContain('tender');
    expect(page).not.toContain(REQUIREMENT);
    expect(page).not.toContain('rivera');
    expect(page).not.toMatch(/href="\/runs|href="\/start|Inbox/);
  });

  test('changes nothing by being opened fifty times, by GET or HEAD', async () => {
    const { store, mailer } = portal.city.ports;
    const fingerprint = async () =>
      hashOf([
        await store.case(portal.runId),
        await store.events(portal.runId),
        await store.guestAccess(portal.taskId),
        await store.waitingOutbox('9999', 100),
        mailer.sent.length,
      ]);
    const before = await fingerprint();
    const scanner = visitor();
    for (let round = 0; round < 50; round += 1) {
      expect((await scanner.get(link, round % 2 === 0 ? 'GET' : 'HEAD')).status).toBe(200);
      await scanner.get(`${link}?do=enter&code=123456`);
    }
    expect(await fingerprint()).toBe(before);
    expect((await answer(await enter())).status).toBe(303);
  });

  test('is stored as a hash only, and its mail never holds the code', async () => {
    const access = await portal.city.ports.store.guestAccess(portal.taskId);
    expect(JSON.stringify(access)).not.toContain(portal.lastToken());
    await enter();
    for (const { text } of portal.city.ports.mailer.sent)
      expect(text.includes('/guest/') && text.includes('Your code')).toBe(false);
  });

  test('that is made up, cut or changed opens nothing, with one and the same answer', async () => {
    const real = portal.lastToken();
    const flipped = `${real.slice(0, 42)}${real.endsWith('A') ? 'B' : 'A'}`;
    const bodies = await Promise.all(
      ['x', real.slice(0, 42), flipped, real.toUpperCase()].map(async (token) => {
        const response = await visitor().get(`/guest/${token}`);
        expect(response.status).toBe(404);
        return response.text();
      }),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  test('has a page of its own, without scripts, with strict headers', async () => {
    const response = await visitor().get(link);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).not.toMatch(/<style|style=|<script>|\son\w+=/);
  });
});

describe('the code', () => {
  test('is mailed to the address of the case only, and lets a browser in', async () => {
    const browser = visitor();
    expect((await browser.get('/guest')).status).toBe(401);
    await browser.post(link, { do: 'ask', email: 'thief@evil.example' });
    await portal.deliver();
    const codes = portal.city.ports.mailer.sent.filter(({ text }) => text.includes('Your code'));
    expect(codes.map(({ to }) => to.email)).toEqual([GUEST_EMAIL]);
    const entered = await browser.post(link, { do: 'enter', code: portal.lastCode() });
    expect(entered.headers.get('set-cookie')).toMatch(
      /^__Host-clause8-guest=[\w-]{43}; Max-Age=7200; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    expect(await browser.page('/guest')).toContain(REQUIREMENT);
  });

  test('cannot be guessed: five tries, then it is dead, also for the right one', async () => {
    const browser = visitor();
    await browser.post(link, { do: 'ask' });
    await portal.deliver();
    const right = portal.lastCode().replace(' ', '');
    const wrong = right === '000000' ? '000001' : '000000';
    for (let left = 4; left >= 0; left -= 1) {
      const refused = await browser.post(link, { do: 'enter', code: wrong });
      expect(refused.status).toBe(422);
      const page = await refused.text();
      expect(page).toContain(left === 0 ? 'no longer good' : `${left} more`);
    }
    expect((await browser.post(link, { do: 'enter', code: right })).status).toBe(422);
    expect(browser.cookies.size).toBe(0);
  });

  test('looks at five tries even when a hundred come at once', async () => {
    await visitor().post(link, { do: 'ask' });
    await portal.deliver();
    const right = Number(portal.lastCode().replace(' ', ''));
    const wrong = Array.from({ length: 100 }, (_, index) =>
      String((right + 1 + index) % 1_000_000).padStart(6, '0'),
    );
    await Promise.all(wrong.map((code) => visitor().post(link, { do: 'enter', code })));
    expect((await portal.city.ports.store.guestAccess(portal.taskId))?.wrongCodes).toBe(5);
  });

  test('locks the link after twenty wrong ones; the organization sends a new link', async () => {
    const { store, clock } = portal.city.ports;
    for (let round = 0; round < 4; round += 1) {
      await visitor().post(link, { do: 'ask' });
      await portal.deliver();
      const right = portal.lastCode().replace(' ', '');
      const wrong = right === '000000' ? '000001' : '000000';
      for (let count = 0; count < 5; count += 1) await visitor().post(link, { do: 'enter', code: wrong });
      clock.advance(3_600_000);
    }
    expect((await store.guestAccess(portal.taskId))?.wrongCodes).toBe(20);
    expect(await visitor().page(link)).toContain('This link is locked');
    expect((await visitor().post(link, { do: 'ask' })).status).toBe(409);
    const person = await portal.city.person('mobility-records');
    await resendGuestLink(portal.city.ports, { taskId: portal.taskId, person, channel: 'portal' });
    await portal.deliver();
    link = `/guest/${portal.lastToken()}`;
    expect((await answer(await enter())).status).toBe(303);
  });

  test('is good for ten minutes and once', async () => {
    const browser = visitor();
    await browser.post(link, { do: 'ask' });
    await portal.deliver();
    portal.city.ports.clock.advance(10 * 60_000);
    expect((await browser.post(link, { do: 'enter', code: portal.lastCode() })).status).toBe(422);
    await enter(browser);
    expect((await visitor().post(link, { do: 'enter', code: portal.lastCode() })).status).toBe(422);
  });

  test('is mailed four times an hour and not more often', async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 5; round += 1)
      statuses.push((await visitor().post(link, { do: 'ask' })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 429]);
    portal.city.ports.clock.advance(3_600_000);
    expect((await visitor().post(link, { do: 'ask' })).status).toBe(303);
  });

  test('of one task does not open another, nor does a link of another organization', async () => {
    const other = await askSupplier(portal.city, 'transit', 'other@sensors.example');
    await deliverAll(portal.city);
    const otherLink = `/guest/${portal.lastToken()}`;
    await visitor().post(link, { do: 'ask' });
    await portal.deliver();
    const code = portal.lastCode();
    expect((await visitor().post(otherLink, { do: 'enter', code })).status).toBe(422);
    const browser = await enter();
    await answer(browser);
    expect((await portal.city.ports.store.task(other.taskId))?.status).toBe('open');
    expect(await visitor().page(otherLink)).toContain('Transit Authority');
  });

  test.each([
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['that says nothing of where it comes from', {}],
  ])('is not asked for by a form %s', async (_, headers) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await visitor().send(link, {
      method: 'POST',
      body: 'do=ask',
      headers: { ...type, ...headers },
    });
    expect(sent.status).toBe(403);
  });
});

describe('the task of a guest', () => {
  test('is all they see: no run, no inbox, no other task', async () => {
    const browser = await enter();
    const page = await browser.page('/guest');
    expect(page).toContain('Sensor Works');
    expect(page).not.toContain('tender');
    expect(page).not.toMatch(/href="\/runs|href="\/tasks|Inbox/);
    for (const path of ['/', `/runs/${portal.runId}`, `/tasks/${encodeURIComponent(portal.taskId)}`, '/me'])
      expect((await browser.get(path)).status).toBe(302);
    expect(
      (await portal.app.request(`https://clause8.example/api/v1/tasks/${encodeURIComponent(portal.taskId)}`))
        .status,
    ).toBe(401);
  });

  test('shows nothing of what a colleague within has begun to write for them', async () => {
    const { ports } = portal.city;
    const before = await stored();
    if (before === undefined) throw new Error('no task');
    const draft = { answers: { locations: ['Said on the phone'] }, by: 'mobility-dpo', at: ports.now() };
    const after = { ...before, draft, version: before.version + 1 };
    await ports.store.commit({ writes: [{ entity: 'task', before, after }], events: [] });
    const browser = await enter();
    expect(await browser.page('/guest')).not.toContain('Said on the phone');
  });

  test('keeps a draft, shows faults, and takes the answers once', async () => {
    const browser = await enter();
    const page = await browser.page('/guest');
    const saved = await browser.post(
      '/guest',
      { do: 'save', version: '1', 'a.usesSubProcessors': 'no' },
      page,
    );
    expect(saved.headers.get('location')).toBe('/guest?said=saved');
    expect((await stored())?.draft?.by).toBe('guest');
    const faulty = await answer(browser, { 'a.usesSubProcessors': 'no' });
    expect(faulty.status).toBe(422);
    expect(await faulty.text()).toContain('to put right');
    expect((await answer(browser)).headers.get('location')).toBe('/guest');
    const done = await browser.page('/guest');
    expect(done).toContain('Thank you, we have your answers');
    expect(done).toContain('TLS 1.3, see the data sheet');
    const task = await stored();
    expect(task?.endedBy).toEqual({ kind: 'guest', taskId: portal.taskId, organizationId: 'mobility' });
    expect(task?.authors).toEqual([]);
    const entry = await portal.city.ports.store.registerEntry(
      'mobility',
      'supplier',
      `supplier-${portal.runId}`,
    );
    expect(entry?.state).toBe('answered');
    expect(entry?.data.capabilities).toEqual([
      { requirement: REQUIREMENT, level: 'met', evidence: 'TLS 1.3, see the data sheet' },
    ]);
  });

  test('cannot be answered again after its end, by nobody', async () => {
    const first = await enter();
    const second = await enter();
    const page = await second.page('/guest');
    await answer(first);
    const late = await second.post(
      '/guest',
      { do: 'complete', version: '1', ...ANSWERS, 'a.capabilities.0.evidence': 'Changed' },
      page,
    );
    expect(late.status).toBe(409);
    expect(JSON.stringify((await stored())?.answers)).not.toContain('Changed');
    const events = await portal.city.ports.store.events(portal.runId);
    expect(
      events.filter(({ type, data }) => type === 'task-completed' && data.taskId === portal.taskId),
    ).toHaveLength(1);
  });

  test('is only answered by the form drawn for this very visit', async () => {
    const browser = await enter();
    const foreign = await enter();
    const theirs = tokenIn(await foreign.page('/guest'));
    expect((await browser.post('/guest', { do: 'complete', _token: theirs, ...ANSWERS })).status).toBe(403);
    expect((await stored())?.status).toBe('open');
  });

  test('leaves nothing of the guest in the evidence', async () => {
    await answer(await enter());
    const chain = JSON.stringify(await portal.city.ports.store.events(portal.runId));
    expect(chain).not.toContain(GUEST_EMAIL);
    expect(chain).not.toContain('Rivera');
    expect(chain).not.toContain('TLS 1.3');
    expect(chain).toContain('guest-link-sent');
  });

  test('ends with the visit: leaving, two hours, a newer link', async () => {
    const leaving = await enter();
    await leaving.post('/guest/leave', {}, await leaving.page('/guest'));
    expect((await leaving.get('/guest')).status).toBe(401);
    const slow = await enter();
    portal.city.ports.clock.advance(2 * 3_600_000);
    expect((await slow.get('/guest')).status).toBe(401);
    const replaced = await enter();
    const person = await portal.city.person('mobility-records');
    await resendGuestLink(portal.city.ports, { taskId: portal.taskId, person, channel: 'portal' });
    await portal.deliver();
    expect((await replaced.get('/guest')).status).toBe(401);
  });
});

describe('what a link says later', () => {
  test('answered by the guest, with a code to see what', async () => {
    await answer(await enter());
    const page = await visitor().page(link);
    expect(page).toContain('You answered it');
    expect(page).not.toContain('TLS 1.3');
    expect(await (await enter()).page('/guest')).toContain('TLS 1.3');
  });

  test('answered by somebody for them: not what', async () => {
    const done = await completeTask(portal.city.ports, {
      taskId: portal.taskId,
      person: await portal.city.person('mobility-records'),
      channel: 'portal',
      answers: {
        capabilities: [{ requirement: REQUIREMENT, level: 'not-met', evidence: 'Our own view' }],
        usesSubProcessors: 'no',
      },
    });
    expect(done.result).toBe('done');
    expect(await visitor().page(link)).toContain('Somebody at Mobility Agency answered it for you');
    expect(await (await enter()).page('/guest')).not.toContain('Our own view');
  });

  test('replaced by a newer one, which can be asked for', async () => {
    const person = await portal.city.person('mobility-records');
    await resendGuestLink(portal.city.ports, { taskId: portal.taskId, person, channel: 'portal' });
    await portal.deliver();
    expect(await visitor().page(link)).toContain('There is a newer link');
    expect((await visitor().post(link, { do: 'ask' })).status).toBe(409);
    const asked = await visitor().post(link, { do: 'link' });
    expect(asked.status).toBe(303);
    await portal.deliver();
    const newest = `/guest/${portal.lastToken()}`;
    expect(newest).not.toBe(link);
    expect(await visitor().page(newest)).toContain('Mail me a code');
  });

  test('expired, with a way to a new one', async () => {
    portal.city.ports.clock.advance(90 * 24 * 3_600_000);
    expect(await visitor().page(link)).toContain('This link has expired');
    expect((await visitor().post(link, { do: 'enter', code: '123456' })).status).toBe(409);
    await visitor().post(link, { do: 'link' });
    await portal.deliver();
    expect(await visitor().page(`/guest/${portal.lastToken()}`)).toContain('Mail me a code');
  });
});

describe('people of the organization that asks', () => {
  const path = () => `/tasks/${encodeURIComponent(portal.taskId)}`;

  test('see how the link stands, send a new one, and correct the address', async () => {
    const browser = await portal.browser('mobility-records');
    const page = await browser.page(path());
    expect(page).toContain('Asked by personal link');
    expect(page).toContain(GUEST_EMAIL);
    const sent = await browser.post(path(), { do: 'guest-send' }, page);
    expect(sent.headers.get('location')).toContain('said=guest-sent');
    const bad = await browser.post(
      path(),
      { do: 'guest-correct', guestName: 'X', guestEmail: 'nonsense' },
      page,
    );
    expect(bad.status).toBe(422);
    await browser.post(
      path(),
      { do: 'guest-correct', guestName: 'Okafor', guestEmail: 'okafor@sensors.example' },
      page,
    );
    expect(await visitor().page(link)).toMatch(/took this question back|newer link/);
    await portal.deliver();
    const last = portal.city.ports.mailer.sent.at(-1);
    expect(last?.to.email).toBe('okafor@sensors.example');
    const chain = JSON.stringify(await portal.city.ports.store.events(portal.runId));
    expect(chain).toContain('guest-address-corrected');
    expect(chain).not.toContain('okafor');
  });

  test('of other organizations see nothing of the guest', async () => {
    const api = portal.api('lead-dpo');
    const shown = await (await api.call('GET', `/api/v1/tasks/${encodeURIComponent(portal.taskId)}`)).text();
    expect(shown).not.toContain(GUEST_EMAIL);
    const browser = await portal.browser('lead-dpo');
    expect(await browser.page(path())).not.toContain(GUEST_EMAIL);
    expect((await (await portal.browser('transit-records')).get(path())).status).toBe(404);
  });
});

describe('a mail to a guest that comes back', () => {
  const bounced = (id: string) =>
    noteMailEvent(portal.city.ports, {
      ...{ id, kind: 'bounced', at: portal.city.ports.now(), address: GUEST_EMAIL },
      regarding: { organizationId: 'mobility', runId: portal.runId, taskId: portal.taskId },
    });

  test('stands on the page of the task and of the run, and is told to those who may answer, who correct it', async () => {
    const { ports } = portal.city;
    const before = ports.mailer.sent.length;
    expect(await bounced('one')).toEqual({ result: 'guest-unreached', taskId: portal.taskId });
    expect(await bounced('one')).toEqual({ result: 'passed-over' });
    await portal.deliver();
    const told = ports.mailer.sent.slice(before);
    expect(told.map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^Correct the address: /),
    );
    expect(JSON.stringify(told)).not.toContain(GUEST_EMAIL);

    const browser = await portal.browser('mobility-records');
    const path = `/tasks/${portal.taskId}`;
    const page = await browser.page(path);
    expect(page).toContain('A mail to this address came back');
    const dpo = await portal.browser('mobility-dpo');
    expect(await dpo.page(`/runs/${portal.runId}`)).toContain('somebody without an account');

    ports.clock.advance(1000);
    const fields = { do: 'guest-correct', guestName: 'Rivera', guestEmail: 'r@sensors.example' };
    expect((await browser.post(path, fields, page)).status).toBe(303);
    expect(await browser.page(path)).not.toContain('A mail to this address came back');
    expect(await bounced('two')).toEqual({ result: 'passed-over' });
  });
});
