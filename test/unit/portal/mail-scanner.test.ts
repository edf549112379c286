import { beforeEach, describe, expect, test } from '@jest/globals';
import { cancelTask } from '../../../core/actions/cancel-task.ts';
import type { Store } from '../../../core/ports/store.ts';
import { LINKS_KEPT } from '../../../core/rules/guest/guest-limits.ts';
import { isAmong, secretHash } from '../../../core/rules/guest/guest-secrets.ts';
import { cityInMemory, openStep, startBreach } from './support/city-in-memory.ts';
import { deliverAll } from './support/guest-in-memory.ts';
import { ANY_CODE, mailPortal, TASK, type MailPortal } from './support/mail-link-in-memory.ts';
import { Browser, tokenIn } from './support/portal-in-memory.ts';

let portal: MailPortal;
let token: string;
const RESPONDER = 'mobility-responder';

beforeEach(async () => {
  portal = await mailPortal();
  token = await portal.tokenFor(RESPONDER);
});

describe('a scanner that opens links', () => {
  test('changes nothing by fetching them fifty times, by GET and HEAD, and by running their script', async () => {
    const before = portal.dump();
    for (let round = 0; round < 50; round += 1) {
      const scanner = new Browser(portal.app);
      for (const method of ['HEAD', 'GET'] as const)
        expect((await scanner.get('/t/', method)).status).toBe(200);
      await portal.opened(token, scanner);
      for (const method of ['HEAD', 'GET'] as const)
        expect((await scanner.get(`${TASK}?do=enter&code=${ANY_CODE}`, method)).status).toBe(200);
    }
    expect(portal.dump()).toBe(before);
    expect(portal.city.ports.mailer.sent).toEqual([]);
    const browser = await portal.opened(token);
    const code = await portal.codeFor(browser, RESPONDER);
    expect((await browser.post(TASK, { do: 'enter', code }, await browser.page(TASK))).status).toBe(303);
  });

  test('acts on nothing by sending every form it sees with every button of it', async () => {
    const task = await portal.city.ports.store.task(portal.triage);
    const events = await portal.city.ports.store.events(portal.runId);
    for (let round = 0; round < 3; round += 1) {
      const scanner = await portal.opened(token);
      await sendEverything(scanner, [TASK, '/t/']);
      await deliverAll(portal.city);
    }
    expect(await portal.city.ports.store.task(portal.triage)).toEqual(task);
    expect(await portal.city.ports.store.events(portal.runId)).toEqual(events);
    // What it can do is have codes mailed to the person, and few of them.
    expect(portal.city.ports.mailer.sent.length).toBeLessThanOrEqual(4);
    expect(new Set(portal.city.ports.mailer.sent.map(({ to }) => to.email))).toEqual(
      new Set(['responder@mobility.example']),
    );
    portal.city.ports.clock.advance(3_600_000);
    expect(await (await portal.opened(token)).page(TASK)).toContain('Mail me a code');
  });

  test('the forms it sends would do something for whoever has a code', async () => {
    const browser = await portal.entered(RESPONDER);
    const before = portal.dump();
    await sendEverything(browser, [TASK]);
    expect(portal.dump()).not.toBe(before);
  });
});

/** Every form of these pages, once with each of its buttons, everything in it filled in. */
async function sendEverything(browser: Browser, paths: string[]): Promise<void> {
  for (const path of paths) {
    const page = await (await browser.get(path)).text();
    for (const [form = ''] of page.matchAll(/<form[\s\S]*?<\/form>/g)) {
      const action = /action="([^"]*)"/.exec(form)?.[1] ?? path;
      const buttons = [...form.matchAll(/<button[^>]*name="([^"]+)" value="([^"]+)"/g)];
      for (const [, name = 'do', value = ''] of buttons.length > 0 ? buttons : [[]])
        await browser.post(action, { ...filledIn(form), [name]: value });
    }
  }
}

