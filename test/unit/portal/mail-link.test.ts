import { beforeEach, describe, expect, test } from '@jest/globals';
import { cancelTask } from '../../../core/actions/cancel-task.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { linkFormSecret } from '../../../portal/pages/mail/mail-cookies.ts';
import { openStep } from './support/city-in-memory.ts';
import { deliverAll } from './support/guest-in-memory.ts';
import { mailPortal, TASK, type MailPortal } from './support/mail-link-in-memory.ts';
import { Browser, ORIGIN, tokenIn } from './support/portal-in-memory.ts';

let portal: MailPortal;
const RESPONDER = 'mobility-responder';
/** What people wrote in the case: nothing of it stands on a page that a link alone opens. */
const WRITTEN = ['Parking data readable', 'readable without sign-in'];
const ANSWERS = { 'a.assessment': 'false-alarm', 'a.reason': 'A test export, nothing personal.' };

beforeEach(async () => {
  portal = await mailPortal();
});

const stored = async (taskId = portal.triage) => {
  const task = await portal.city.ports.store.task(taskId);
  if (task === undefined) throw new Error(`no task ${taskId}`);
  return task;
};
const versionIn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
const hashIn = (page: string) => /name="shownHash" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';

async function complete(browser: Browser, fields: Record<string, string> = ANSWERS): Promise<Response> {
  const page = await browser.page(TASK);
  return browser.post(TASK, { do: 'complete', version: versionIn(page), ...fields }, page);
}

/** A case whose DPO and head are asked to decide; answers the task. */
async function deciding(): Promise<string> {
  const { ports, person } = portal.city;
  await completeTask(ports, {
    taskId: portal.triage,
    person: await person(RESPONDER),
    channel: 'portal',
    answers: { assessment: 'personal-data-breach', reason: 'Plates.', controllers: ['mobility'] },
  });
  await openStep(portal.city, portal.runId, { stepId: 'decisions' });
  return `${portal.runId}~decide~1~mobility`;
}

