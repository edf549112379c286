import { describe, expect, test } from '@jest/globals';
import { takeDelivery } from '../../../core/actions/incident/take-delivery.ts';
import { sampleOf } from '../../../core/rules/incident-sources/samples.ts';
import { SENDER_KINDS, type SenderKind } from '../../../core/rules/incident-sources/senders.ts';
import { signDelivery } from '../../../adapters/webhooks/sign-delivery.ts';
import { doorInMemory } from './support/door-in-memory.ts';
import { portalInMemory } from './support/portal-in-memory.ts';

async function visiting() {
  const portal = await portalInMemory();
  const visitor = await portal.browser('mobility-dpo');
  const { ports } = portal.city;
  const browser = {
    page: (path: string) => visitor.page(path),
    send: async (path: string, fields: Record<string, string>) =>
      visitor.post(path, fields, await visitor.page('/sources/mobility')),
  };
  const add = async (fields: Record<string, string>) => {
    const answer = await browser.send('/sources/mobility', { name: 'Pager', ...fields });
    const page = await answer.text();
    const source = (await ports.store.sources('mobility')).at(-1);
    if (source === undefined) throw new Error(page);
    const secret = /<code>([^<]+)<\/code>\s*<\/p>\s*<\/section>/.exec(page)?.[1];
    return { page, status: answer.status, source, path: `/sources/mobility/${source.id}`, secret };
  };
  const settle = async () => {
    for (const { work } of await ports.store.waitingOutbox('9999', 100))
      if (work.kind === 'take-delivery') await takeDelivery(ports, work);
  };
  return { portal, browser, ports, add, settle, door: doorInMemory(ports) };
}

const fieldsOf = (kind: SenderKind): Record<string, string> => ({
  sender: kind,
  ...(kind === 'grafana' ? { timestampHeader: 'X-Grafana-Time' } : {}),
});

/** All that post to us; findings of AWS come another way. */
const HTTP_KINDS = SENDER_KINDS.filter((kind) => kind !== 'aws');

describe('an AWS account', () => {
  const ACCOUNT = { name: 'AWS', sender: 'aws', account: '111122223333' };

  test('is assigned by the organization that coordinates, and looked after by whose it is', async () => {
    const { portal, browser, ports } = await visiting();
    const lead = await portal.browser('lead-dpo');
    const list = await lead.page('/sources/lead');
    const assigned = await lead.post('/sources/lead', { ...ACCOUNT, forOrganization: 'mobility' }, list);
    expect(await assigned.text()).toContain('Assigned.');
    expect(await ports.store.sources('mobility')).toMatchObject([{ id: 'aws-111122223333' }]);
    const path = '/sources/mobility/aws-111122223333';
    expect(await (await browser.send(`${path}/test`, {})).text()).toContain('There is nothing to test here.');
    expect((await lead.get(path)).status).toBe(404);
    const again = await lead.post('/sources/lead', { ...ACCOUNT, forOrganization: 'transit' }, list);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('already go to an organization');
  });

  test('is claimed by nobody else, nor for an organization that there is not', async () => {
    const { browser, portal, ports } = await visiting();
    expect(await browser.page('/sources/mobility')).toContain('ask the organization that coordinates');
    expect((await browser.send('/sources/mobility', ACCOUNT)).status).toBe(404);
    const claim = { ...ACCOUNT, organizationId: 'mobility' };
    expect((await portal.api('mobility-dpo').call('POST', '/api/v1/sources', claim)).status).toBe(404);
    const unknown = { ...ACCOUNT, organizationId: 'nowhere' };
    expect((await portal.api('lead-dpo').call('POST', '/api/v1/sources', unknown)).status).toBe(404);
    expect(await ports.store.source('aws-111122223333')).toBeUndefined();
  });
});

