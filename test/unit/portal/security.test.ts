import { beforeEach, describe, expect, test } from '@jest/globals';
import { safeReturnPath } from '../../../portal/http/return-path.ts';
import { openStep, startBreach } from './support/city-in-memory.ts';
import { Browser, ORIGIN, portalInMemory, tokenIn, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;

beforeEach(async () => {
  portal = await portalInMemory();
});

describe('headers', () => {
  test.each(['/signed-out', '/nothing-here', '/health', '/openapi.json', '/api/v1/me', '/sign-in'])(
    'of %s are strict',
    async (path) => {
      const { headers } = await portal.app.request(`${ORIGIN}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test('of pages with a session are strict too, and nothing on them is inline or from elsewhere', async () => {
    const browser = await portal.browser('mobility-dpo');
    const response = await browser.get('/');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    expect(page).not.toMatch(/<style|style=|<script>|\son\w+=|javascript:|src="http|href="http/);
  });

  test('of own files let browsers keep them', async () => {
    const page = await (await portal.app.request(`${ORIGIN}/signed-out`)).text();
    const files = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files).toHaveLength(2);
    for (const file of files) {
      const response = await portal.app.request(`${ORIGIN}${file}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
  });
});

describe('sign-in', () => {
  test('sets one strict cookie, and removes that of the attempt', async () => {
    const browser = new Browser(portal.app);
    const begun = await browser.get('/sign-in?to=/runs');
    expect(begun.status).toBe(302);
    expect(begun.headers.get('set-cookie')).toMatch(
      /^__Host-clause8-signin=[\w-]+; Max-Age=600; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    const done = await browser.get('/signed-in?state=state-1&code=token-mobility-dpo');
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toBe('/runs');
    expect(done.headers.getSetCookie()[0]).toMatch(
      /^__Host-clause8=[\w-]{43}; Max-Age=43200; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    expect([...browser.cookies.keys()]).toEqual(['__Host-clause8']);
  });

  test('refuses a return without the cookie of the attempt, a wrong state and a wrong code', async () => {
    const stranger = new Browser(portal.app);
    expect((await stranger.get('/signed-in?state=state-1&code=token-mobility-dpo')).status).toBe(403);
    await stranger.get('/sign-in');
    expect((await stranger.get('/signed-in?state=other&code=token-mobility-dpo')).status).toBe(403);
    expect((await stranger.get('/signed-in?state=state-1&code=guess')).status).toBe(403);
    expect(stranger.cookies.has('__Host-clause8')).toBe(false);
    expect(portal.log.map((entry) => entry.message)).toEqual([
      'sign-in-refused',
      'sign-in-refused',
      'sign-in-refused',
    ]);
  });

  test('does not last: an attempt ten minutes, a session twelve hours', async () => {
    const slow = new Browser(portal.app);
    await slow.get('/sign-in');
    portal.city.ports.clock.advance(600_000);
    expect((await slow.get('/signed-in?state=state-1&code=token-mobility-dpo')).status).toBe(403);
    const browser = await portal.browser('mobility-dpo');
    portal.city.ports.clock.advance(12 * 3_600_000 - 1);
    expect((await browser.get('/')).status).toBe(200);
    portal.city.ports.clock.advance(1);
    expect((await browser.get('/')).headers.get('location')).toBe('/sign-in?to=%2F');
  });

  test('rotates: signing in again ends the session before', async () => {
    const browser = await portal.browser('mobility-dpo');
    const before = browser.cookies.get('__Host-clause8');
    await browser.signIn('mobility-dpo');
    expect(browser.cookies.get('__Host-clause8')).not.toBe(before);
    const thief = new Browser(portal.app);
    thief.cookies.set('__Host-clause8', before ?? '');
    expect((await thief.get('/')).status).toBe(302);
  });

  test('ends with sign-out, for every copy of the cookie', async () => {
    const browser = await portal.browser('mobility-dpo');
    const copy = new Browser(portal.app);
    copy.cookies.set('__Host-clause8', browser.cookies.get('__Host-clause8') ?? '');
    const out = await browser.post('/sign-out', {}, await browser.page('/'));
    expect(out.headers.get('location')).toBe('/signed-out');
    expect((await copy.get('/')).status).toBe(302);
  });

  test.each([
    ['/runs?after=x', '/runs?after=x'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/x\\..\\y', '/'],
    ['runs', '/'],
    ['', '/'],
    ['/..//evil.example', '/'],
  ])('returns from %j to %j', (wanted, expected) => {
    expect(safeReturnPath(wanted)).toBe(expected);
  });
});

describe('forms', () => {
  let path: string;
  let browser: Browser;
  let page: string;
  beforeEach(async () => {
    path = `/tasks/${encodeURIComponent(await openStep(portal.city, await startBreach(portal.city), { stepId: 'triage' }))}`;
    browser = await portal.browser('mobility-responder');
    page = await browser.page(path);
  });
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = (headers: Record<string, string>, token = tokenIn(page)) =>
    browser.send(path, {
      method: 'POST',
      body: `_token=${token}&do=claim`,
      headers: { ...type, ...headers },
    });

  test.each([
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['of a sibling host', { 'sec-fetch-site': 'same-site', origin: 'https://other.clause8.example' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['of an old browser on another site', { origin: 'https://evil.example' }],
    ['of an old browser, by referer', { referer: 'https://evil.example/x' }],
    ['that says nothing of where it comes from', {}],
    ['of an old browser with an opaque origin', { origin: 'null', referer: `${ORIGIN}/x` }],
    [
      'of our own address but another origin',
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    ],
  ])('%s are refused', async (_, headers) => {
    expect((await send(headers)).status).toBe(403);
    expect(await browser.page(path)).toContain('Take it on');
  });

  test.each([
    ['with Fetch Metadata', { 'sec-fetch-site': 'same-origin' }],
    ['with Fetch Metadata and a hidden origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['of an old browser, by origin', { origin: ORIGIN }],
    ['of an old browser, by referer', { referer: `${ORIGIN}/x` }],
  ])('of our own pages are taken %s', async (_, headers) => {
    expect((await send(headers)).status).toBe(303);
  });

  test('need the token of this very session', async () => {
    const own = { 'sec-fetch-site': 'same-origin' };
    expect((await send(own, '')).status).toBe(403);
    const other = await portal.browser('mobility-responder');
    expect((await send(own, tokenIn(await other.page(path)))).status).toBe(403);
  });

  test('of other types are refused', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' };
    expect(
      (await browser.send(path, { method: 'POST', body: `_token=${tokenIn(page)}`, headers })).status,
    ).toBe(415);
  });

  test('of 5 MB are refused, and the case is as before', async () => {
    const sent = await browser.post(path, { do: 'save', 'a.reason': 'x'.repeat(5_000_000) }, page);
    expect(sent.status).toBe(413);
    expect(await sent.text()).toContain('too much text');
  });

  test('sent after the session has ended say so and change nothing', async () => {
    portal.city.ports.clock.advance(13 * 3_600_000);
    const sent = await send({ 'sec-fetch-site': 'same-origin' });
    expect(sent.status).toBe(401);
    expect(await sent.text()).toContain('Your session has ended');
  });
});

describe('our own faults', () => {
  test('are told without their cause, and logged without what people wrote', async () => {
    const browser = await portal.browser('mobility-dpo');
    portal.city.ports.store.openTasks = () => Promise.reject(new Error('answers: secret words'));
    const response = await browser.get('/');
    expect(response.status).toBe(500);
    const page = await response.text();
    expect(page).not.toContain('secret words');
    const [entry] = portal.log;
    expect(entry).toEqual({
      message: 'request-failed',
      requestId: expect.any(String),
      method: 'GET',
      route: '/',
      error: 'Error',
    });
    expect(page).toContain(entry?.requestId ?? 'no entry');
    const api = await portal.api('mobility-dpo').call('GET', '/api/v1/tasks');
    expect(api.status).toBe(500);
    expect(await api.text()).not.toContain('secret words');
  });
});

describe('addresses that are no addresses', () => {
  test.each([
    '/runs/%E0%A4%A',
    '/runs/%20',
    '/tasks/..%2f..%2fme',
    `/tasks/${'x'.repeat(5000)}`,
    '/runs/a%00b',
    '/sources/%22',
  ])('%s is answered as nothing', async (path) => {
    const browser = await portal.browser('mobility-dpo');
    expect((await browser.get(path)).status).toBe(404);
  });
});