describe('the address of the links', () => {
  test('answers everybody with the same page, and keeps nothing', async () => {
    const plain = await (await new Browser(portal.app).get('/t/')).text();
    const browser = await portal.opened(await portal.tokenFor(RESPONDER));
    const response = await browser.get('/t/');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.text()).toBe(plain);
    expect(plain).not.toMatch(/(?:src|href|action)="(?![/#])/);
  });

  test.each(['/t/', TASK, '/t/nothing-here'])('%s has headers that tell nobody', async (path) => {
    const { headers } = await portal.app.request(`${ORIGIN}${path}`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('takes the link or its code as it was pasted, and a cookie that only this host gets', async () => {
    const token = await portal.tokenFor(RESPONDER);
    for (const pasted of [token, ` ${token.toUpperCase()}\n`, `${ORIGIN}/t/#${token}`, `/t/#${token}`]) {
      const browser = new Browser(portal.app);
      const answer = await browser.post('/t/open', { link: pasted });
      expect(answer.headers.get('location')).toBe(TASK);
      expect(answer.headers.get('set-cookie')).toMatch(
        /^__Host-clause8-link=[a-z2-7]{42}; Max-Age=7200; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
      );
      expect(await browser.page(TASK)).toContain('What is asked');
    }
  });
});

describe('an opened link', () => {
  test('says what is asked, for whom, why, by when; nothing that anybody wrote', async () => {
    const page = await (await portal.opened(await portal.tokenFor(RESPONDER))).page(TASK);
    expect(page).toContain('For Mobility Agency');
    expect(page).toContain('you are incident responder of Mobility Agency');
    expect(page).toMatch(/<time datetime="2026-05-22T/);
    expect(page).toContain('responder of mobility');
    expect(page).toContain('Mail me a code');
    expect(page).toContain(
      `/sign-in?to=${encodeURIComponent(`/tasks/${encodeURIComponent(portal.triage)}`)}`,
    );
    for (const words of WRITTEN) expect(page).not.toContain(words);
  });

  test('says what each choice of a decision does', async () => {
    const page = await (
      await portal.opened(await portal.tokenFor('mobility-dpo', await deciding()))
    ).page(TASK);
    expect(page).toContain('What each choice does');
    expect(page).toContain('Nothing is filed. Your reasons are kept in the register');
  });

  test('is for one person: somebody else who is signed in is told so, and can do nothing', async () => {
    const browser = await portal.browser('transit-dpo');
    await portal.opened(await portal.tokenFor(RESPONDER), browser);
    const before = portal.dump();
    const answer = await browser.get(TASK);
    expect(answer.status).toBe(403);
    const page = await answer.text();
    expect(page).toContain('This link is for responder of mobility; you are signed in as dpo of transit.');
    expect(page).not.toContain('What is asked');
    for (const fields of [{ do: 'ask' }, { do: 'enter', code: '123456' }, { do: 'complete', ...ANSWERS }])
      expect((await browser.post(TASK, fields, page)).status).toBe(403);
    expect(portal.dump()).toBe(before);
  });

  test('leads who is signed in to the task itself, without a code', async () => {
    const browser = await portal.browser(RESPONDER);
    await portal.opened(await portal.tokenFor(RESPONDER), browser);
    const answer = await browser.get(TASK);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/tasks/${encodeURIComponent(portal.triage)}`,
    ]);
  });
});

describe('what a link says later', () => {
  const page = async (token: string) => (await portal.opened(token)).page(TASK);

  test('done, by whom and when and how', async () => {
    const token = await portal.tokenFor(RESPONDER);
    await deciding();
    expect(await page(token)).toContain(
      'responder of mobility settled it on Fri 22 May 2026, 16:00 (Europe/Berlin) with “Personal data breach”',
    );
  });

  test('done, and no more, to who may not see the task any more', async () => {
    const token = await portal.tokenFor(RESPONDER);
    await deciding();
    await loseRole();
    const shown = await page(token);
    expect(shown).toContain('This is done');
    expect(shown).not.toMatch(/settled it|“Personal data breach”/);
  });

  test('called off', async () => {
    await deciding();
    const contain = await openStep(portal.city, portal.runId, { stepId: 'contain' });
    const token = await portal.tokenFor(RESPONDER, contain);
    const person = await portal.city.person('lead-dpo');
    await cancelTask(portal.city.ports, {
      taskId: contain,
      person,
      channel: 'portal',
      reason: 'Done already.',
    });
    expect(await page(token)).toContain('You are not asked any more');
  });

  test('not asked any more, because the role is gone', async () => {
    const token = await portal.tokenFor(RESPONDER);
    await loseRole();
    const shown = await page(token);
    expect(shown).toContain('You are not asked any more');
    expect(shown).not.toContain('Mail me a code');
  });

  test('replaced by a newer mail, which can be asked for, to the address that is known', async () => {
    const old = await portal.tokenFor(RESPONDER);
    await portal.tokenFor(RESPONDER);
    const browser = await portal.opened(old);
    expect(await browser.page(TASK)).toContain('There is a newer mail');
    expect((await browser.post(TASK, { do: 'ask' }, await browser.page(TASK))).status).toBe(409);
    const asked = await browser.post(
      TASK,
      { do: 'link', email: 'thief@evil.example' },
      await browser.page(TASK),
    );
    expect(asked.headers.get('location')).toBe(`${TASK}?said=link`);
    portal.city.ports.mailer.sent.length = 0;
    await deliverAll(portal.city);
    const [mail] = portal.city.ports.mailer.sent.filter(({ text }) => text.includes('/t/#'));
    expect(mail?.to.email).toBe('responder@mobility.example');
    const token = /\/t\/#([a-z2-7]{42})/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await page(token)).toContain('What is asked');
  });

  test('expired, with a way to a new one, three a day', async () => {
    const token = await portal.tokenFor(RESPONDER);
    portal.city.ports.clock.advance(61 * 24 * 3_600_000);
    const browser = await portal.opened(token);
    expect(await browser.page(TASK)).toContain('This link has expired');
    const statuses: number[] = [];
    for (let round = 0; round < 4; round += 1)
      statuses.push((await browser.post(TASK, { do: 'link' }, await browser.page(TASK))).status);
    expect(statuses).toEqual([303, 303, 303, 429]);
  });

  test('you have spoken, while others have not', async () => {
    const taskId = await deciding();
    const browser = await portal.entered('mobility-dpo', taskId);
    await decide(browser, { outcome: 'notify-authority', reason: 'A risk is not unlikely.' });
    const shown = await page(await portal.tokenFor('mobility-dpo', taskId));
    expect(shown).toContain('You said “Notify the authority” on Fri 22 May 2026, 16:00');
    expect(shown).not.toContain('Mail me a code');
  });
});

async function decide(browser: Browser, fields: Record<string, string>): Promise<Response> {
  const page = await browser.page(TASK);
  return browser.post(TASK, { do: 'decide', shownHash: hashIn(page), ...fields }, page);
}

async function loseRole(): Promise<void> {
  const { ports, person } = portal.city;
  const before = await person(RESPONDER);
  const memberships = [{ organizationId: 'mobility', roles: ['member' as const] }];
  const after = { ...before, memberships, version: before.version + 1 };
  await ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
}

describe('who has entered the code', () => {
  test('answers the task in their own name, by mail', async () => {
    const browser = await portal.entered(RESPONDER);
    const page = await browser.page(TASK);
    expect(page).toContain('Parking data readable');
    expect(page).toContain('you act in that name');
    expect(page).not.toMatch(/href="\/runs|Sign out|Go on without/);
    const done = await complete(browser);
    expect([done.status, done.headers.get('location')]).toEqual([303, `${TASK}?said=completed`]);
    expect(await stored()).toMatchObject({
      status: 'done',
      outcome: 'false-alarm',
      endedBy: { kind: 'person', personId: RESPONDER, organizationId: 'mobility', channel: 'email' },
    });
    expect(await browser.page(TASK)).toContain('This is done');
  });

  test('keeps a draft, is told of faults, and keeps what was typed', async () => {
    const browser = await portal.entered(RESPONDER);
    const faulty = await complete(browser, { 'a.assessment': 'false-alarm' });
    expect(faulty.status).toBe(422);
    const page = await browser.page(TASK);
    const saved = await browser.post(
      TASK,
      { do: 'save', version: versionIn(page), 'a.reason': 'Not yet sure' },
      page,
    );
    expect(saved.headers.get('location')).toBe(`${TASK}?said=saved`);
    expect((await stored()).draft).toMatchObject({ by: RESPONDER });
    expect(await browser.page(TASK)).toContain('Not yet sure');
  });

  test('decides, with what was shown bound into the decision; the second press gets the first outcome', async () => {
    const taskId = await deciding();
    const head = await portal.entered('mobility-accountable', taskId);
    const dpo = await portal.entered('mobility-dpo', taskId);
    expect(await head.page(TASK)).toContain('Nothing is filed. Your reasons are kept in the register');
    const wanting = await decide(head, { outcome: 'notify-authority' });
    expect(wanting.status).toBe(422);
    const first = await decide(head, { outcome: 'notify-authority', reason: 'A risk is not unlikely.' });
    expect(first.headers.get('location')).toBe(`${TASK}?said=recorded`);
    const page = await dpo.page(TASK);
    const press = () =>
      dpo.post(
        TASK,
        { do: 'decide', shownHash: hashIn(page), outcome: 'notify-authority', reason: 'Agreed.' },
        page,
      );
    expect((await press()).headers.get('location')).toBe(`${TASK}?said=decided`);
    const second = await press();
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('Already decided by dpo of mobility');
    const task = await stored(taskId);
    expect(task.outcome).toBe('notify-authority');
    expect(task.voices.map(({ channel, shownHash }) => [channel, shownHash])).toEqual([
      ['email', expect.stringMatching(/^[0-9a-f]{64}$/)],
      ['email', hashIn(page)],
    ]);
  });

  test('cannot decide on what has changed since it was shown, nor answer over somebody else’s draft', async () => {
    const browser = await portal.entered(RESPONDER);
    const page = await browser.page(TASK);
    await complete(browser, { do: 'save', 'a.reason': 'Somebody else' });
    const stale = await browser.post(TASK, { do: 'complete', version: versionIn(page), ...ANSWERS }, page);
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('It has changed since you opened it.');
    const taskId = await deciding();
    const head = await portal.entered('mobility-accountable', taskId);
    const shown = await head.page(TASK);
    const wrong = await head.post(
      TASK,
      { do: 'decide', shownHash: '0'.repeat(64), outcome: 'notify-authority', reason: 'x' },
      shown,
    );
    expect(wrong.status).toBe(409);
    expect((await stored(taskId)).voices).toEqual([]);
  });

  test('acts on one task: a link that is opened later is shown, and the old form does nothing there', async () => {
    const taskId = await deciding();
    const browser = await portal.entered('mobility-dpo', taskId);
    const form = await browser.page(TASK);
    const contain = await openStep(portal.city, portal.runId, { stepId: 'contain' });
    await portal.opened(await portal.tokenFor('mobility-dpo', contain), browser);
    const sent = await browser.post(
      TASK,
      { do: 'decide', shownHash: hashIn(form), outcome: 'notify-authority', reason: 'x' },
      form,
    );
    expect(sent.status).toBe(403);
    expect((await stored(taskId)).voices).toEqual([]);
  });

  test('is not let in by a code that went to an address which was corrected since', async () => {
    const browser = await portal.opened(await portal.tokenFor(RESPONDER));
    const code = await portal.codeFor(browser, RESPONDER);
    expect(code).not.toBe('');
    const before = await portal.city.person(RESPONDER);
    const after = { ...before, email: 'new@mobility.example', version: before.version + 1 };
    await portal.city.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
    const answer = await browser.post(TASK, { do: 'enter', code }, await browser.page(TASK));
    expect(answer.status).toBe(422);
  });

  test('is out after leaving, after two hours, without the role, with another address', async () => {
    const isIn = async (browser: Browser) => (await browser.page(TASK)).includes('you act in that name');
    const leaving = await portal.entered(RESPONDER);
    expect(await isIn(leaving)).toBe(true);
    const left = await leaving.post(TASK, { do: 'leave' }, await leaving.page(TASK));
    expect(left.headers.get('location')).toBe('/t/?said=left');
    expect(leaving.cookies.size).toBe(0);
    const slow = await portal.entered(RESPONDER);
    portal.city.ports.clock.advance(2 * 3_600_000);
    expect(await isIn(slow)).toBe(false);
    const moved = await portal.entered(RESPONDER);
    const before = await portal.city.person(RESPONDER);
    const after = { ...before, email: 'new@mobility.example', version: before.version + 1 };
    await portal.city.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
    expect(await isIn(moved)).toBe(false);
    await portal.city.ports.store.commit({
      writes: [{ entity: 'person', before: after, after: { ...before, version: after.version + 1 } }],
      events: [],
    });
    expect(await isIn(moved)).toBe(true);
    const page = await moved.page(TASK);
    await loseRole();
    expect((await moved.post(TASK, { do: 'complete', ...ANSWERS }, page)).status).toBe(403);
    expect((await stored()).status).toBe('open');
  });

  test('stays in when a reminder brings a newer link', async () => {
    const browser = await portal.entered(RESPONDER);
    await portal.tokenFor(RESPONDER);
    expect((await complete(browser)).status).toBe(303);
  });
});

describe('filing and telling the people concerned', () => {
  test('need a signed-in session: no code is mailed, none is taken', async () => {
    await deciding();
    await openStep(portal.city, portal.runId, {
      stepId: 'approve-filing',
      scope: 'mobility',
      organizationId: 'mobility',
    });
    const taskId = `${portal.runId}~approve-filing~1~mobility`;
    const token = await portal.tokenFor('mobility-accountable', taskId);
    const browser = await portal.opened(token);
    const page = await browser.page(TASK);
    expect(page).toContain('a mailed code is not enough');
    expect(page).not.toContain('Mail me a code');
    const before = portal.dump();
    const own = { _token: linkFormSecret(token) };
    for (const fields of [{ do: 'ask' }, { do: 'enter', code: '123456' }])
      expect((await browser.post(TASK, { ...own, ...fields })).status).toBe(409);
    expect((await browser.post(TASK, { ...own, do: 'decide', outcome: 'approve' })).status).toBe(200);
    expect(portal.dump()).toBe(before);
  });
});

describe('a form', () => {
  const FORGED: [string, Record<string, string>][] = [
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['of a sibling host', { 'sec-fetch-site': 'same-site', origin: 'https://other.clause8.example' }],
    ['of an old browser on another site', { origin: 'https://evil.example' }],
    ['that says nothing of where it comes from', {}],
    ['in plain text', { 'sec-fetch-site': 'same-origin', origin: ORIGIN, 'content-type': 'text/plain' }],
  ];
  test.each(FORGED)('%s does nothing', async (_, headers) => {
    const browser = await portal.entered(RESPONDER);
    const page = await browser.page(TASK);
    const before = portal.dump();
    for (const path of ['/t/open', TASK]) {
      const sent = await browser.send(path, {
        method: 'POST',
        body: new URLSearchParams({
          do: 'complete',
          _token: tokenIn(page),
          link: 'x',
          ...ANSWERS,
        }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
      expect([403, 415]).toContain(sent.status);
      expect(sent.headers.getSetCookie()).toEqual([]);
    }
    expect(portal.dump()).toBe(before);
  });

  test('without its own token does nothing, entered or not', async () => {
    const entered = await portal.entered(RESPONDER);
    const seeing = await portal.opened(await portal.tokenFor(RESPONDER));
    const theirs = tokenIn(await seeing.page(TASK));
    const before = portal.dump();
    for (const [browser, token] of [
      [entered, ''],
      [entered, theirs],
      [seeing, ''],
      [seeing, tokenIn(await entered.page(TASK))],
    ] as const)
      for (const act of ['complete', 'ask', 'enter', 'leave'])
        expect((await browser.post(TASK, { do: act, _token: token, ...ANSWERS })).status).toBe(403);
    expect(portal.dump()).toBe(before);
  });

  test('without a code, or after the end, decides nothing', async () => {
    const seeing = await portal.opened(await portal.tokenFor(RESPONDER));
    const before = portal.dump();
    for (const act of ['complete', 'save', 'claim', 'decide'])
      await seeing.post(TASK, { do: act, version: '1', ...ANSWERS }, await seeing.page(TASK));
    expect(portal.dump()).toBe(before);
    const late = await portal.entered(RESPONDER);
    const page = await late.page(TASK);
    await deciding();
    const sent = await late.post(TASK, { do: 'complete', version: versionIn(page), ...ANSWERS }, page);
    expect(sent.status).toBe(409);
    expect((await stored()).outcome).toBe('personal-data-breach');
  });
});
