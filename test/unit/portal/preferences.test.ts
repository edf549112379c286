import { beforeEach, describe, expect, test } from '@jest/globals';
import { digestOffUrl } from '../../../core/actions/digest/digest-token.ts';
import { loadEcosystem } from '../../../core/actions/load-ecosystem.ts';
import { ORIGIN, portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await portalInMemory();
});

const me = (id = 'mobility-dpo') => portal.city.person(id);

const everybody = () =>
  Promise.all(['lead', 'mobility', 'transit'].flatMap((id) => [me(`${id}-dpo`), me(`${id}-accountable`)]));

describe('the page about oneself', () => {
  test('keeps language and the daily list, and shows them again', async () => {
    const browser = await portal.browser('mobility-dpo');
    const page = await browser.page('/me');
    const fields = { 'a.language': 'nl', 'a.digest': 'on', 'a.digestAt': '07:45' };
    const saved = await browser.post('/me/preferences', fields, page);
    expect(saved.headers.get('location')).toBe('/me?said=preferences');
    expect((await me()).preferences).toEqual({
      language: 'nl',
      digest: { at: '07:45', timeZone: 'Europe/Berlin' },
    });
    expect(await browser.page('/me')).toMatch(/value="07:45"/);
  });

  test('asks about Slack only where it is linked', async () => {
    const browser = await portal.browser('mobility-dpo');
    expect(await browser.page('/me')).not.toContain('In Slack only');
    const before = await me();
    const slack = { installId: 'T1', teamId: 'T1', userId: 'U1', linkedAt: '2026-05-22T08:00:00.000Z' };
    const after = { ...before, slack, version: before.version + 1 };
    await portal.city.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
    const page = await browser.page('/me');
    expect(page).toContain('In Slack only');
    const fields = { 'a.language': 'organization', 'a.channels': 'slack', 'a.digest': 'off' };
    expect((await browser.post('/me/preferences', fields, page)).status).toBe(303);
    expect((await me()).preferences).toEqual({ channels: ['slack'] });
  });

  test.each([
    [
      'a time that is none',
      { 'a.language': 'nl', 'a.digest': 'on', 'a.digestAt': '26:00' },
      'Enter a time like 08:30.',
    ],
    ['a language that is none', { 'a.language': 'xx', 'a.digest': 'off' }, 'Language'],
  ])('says what is wrong with %s, beside what was typed', async (_what, fields, words) => {
    const browser = await portal.browser('mobility-dpo');
    const answer = await browser.post('/me/preferences', fields, await browser.page('/me'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
    expect((await me()).preferences).toBeUndefined();
  });

  test('a delegation is of whole days, and nobody is asked for the only organization', async () => {
    const browser = await portal.browser('mobility-dpo');
    const page = await browser.page('/me');
    expect(page).not.toContain('In which organization?');
    const fields = {
      'a.toPersonId': 'mobility-accountable',
      'a.from': '2026-06-01',
      'a.until': '2026-06-12',
      'a.scope': 'all',
    };
    expect((await browser.post('/me/delegation', fields, page)).status).toBe(303);
    expect((await me()).delegations).toEqual([
      {
        ...{ toPersonId: 'mobility-accountable', organizationId: 'mobility', scope: 'all' },
        ...{ from: '2026-05-31T22:00:00.000Z', until: '2026-06-12T22:00:00.000Z' },
      },
    ]);
  });
});

describe('the API', () => {
  test('replaces what was chosen, and says how it stands', async () => {
    const api = portal.api('mobility-dpo');
    const digest = { at: '06:00', timeZone: 'Europe/Brussels' };
    const set = await api.call('PUT', '/api/v1/me/preferences', { language: 'fr', digest });
    expect(await set.json()).toEqual({ preferences: { language: 'fr', digest }, slackLinked: false });
    await api.call('PUT', '/api/v1/me/preferences', {});
    const now = await api.call('GET', '/api/v1/me/preferences');
    expect(await now.json()).toEqual({ preferences: {}, slackLinked: false });
  });

  test.each([
    [{ language: 'es' }, 400],
    [{ channels: [] }, 422],
    [{ channels: ['slack'] }, 422],
    [{ digest: { at: '6', timeZone: 'Europe/Berlin' } }, 422],
    [{ digest: { at: '06:00', timeZone: 'x' } }, 422],
    [{ mailTrouble: null }, 400],
  ])('refuses %j', async (body, status) => {
    const answer = await portal.api('mobility-dpo').call('PUT', '/api/v1/me/preferences', body);
    expect(answer.status).toBe(status);
    expect((await me()).preferences).toBeUndefined();
  });
});

describe('the switch in a daily list', () => {
  async function switchOf(): Promise<string> {
    await portal
      .api('mobility-dpo')
      .call('PUT', '/api/v1/me/preferences', { digest: { at: '06:00', timeZone: 'Europe/Berlin' } });
    const url = digestOffUrl(portal.city.ports, await me());
    if (url === undefined) throw new Error('no switch');
    return new URL(url).pathname;
  }
  const on = async () => (await me()).preferences?.digest !== undefined;

  test('looking at it changes nothing, however often', async () => {
    const path = await switchOf();
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await portal.app.request(`${ORIGIN}${path}`, { method })).status).toBe(200);
    expect(await on()).toBe(true);
  });

  test.each([
    [
      'a form of a mail program',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'List-Unsubscribe=One-Click',
    ],
    [
      'one in parts',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
    ['the button of the page', { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN }, ''],
  ])('%s switches it off, from anywhere and without signing in', async (_what, headers, body) => {
    const path = await switchOf();
    const answer = await portal.app.request(`${ORIGIN}${path}`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    expect(await on()).toBe(false);
    expect(await (await portal.app.request(`${ORIGIN}${path}`)).text()).toContain('is switched off');
  });

  test('replaced on the own page: the earlier one switches nothing off and is told so, the new one does', async () => {
    const path = await switchOf();
    const browser = await portal.browser('mobility-dpo');
    const page = await browser.page('/me');
    expect(page).toContain('action="/me/digest-key"');
    expect((await browser.post('/me/digest-key', {}, page)).status).toBe(303);
    const fresh = new URL(digestOffUrl(portal.city.ports, await me()) ?? '').pathname;
    expect(fresh).not.toBe(path);
    for (const [method, status] of [
      ['GET', 200],
      ['POST', 404],
    ] as const) {
      const old = await portal.app.request(`${ORIGIN}${path}`, { method });
      expect(old.status).toBe(status);
      expect(await old.text()).toContain(
        'This address is not known here. It may be older than your settings.',
      );
    }
    expect(await on()).toBe(true);
    expect((await portal.app.request(`${ORIGIN}${fresh}`, { method: 'POST' })).status).toBe(200);
    expect(await on()).toBe(false);
  });

  test('after the mail address has changed, the switches in lists to the earlier one do nothing', async () => {
    const path = await switchOf();
    const { ports } = portal.city;
    const organizations = await ports.store.organizations();
    const moved = (await everybody()).map((one) =>
      one.id === 'mobility-dpo' ? { ...one, email: 'new@mobility.example' } : one,
    );
    await loadEcosystem(ports, { organizations, people: moved, sources: [] });
    expect((await portal.app.request(`${ORIGIN}${path}`, { method: 'POST' })).status).toBe(404);
    expect(await on()).toBe(true);
    const key = (await me()).digestKey;
    await loadEcosystem(ports, { organizations, people: await everybody(), sources: [] });
    expect((await me()).digestKey).toBe(key);
  });

  test('whoever never had a list has no link to replace', async () => {
    const browser = await portal.browser('transit-dpo');
    const page = await browser.page('/me');
    expect(page).not.toContain('/me/digest-key');
    expect((await browser.post('/me/digest-key', {}, page)).headers.get('location')).toBe('/me');
  });

  test('another address is not known, and a person is not named', async () => {
    const path = await switchOf();
    for (const other of [
      `${path.slice(0, -1)}!`,
      `${path.slice(0, -4)}AAAA`,
      '/digest/mobility-dpo.',
      '/digest/x',
    ])
      expect((await portal.app.request(`${ORIGIN}${other}`, { method: 'POST' })).status).toBe(404);
    expect(await on()).toBe(true);
    const { name, email } = await me();
    const text = await (await portal.app.request(`${ORIGIN}${path}`)).text();
    expect([text.includes(name), text.includes(email)]).toEqual([false, false]);
  });
});