function filledIn(form: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [input] of form.matchAll(/<(?:input|textarea|select)[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1];
    const value = /value="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) fields[name] = value ?? (name === 'code' ? ANY_CODE : 'x');
  }
  return fields;
}

describe('a link that opens nothing', () => {
  /** One answer, with how often the store was read for it. */
  async function answerTo(asked: string) {
    const browser = await portal.opened(asked);
    const reads = counting();
    const response = await browser.get(TASK);
    const counted = reads.stop();
    const { 'x-request-id': _id, ...headers } = Object.fromEntries(response.headers);
    const [posting, done] = [counting(), await browser.post(TASK, { do: 'ask' })];
    return {
      shown: { status: response.status, headers, body: await response.text(), reads: counted },
      asked: { status: done.status, body: await done.text(), reads: posting.stop() },
    };
  }

  /** Counts the reads of the store from now on. */
  function counting(): { stop: () => string[] } {
    const reads: string[] = [];
    watching = reads;
    return { stop: () => reads.splice(0) };
  }
  let watching: string[] | undefined;

  beforeEach(async () => {
    watching = undefined;
    const city = await cityInMemory();
    city.ports.store = watched(city.ports.store, (name) => watching?.push(name));
    portal = await mailPortal(city);
    token = await portal.tokenFor(RESPONDER);
  });

  const flipped = (text: string) => `${text.slice(0, 41)}${text.endsWith('a') ? 'b' : 'a'}`;

  test('has one answer, for which one thing is looked up, whatever it looks like and whatever stands behind it', async () => {
    const own = await startBreach(portal.city);
    const called = await openStep(portal.city, own, { stepId: 'contain' });
    const gone = await portal.tokenFor(RESPONDER, called);
    await cancelTask(portal.city.ports, {
      taskId: called,
      person: await portal.city.person('mobility-responder'),
      channel: 'portal',
      reason: 'x',
    });
    const elsewhere = await portal.tokenFor('transit-dpo');
    for (let mails = 0; mails <= LINKS_KEPT; mails += 1) await portal.tokenFor('lead-dpo');
    const forgotten = await portal.tokenFor('grid-dpo');
    for (let mails = 0; mails < LINKS_KEPT; mails += 1) await portal.tokenFor('grid-dpo');
    const made = [
      'a'.repeat(42),
      '',
      'x',
      token.slice(0, 41),
      `${token}a`,
      flipped(token),
      flipped(gone),
      `${token.slice(0, 16)}${elsewhere.slice(16)}`,
      `${elsewhere.slice(0, 16)}${token.slice(16)}`,
      forgotten,
    ];
    const answers = [];
    for (const asked of made) answers.push(await answerTo(asked));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.shown).toMatchObject({ status: 404, reads: ['mailAccess'] });
    expect(answers[0]?.asked).toMatchObject({ status: 404, reads: ['mailAccess'] });
    expect(await (await portal.opened(token)).page(TASK)).toContain('What is asked');
  });

  test('the address that answers mails opens nothing, nor does the id of an access', async () => {
    const access = (await import('../../../core/rules/mail/mail-secrets.ts')).mailAccessId(
      portal.triage,
      RESPONDER,
    );
    expect((await answerTo(access)).shown.status).toBe(404);
  });

  test('is compared as often whatever is kept', () => {
    const counts = [[], ['a'], Array.from({ length: LINKS_KEPT }, (_, index) => String(index))].map(
      (kept) => {
        let count = 0;
        const same = (a: string, b: string) => {
          count += 1;
          return a === b;
        };
        expect(isAmong(secretHash('x'), kept.map(secretHash), LINKS_KEPT, same)).toBe(false);
        expect(
          isAmong(secretHash('x'), [secretHash('x'), ...kept].slice(0, LINKS_KEPT), LINKS_KEPT, same),
        ).toBe(true);
        return count;
      },
    );
    expect(counts).toEqual([2 * LINKS_KEPT, 2 * LINKS_KEPT, 2 * LINKS_KEPT]);
  });
});