describe('sources of alerts', () => {
  test.each(HTTP_KINDS)('%s is added with what to do next, and tested the whole way', async (kind) => {
    const { browser, ports, add } = await visiting();
    const { page, status, source, path } = await add(fieldsOf(kind));
    expect(status).toBe(200);
    expect(page).toContain('Set up the sender');
    expect(page.includes('Copy this secret now')).toBe(
      !['pagerduty', 'incident-io', 'standard-v1a', 'cloudevents-v1a'].includes(kind),
    );
    expect(await browser.page(path)).not.toContain('Copy this secret now');
    const tested = await (await browser.send(`${path}/test`, {})).text();
    expect(tested).toContain('The test was taken.');
    expect(await ports.store.deliveries(source.id, { limit: 5 })).toMatchObject({
      items: [{ status: 'test', phase: 'opens' }],
    });
    expect(await ports.store.waitingOutbox('9999', 5)).toEqual([]);
  });

  test('show when each secret was last used, what has come, and why something was refused', async () => {
    const { browser, add, ports, door, settle } = await visiting();
    const { source, path, secret = '' } = await add({ sender: 'standard' });
    const send = (id: string, by = secret, incident = 'INC-1') => {
      const { headers, body } = sampleOf('standard', { id: incident, at: ports.now() });
      const signed = signDelivery(
        { scheme: 'standard-v1' },
        { secret: by, id, now: ports.now(), rawBody: Buffer.from(body) },
      );
      return door.post(source, { ...headers, ...signed }, body);
    };
    expect(await browser.page(path)).toContain('not used yet');
    await send('msg_1');
    await send('msg_1');
    await send('msg_2', `whsec_${Buffer.alloc(32, 1).toString('base64')}`);
    await settle();
    const page = await browser.page(path);
    for (const words of [
      'last used',
      'Started a case',
      'severity high',
      'Sent again; taken once: once',
      'Refused: the signature does not fit',
    ])
      expect(page).toContain(words);
    const rotated = await (await browser.send(`${path}/rotate`, {})).text();
    expect(rotated).toContain('Copy this secret now');
    expect(rotated).toContain('taken until');
    expect((await send('msg_3')).status).toBe(202);
  });

  test('take the secret that the sender made, and say what is wrong with it', async () => {
    const { browser, add, ports, door } = await visiting();
    const { source, path } = await add({ sender: 'pagerduty' });
    expect(await browser.page(path)).toContain('Waits for the sender’s secret');
    const post = () => door.post(source, { 'x-pagerduty-signature': 'v1=00' }, '{}');
    expect((await post()).status).toBe(401);
    expect((await post()).status).toBe(401);
    const missing = await browser.page(path);
    expect(missing).toContain('The sender’s secret is missing');
    expect(missing).toMatch(/So far 2 were\s+refused, the last/);
    const wrong = await browser.send(`${path}/rotate`, { secret: 'short' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('at least 24 characters');
    const right = await (
      await browser.send(`${path}/rotate`, { secret: 'pagerduty-secret-0123456789' })
    ).text();
    expect(right).toContain('Saved.');
    expect(right).not.toContain('pagerduty-secret-0123456789');
    expect(await ports.store.source(source.id)).not.toHaveProperty('awaitsSecret');
  });

  test('are paused and resumed, and start cases from a severity on', async () => {
    const { browser, add, ports } = await visiting();
    const { source, path } = await add({ sender: 'github' });
    await browser.send(`${path}/pause`, {});
    expect(await ports.store.source(source.id)).toMatchObject({ enabled: false });
    expect(await (await browser.send(`${path}/test`, {})).text()).toContain('the source is paused');
    expect(await browser.page(path)).toMatch(/refused and lost;[^]*So far one was\s+refused, the last/);
    await browser.send(`${path}/resume`, {});
    await browser.send(`${path}/severity`, { startsFrom: 'critical' });
    await browser.send(`${path}/severity`, { startsFrom: 'whatever' });
    expect(await ports.store.source(source.id)).toMatchObject({ enabled: true, startsFrom: 'critical' });
  });

  test('a kept delivery is tried again from the page; what a case has is not done twice', async () => {
    const { portal, browser, add, ports, door, settle } = await visiting();
    const { source, path, secret = '' } = await add({ sender: 'bearer' });
    const send = (type: string) => {
      const body = JSON.stringify({
        type,
        timestamp: ports.now(),
        data: { id: 'INC-1', title: 'Kept <b>alert</b>', summary: 'S' },
      });
      return door.post(
        source,
        { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body,
      );
    };
    await send('incident.resolved');
    await settle();
    const page = await browser.page(path);
    expect(page).toContain('Kept, no case');
    expect(page).toContain('Kept &lt;b&gt;alert&lt;/b&gt;');
    const [kept] = (await ports.store.deliveries(source.id, { limit: 1 })).items;
    const delivery = kept?.deliveryId ?? '';
    expect(await (await browser.send(`${path}/replay`, { delivery })).text()).toContain('being taken again');
    await send('incident.created');
    await settle();
    await settle();
    const again = await (await browser.send(`${path}/replay`, { delivery })).text();
    expect(again).toContain('A case has it already');
    expect(again).toContain('Joined a case');
    expect((await browser.send(`${path}/replay`, { delivery: 'nothing' })).status).toBe(404);
    const run = (await ports.store.partiesOf('mobility', { limit: 1 })).items[0]?.runId ?? '';
    const shown = await (await portal.browser('mobility-dpo')).page(`/runs/${run}`);
    expect(shown).toContain('Source not authenticated');
  });

  test.each([
    [{ sender: 'standard', account: '111122223333' }, 'twelve digits'],
    [{ sender: 'standard', timestampHeader: 'X-Time' }, 'name of a header'],
    [{ sender: 'grafana', timestampHeader: 'bad header' }, 'name of a header'],
    [{ name: ' ' }, 'Give a name'],
  ])('%j is put right at the form', async (fields, words) => {
    const { browser, ports } = await visiting();
    const answer = await browser.send('/sources/mobility', { name: 'Pager', ...fields });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
    expect(await ports.store.sources('mobility')).toEqual([]);
  });
});

describe('the API for sources', () => {
  test('creates, pauses, tests, lists and replays', async () => {
    const { portal } = await visiting();
    const dpo = portal.api('mobility-dpo');
    const call = async (method: string, path: string, body?: unknown) => {
      const response = await dpo.call(method, `/api/v1/sources${path}`, body);
      return { status: response.status, json: (await response.json()) as Record<string, unknown> };
    };
    const created = await call('POST', '', {
      organizationId: 'mobility',
      name: 'Alerts',
      sender: 'alertmanager',
    });
    expect(created).toMatchObject({ status: 201, json: { secret: expect.any(String) } });
    const { id } = created.json.source as { id: string };
    expect(await call('POST', `/${id}/test`)).toMatchObject({ status: 200, json: { status: 202 } });
    expect(await call('PUT', `/${id}`, { startsFrom: 'high', enabled: false })).toMatchObject({
      status: 200,
      json: { startsFrom: 'high', enabled: false },
    });
    const listed = await call('GET', `/${id}/deliveries?limit=5`);
    expect(listed).toMatchObject({ status: 200, json: { items: [{ status: 'test' }], notes: [] } });
    const [{ deliveryId } = { deliveryId: '' }] = listed.json.items as { deliveryId: string }[];
    expect(await call('POST', `/${id}/replay`, { deliveryId })).toMatchObject({
      status: 200,
      json: { result: 'test' },
    });
    const theirs = await call('POST', '', { organizationId: 'mobility', name: 'Pager', sender: 'pagerduty' });
    expect(theirs.json).not.toHaveProperty('secret');
    const pager = (theirs.json.source as { id: string }).id;
    expect((await call('POST', `/${pager}/rotate`)).status).toBe(422);
    expect((await call('PUT', `/${pager}/secret`, { secret: 'pagerduty-secret-0123456789' })).status).toBe(
      200,
    );
    const aws = { organizationId: 'mobility', name: 'AWS', sender: 'aws', account: '111122223333' };
    const lead = portal.api('lead-dpo');
    expect((await lead.call('POST', '/api/v1/sources', aws)).status).toBe(201);
    expect((await call('POST', '/aws-111122223333/test')).status).toBe(409);
    expect((await call('POST', '/aws-111122223333/rotate')).status).toBe(404);
  });
});
