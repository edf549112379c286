import { describe, expect, test } from '@jest/globals';
import { sendAnnouncement } from '../../../core/actions/partner/send-announcement.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { newAnnouncement } from '../../../core/rules/partner/announcement.ts';
import type { Endpoint } from '../../../core/rules/partner/endpoint.ts';
import { type Browser, portalInMemory, type TestPortal } from '../portal/support/portal-in-memory.ts';
import { sampleEndpoint } from './support/samples.ts';

const LIST = '/endpoints/mobility';
const FIELDS = {
  'a.name': 'Case system',
  'a.url': 'https://partner.example/hook',
  'a.scheme': 'v1a',
  'a.types': ['task.opened', 'run.completed'],
};

/** The portal, its DPO's browser, and an endpoint that was just added. */
async function added(fields: Record<string, string | string[]> = {}) {
  const portal = await portalInMemory();
  const browser = await portal.browser('mobility-dpo');
  const list = await browser.page(LIST);
  const answer = await browser.post(LIST, { ...FIELDS, ...fields }, list);
  const text = await answer.text();
  const [endpoint] = await portal.city.ports.store.endpoints('mobility');
  return { portal, browser, list, answer, text, endpoint };
}

async function doing(browser: Browser, endpoint: Endpoint | undefined, fields: Record<string, string>) {
  const path = `${LIST}/${endpoint?.id ?? ''}`;
  return (await browser.post(path, fields, await browser.page(path))).text();
}

/** As the stream would. */
async function send({ city: { ports } }: TestPortal, endpoint: Endpoint | undefined): Promise<void> {
  const { items } = await ports.store.announcements(endpoint?.id ?? '', { limit: 100 });
  for (const { id } of items) await sendAnnouncement(ports, id);
}

describe('pages of endpoints', () => {
  test('an endpoint is added; its public key is on its page and in the document that anybody may read', async () => {
    const { portal, browser, text, endpoint } = await added();
    expect(endpoint).toMatchObject({
      name: 'Case system',
      scheme: 'v1a',
      types: ['run.completed', 'task.opened'],
    });
    const key = endpoint?.current.publicKey ?? 'none';
    expect(text).toContain(key);
    expect(text).not.toMatch(/whsk_|Rehearsal/);
    expect(await browser.page('/me')).toContain('href="/endpoints/mobility"');
    const response = await portal.app.request('https://clause8.example/public/keys/mobility.json');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      organization: 'mobility',
      keys: [
        {
          ...{ kid: endpoint?.current.kid, key, scheme: 'v1a', endpoint: endpoint?.id },
          from: endpoint?.current.since,
        },
      ],
    });
    expect((await portal.app.request('https://clause8.example/public/keys/nobody.json')).status).toBe(404);
  });

  test('what is wrong is said at its field, and what was entered stays', async () => {
    const { answer, text, endpoint } = await added({ 'a.name': '', 'a.url': 'https://169.254.169.254/' });
    expect(answer.status).toBe(422);
    expect(text).toContain('2 things to put right');
    expect(text).toContain('href="#a-url"');
    expect(text).toContain('value="https://169.254.169.254/"');
    expect(endpoint).toBeUndefined();
  });

  test('a shared secret is shown once', async () => {
    const { browser, text, endpoint } = await added({ 'a.scheme': 'v1' });
    const [secret] = /whsec_[A-Za-z0-9+/]{43}=/.exec(text) ?? [];
    expect(secret).toBeDefined();
    expect(await browser.page(`${LIST}/${endpoint?.id ?? ''}`)).not.toContain('whsec_');
    const rotated = await doing(browser, endpoint, { do: 'rotate' });
    expect(/whsec_[A-Za-z0-9+/]{43}=/.exec(rotated)?.[0]).not.toBe(secret);
    expect(rotated).toContain('Signs too until');
  });

  test('a test is sent, what came of it is listed, and it can be sent again', async () => {
    const { portal, browser, endpoint } = await added();
    expect(await doing(browser, endpoint, { do: 'test' })).toContain('One message is on the way');
    portal.city.ports.courier.answer = () => ({
      ...{ milliseconds: 12, status: 500, answer: '<script>alert(1)</script>' },
    });
    await send(portal, endpoint);
    const page = await browser.page(`${LIST}/${endpoint?.id ?? ''}`);
    expect(page).toContain('endpoint.test');
    expect(page).toContain('answered 500');
    expect(page).toContain('Takes nothing at the moment');
    expect(page).not.toContain('<script>alert(1)');
    const [, announcement = ''] = /name="announcement" value="([^"]+)"/.exec(page) ?? [];
    portal.city.ports.courier.answer = () => ({ milliseconds: 12, status: 204, answer: '' });
    expect(await doing(browser, endpoint, { do: 'again', announcement })).toContain(
      'One message is on the way',
    );
    await send(portal, endpoint);
    const after = await browser.page(`${LIST}/${endpoint?.id ?? ''}`);
    expect(after).toContain('answered 204');
    expect(after).toContain('Taken');
    expect(await doing(browser, endpoint, { do: 'redrive' })).toContain('There was nothing to send');
  });

  test('one that does not answer says so: since when, when it is tried next, what is held back, that it is back', async () => {
    const { portal, browser, endpoint } = await added();
    const { ports } = portal.city;
    ports.courier.answer = () => ({ milliseconds: 15_000, error: 'timeout' });
    for (let tries = 0; tries < 5; tries += 1) {
      await doing(browser, endpoint, { do: 'test' });
      await send(portal, endpoint);
    }
    const held = newAnnouncement(
      endpoint ?? sampleEndpoint(),
      { id: 'evt_held', type: 'task.opened', at: ports.now(), data: { link: 'https://clause8.example/' } },
      ports.now(),
    );
    await ports.store.commit({ writes: [{ entity: 'announcement', after: held }], events: [] });
    await send(portal, endpoint);
    const page = await browser.page(`${LIST}/${endpoint?.id ?? ''}`);
    expect(page).toMatch(/It does not answer since .*22 May 2026/);
    expect(page).toMatch(/the next try .*16:05/);
    expect(page).toContain('Held back until it answers');
    expect(await browser.page(LIST)).toContain('Does not answer');
    const told = await portal.api('mobility-dpo').call('GET', '/api/v1/endpoints?organizationId=mobility');
    expect(await told.json()).toMatchObject({
      items: [{ resting: { nextTryAt: '2026-05-22T14:05:00.000Z' } }],
    });
    ports.courier.answer = () => ({ milliseconds: 9, status: 204, answer: '' });
    await doing(browser, endpoint, { do: 'test' });
    await send(portal, endpoint);
    expect(await browser.page(`${LIST}/${endpoint?.id ?? ''}`)).toContain('It answers again');
    await sweepDue(ports, { limit: 10 });
    await send(portal, endpoint);
    expect(await ports.store.announcement('evt_held')).toMatchObject({ status: 'delivered' });
  });

  test('it is changed, paused and switched on again', async () => {
    const { portal, browser, endpoint } = await added();
    const stored = () => portal.city.ports.store.endpoint(endpoint?.id ?? '');
    const saved = { 'a.name': 'Other', 'a.url': 'https://other.example/', 'a.scheme': 'v1a' };
    expect(await doing(browser, endpoint, { do: 'save', ...saved })).toContain('Saved.');
    expect(await stored()).toMatchObject({ name: 'Other', url: 'https://other.example/', types: [] });
    expect(await doing(browser, endpoint, { do: 'pause' })).toContain('Paused');
    expect(await doing(browser, endpoint, { do: 'test' })).toContain('Switch it on first');
    expect(await doing(browser, endpoint, { do: 'resume' })).toContain('In use');
    const wrong = await doing(browser, endpoint, { do: 'save', ...saved, 'a.url': 'http://other.example/' });
    expect(wrong).toContain('has to begin with https://');
    expect(await stored()).toMatchObject({ url: 'https://other.example/', enabled: true });
  });

  test('where a rehearsal may send to its own machine, the pages say so', async () => {
    const { portal, browser, endpoint } = await added();
    portal.city.ports.courier.loopback = true;
    for (const path of [LIST, `${LIST}/${endpoint?.id ?? ''}`])
      expect(await browser.page(path)).toContain('LOOPBACK_ENDPOINTS');
  });

  test('nobody without that task sees them', async () => {
    const { portal, endpoint } = await added();
    for (const id of ['mobility-responder', 'transit-dpo']) {
      const browser = await portal.browser(id);
      expect((await browser.get(LIST)).status).toBe(404);
      expect((await browser.get(`${LIST}/${endpoint?.id ?? ''}`)).status).toBe(404);
      expect(await browser.page('/me')).not.toContain('/endpoints/mobility');
    }
  });
});