/** A store that tells of every call. */
function watched<S extends Store>(store: S, tell: (name: string) => void): S {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        tell(String(name));
        return Reflect.apply(value, target, given);
      };
    },
  });
}

describe('a mailed code', () => {
  const enter = async (browser: Browser, code: string) =>
    browser.post(TASK, { do: 'enter', code }, await browser.page(TASK));
  const wrongFor = (right: string) => (right.startsWith('0') ? '111111' : '000000');

  test('is dead at the sixth try, also for the right one', async () => {
    const browser = await portal.opened(token);
    const right = await portal.codeFor(browser, RESPONDER);
    for (let left = 4; left >= 0; left -= 1) {
      const refused = await enter(browser, wrongFor(right));
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain(left === 0 ? 'no longer good' : `${left} more`);
    }
    expect((await enter(browser, right)).status).toBe(422);
    expect(browser.cookies.has('__Host-clause8-mail')).toBe(false);
  });

  test('is good once, and ten minutes', async () => {
    const browser = await portal.opened(token);
    const code = await portal.codeFor(browser, RESPONDER);
    expect((await enter(await portal.opened(token), code)).status).toBe(303);
    expect((await enter(browser, code)).status).toBe(422);
    const later = await portal.codeFor(browser, RESPONDER);
    portal.city.ports.clock.advance(600_000 - 1);
    expect((await enter(await portal.opened(token), later)).status).toBe(303);
    const late = await portal.codeFor(browser, RESPONDER);
    portal.city.ports.clock.advance(601_000);
    expect((await enter(browser, late)).status).toBe(422);
  });

  test('is that of its own request: not an earlier one, another person’s or another task’s', async () => {
    const browser = await portal.opened(token);
    const first = await portal.codeFor(browser, RESPONDER);
    const second = await portal.codeFor(browser, RESPONDER);
    expect((await enter(browser, first)).status).toBe(422);
    const contain = await openStep(portal.city, portal.runId, { stepId: 'contain' });
    const other = await portal.opened(await portal.tokenFor(RESPONDER, contain));
    await portal.codeFor(other, RESPONDER);
    expect((await enter(other, second)).status).toBe(422);
    expect((await enter(browser, second)).status).toBe(303);
  });

  test('is looked at five times even when fifty come at once', async () => {
    const browser = await portal.opened(token);
    const right = Number((await portal.codeFor(browser, RESPONDER)).replace(' ', ''));
    const page = await browser.page(TASK);
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const code = String((right + 1 + index) % 1_000_000).padStart(6, '0');
        return browser.post(TASK, { do: 'enter', code, _token: tokenIn(page) });
      }),
    );
    const accesses = JSON.parse(portal.dump()) as {
      items: { mailAccess: [string, { wrongCodes: number }][] };
    };
    const wrong = accesses.items.mailAccess.map(([, { wrongCodes }]) => wrongCodes);
    expect(wrong.filter((count) => count > 0)).toEqual([5]);
  });

  test('is mailed four times an hour; twenty wrong ones lock the link until the next mail', async () => {
    const browser = await portal.opened(token);
    const statuses: number[] = [];
    for (let round = 0; round < 5; round += 1)
      statuses.push((await browser.post(TASK, { do: 'ask' }, await browser.page(TASK))).status);
    expect(statuses).toEqual([303, 303, 303, 303, 429]);
    for (let round = 0; round < 4; round += 1) {
      portal.city.ports.clock.advance(3_600_000);
      const right = await portal.codeFor(browser, RESPONDER);
      for (let tries = 0; tries < 5; tries += 1) await enter(browser, wrongFor(right));
    }
    expect(await browser.page(TASK)).toContain('This link is locked');
    expect((await browser.post(TASK, { do: 'ask' }, await browser.page(TASK))).status).toBe(403);
    const next = await portal.opened(await portal.tokenFor(RESPONDER));
    expect(await next.page(TASK)).toContain('Mail me a code');
  });
});