describe('the same by the API', () => {
  test('added, switched, tested, listed and sent again; secrets stay sealed', async () => {
    const portal = await portalInMemory();
    const api = portal.api('mobility-dpo');
    const body = { organizationId: 'mobility', name: 'Case system', url: 'https://partner.example/hook' };
    const created = await api.call('POST', '/api/v1/endpoints', body);
    expect(created.status).toBe(201);
    const text = await created.text();
    expect(text).not.toMatch(/sealed|whsk_/);
    const { endpoint } = JSON.parse(text) as { endpoint: Endpoint };
    const path = `/api/v1/endpoints/${endpoint.id}`;
    expect((await api.call('PUT', `${path}/enabled`, { enabled: false })).status).toBe(200);
    expect((await api.call('POST', `${path}/test`)).status).toBe(409);
    expect((await api.call('PUT', `${path}/enabled`, { enabled: true })).status).toBe(200);
    expect(await (await api.call('POST', `${path}/test`)).json()).toEqual({ count: 1 });
    await send(portal, endpoint);
    const list = (await (await api.call('GET', `${path}/announcements`)).json()) as {
      items: { id: string }[];
    };
    expect(list.items).toMatchObject([
      { type: 'endpoint.test', status: 'delivered', attempts: [{ status: 204 }] },
    ]);
    const again = `${path}/announcements/${list.items[0]?.id ?? ''}/send`;
    expect(await (await api.call('POST', again)).json()).toEqual({ count: 1 });
    expect(await (await api.call('POST', `${path}/redrive`)).json()).toEqual({ count: 0 });
    const rotated = (await (await api.call('POST', `${path}/rotate`)).json()) as { shown: string };
    expect(rotated.shown).toMatch(/^whpk_/);
    const wrong = await api.call('PUT', path, { name: 'x', url: 'https://localhost/' });
    expect(wrong.status).toBe(422);
    for (let count = 1; count < 20; count += 1) await api.call('POST', `${path}/test`);
    expect((await api.call('POST', `${path}/test`)).status).toBe(429);
  });
});
