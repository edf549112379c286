import { describe, expect, jest, test } from '@jest/globals';
import { createEndpoint } from '../../../core/actions/partner/create-endpoint.ts';
import {
  changeEndpoint,
  rotateEndpointKey,
  switchEndpoint,
} from '../../../core/actions/partner/change-endpoint.ts';
import { publishedKeys } from '../../../core/actions/partner/published-keys.ts';
import { redrive, sendAgain, testEndpoint } from '../../../core/actions/partner/send-again.ts';
import { sendAnnouncement } from '../../../core/actions/partner/send-announcement.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import type { Announcement } from '../../../core/rules/partner/endpoint.ts';
import type { Posted } from '../../../core/rules/partner/retry-plan.ts';
import { defined, World } from '../actions/support/world.ts';

const URL_ = 'https://partner.example/hook';

/** An endpoint of the mobility agency with one message that is ready. */
async function ready(scheme: 'v1a' | 'v1' = 'v1a') {
  const world = await World.create();
  const person = await world.person('mobility-dpo');
  const created = await createEndpoint(world.ports, {
    ...{ person, organizationId: 'mobility', name: 'Case system', url: URL_, scheme, types: [] },
  });
  if (created.result !== 'created') throw new Error(created.result);
  const who = { person, endpointId: created.endpoint.id };
  await testEndpoint(world.ports, who);
  return { world, who, created, ...words(world, who.endpointId) };
}

function words(world: World, endpointId: string) {
  const { store, courier } = world.ports;
  return {
    one: async () => defined((await store.announcements(endpointId, { limit: 1 })).items[0], 'announcement'),
    all: async () => (await store.announcements(endpointId, { limit: 100 })).items,
    endpoint: async () => defined(await store.endpoint(endpointId), 'endpoint'),
    /** As the stream would: everything that is ready is tried. */
    send: async () => {
      for (const { id, ready: isReady } of (await store.announcements(endpointId, { limit: 100 })).items)
        if (isReady === true) await sendAnnouncement(world.ports, id);
    },
    answers: (posted: Posted) => {
      courier.answer = () => posted;
    },
    at: (instant: string) => {
      world.ports.clock.set(instant);
    },
    sweep: () => sweepDue(world.ports, { limit: 100 }),
  };
}

const FAILED: Posted = { milliseconds: 3, status: 500, answer: 'broken' };
const TAKEN: Posted = { milliseconds: 3, status: 204, answer: '' };

describe('sending', () => {
  test('what is taken is noted and not sent again', async () => {
    const { world, one, send, sweep } = await ready();
    await send();
    expect(await one()).toMatchObject({ status: 'delivered', attempts: [{ status: 204 }] });
    expect(await sendAnnouncement(world.ports, (await one()).id)).toEqual({ result: 'not-ready' });
    world.ports.clock.set('2026-06-22T08:00:00.000Z');
    await sweep();
    await send();
    expect(world.ports.courier.sent).toHaveLength(1);
  });

  test('what fails is tried again by the plan, at the hands of the sweep, under the same id and body, until it is dead', async () => {
    const { world, one, send, sweep, answers, at } = await ready();
    answers(FAILED);
    await send();
    for (let tries = 1; tries < 10; tries += 1) {
      const { nextAt } = await one();
      await sweep();
      await send();
      expect(world.ports.courier.sent).toHaveLength(tries);
      at(defined(nextAt, 'next try'));
      await sweep();
      await send();
    }
    expect(await one()).toMatchObject({ status: 'dead', tries: 10 });
    const { sent } = world.ports.courier;
    expect(sent).toHaveLength(10);
    expect(new Set(sent.map(({ id, body }) => id + body)).size).toBe(1);
    expect(new Set(sent.map((message) => message.at)).size).toBe(10);
  });

  test('who dies between a try and its note leaves it ready: it is sent again under the same id', async () => {
    const { world, one, send, sweep, at } = await ready();
    const { id } = await one();
    const dying = jest.spyOn(world.ports.store, 'commit').mockRejectedValue(new Error('killed'));
    await expect(sendAnnouncement(world.ports, id)).rejects.toThrow('killed');
    dying.mockRestore();
    expect(await one()).toMatchObject({ status: 'waiting', ready: true, attempts: [] });
    at('2026-05-22T08:02:00.000Z');
    await sweep();
    await send();
    expect(world.ports.courier.sent.map((message) => message.id)).toEqual([id, id]);
    expect(await one()).toMatchObject({ status: 'delivered' });
  });

  test('two at once: the note of one stands', async () => {
    const { world, one } = await ready();
    const { id } = await one();
    await Promise.all([sendAnnouncement(world.ports, id), sendAnnouncement(world.ports, id)]);
    expect((await one()).attempts).toHaveLength(1);
  });

  test('a key that cannot be opened is a failed try, not a record that comes for ever', async () => {
    const { world, one, send } = await ready();
    const refusing = () =>
      Promise.reject(Object.assign(new Error('sealed elsewhere'), { name: 'vault.refused' }));
    world.ports.vault.open = refusing;
    await send();
    expect(await one()).toMatchObject({ status: 'waiting', attempts: [{ error: 'key-unusable' }] });
  });
});

describe('endpoints that take nothing', () => {
  test('410 switches off, and tells administrator and DPO', async () => {
    const { world, send, answers, endpoint, one } = await ready();
    answers({ milliseconds: 1, status: 410, answer: '' });
    await send();
    expect(await endpoint()).toMatchObject({ enabled: false, disabledBecause: 'gone' });
    expect(await one()).toMatchObject({ status: 'dead' });
    await world.deliver();
    const mails = world.ports.mailer.sent.filter(({ subject }) => subject.includes('Case system'));
    expect(mails.map(({ to }) => to.email)).toContain((await world.person('mobility-dpo')).email);
    expect(mails[0]?.text).toContain('wants no more messages');
    expect(mails[0]?.text).toContain('/endpoints/mobility/');
  });

  test('five days of failures switch off once; what is ready then is dead, and goes out when it is on again', async () => {
    const { world, who, send, answers, endpoint, all, at } = await ready();
    answers(FAILED);
    await send();
    expect(await endpoint()).toMatchObject({ enabled: true, failingSince: '2026-05-22T08:00:00.000Z' });
    at('2026-05-27T08:00:00.000Z');
    await testEndpoint(world.ports, who);
    await testEndpoint(world.ports, who);
    await send();
    expect(await endpoint()).toMatchObject({ enabled: false, disabledBecause: 'failing' });
    const notices = (await world.outbox()).filter(
      ({ work }) => work.kind === 'notify' && work.message === 'endpoint-off',
    );
    expect(notices).toHaveLength(1);
    expect(await testEndpoint(world.ports, who)).toEqual({ result: 'off' });
    expect(await redrive(world.ports, who)).toEqual({ result: 'off' });
    await switchEndpoint(world.ports, { ...who, enabled: true });
    expect(await endpoint()).toMatchObject({ enabled: true });
    expect((await endpoint()).failingSince).toBeUndefined();
    const dead = (await all()).filter(({ status }) => status === 'dead');
    expect(dead.length).toBeGreaterThan(0);
    answers(TAKEN);
    expect(await redrive(world.ports, who)).toEqual({ result: 'sent', count: dead.length });
    await send();
    expect((await all()).filter(({ status }) => status === 'dead')).toEqual([]);
  });

  test('switched on again before the mail goes out, nobody is alarmed', async () => {
    const { world, who, send, answers } = await ready();
    answers({ milliseconds: 1, status: 410, answer: '' });
    await send();
    await switchEndpoint(world.ports, { ...who, enabled: true });
    await world.deliver();
    expect(world.ports.mailer.sent.filter(({ subject }) => subject.includes('Case system'))).toEqual([]);
  });
});

describe('sent again', () => {
  test('one that was delivered goes out under its id, from the beginning of the plan', async () => {
    const { world, who, send, one } = await ready();
    await send();
    const { id } = await one();
    expect(await sendAgain(world.ports, { ...who, announcementId: id })).toEqual({
      result: 'sent',
      count: 1,
    });
    expect(await sendAgain(world.ports, { ...who, announcementId: id })).toEqual({
      result: 'sent',
      count: 0,
    });
    await send();
    expect(world.ports.courier.sent.map((message) => message.id)).toEqual([id, id]);
    expect((await one()).attempts).toHaveLength(2);
  });

  test('only by those who look after it, and only of that endpoint', async () => {
    const { world, who, one } = await ready();
    const { id } = await one();
    for (const outsider of ['transit-dpo', 'mobility-member']) {
      const request = { person: await world.person(outsider), endpointId: who.endpointId };
      expect(await sendAgain(world.ports, { ...request, announcementId: id })).toEqual({
        result: 'not-found',
      });
      expect(await redrive(world.ports, request)).toEqual({ result: 'not-found' });
      expect(await testEndpoint(world.ports, request)).toEqual({ result: 'not-found' });
      expect(await rotateEndpointKey(world.ports, request)).toEqual({ result: 'not-found' });
      expect(await switchEndpoint(world.ports, { ...request, enabled: false })).toEqual({
        result: 'not-found',
      });
    }
    const other = { ...who, endpointId: 'end-0' };
    expect(await sendAgain(world.ports, { ...other, announcementId: id })).toEqual({ result: 'not-found' });
  });

  test('tests are bounded', async () => {
    const { world, who } = await ready();
    for (let count = 1; count < 20; count += 1) await testEndpoint(world.ports, who);
    expect(await testEndpoint(world.ports, who)).toEqual({ result: 'too-many' });
  });
});

describe('keys (S8)', () => {
  const secretsOf = async (world: World, send: () => Promise<void>, test: () => Promise<unknown>) => {
    world.ports.courier.sent.length = 0;
    await test();
    await send();
    return defined(world.ports.courier.sent.at(-1), 'message').secrets;
  };

  test('old and new sign for seven days, then the new one alone; both are published so long', async () => {
    const { world, who, created, send, at } = await ready();
    const test = () => testEndpoint(world.ports, who);
    const [before] = await secretsOf(world, send, test);
    const rotated = await rotateEndpointKey(world.ports, who);
    if (rotated.result !== 'changed') throw new Error(rotated.result);
    expect(rotated.shown).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
    expect(rotated.shown).not.toBe(created.shown);
    const during = await secretsOf(world, send, test);
    expect(during).toHaveLength(2);
    expect(during[1]).toBe(before);
    const published = async () => (await publishedKeys(world.ports, 'mobility'))?.keys ?? [];
    expect((await published()).map(({ key }) => key)).toEqual([rotated.shown, created.shown]);
    expect((await published())[1]?.to).toBe('2026-05-29T08:00:00.000Z');
    at('2026-05-29T08:00:00.000Z');
    expect(await secretsOf(world, send, test)).toEqual([during[0]]);
    expect((await published()).map(({ key }) => key)).toEqual([rotated.shown]);
    expect(JSON.stringify(await published())).not.toMatch(/whsk_|sealed/);
  });

  test('v1 on request: the secret is shown once and never published; a change of scheme is a change of key', async () => {
    const { world, who, created, send } = await ready('v1');
    expect(created.shown).toMatch(/^whsec_/);
    expect(await publishedKeys(world.ports, 'mobility')).toEqual({ organization: 'mobility', keys: [] });
    const changed = await changeEndpoint(world.ports, {
      ...{ ...who, name: 'Case system', url: URL_, scheme: 'v1a', types: ['task.opened'] },
    });
    expect(changed).toMatchObject({ result: 'changed', endpoint: { scheme: 'v1a', types: ['task.opened'] } });
    const secrets = await secretsOf(world, send, () => testEndpoint(world.ports, who));
    expect(secrets.map((secret) => secret.split('_')[0])).toEqual(['whsk', 'whsec']);
    expect(secrets[1]).toBe(created.shown);
  });

  test('of an organization that does not exist nothing is published', async () => {
    const { world } = await ready();
    expect(await publishedKeys(world.ports, 'nobody')).toBeUndefined();
  });

  test('no key is stored open', async () => {
    const { world, endpoint, send } = await ready();
    await send();
    const [secret] = defined(world.ports.courier.sent[0], 'message').secrets;
    expect(JSON.stringify(await endpoint())).not.toContain(secret);
  });
});

describe('an endpoint', () => {
  test('is added by DPO or administrator, with a name and a public address', async () => {
    const { world } = await ready();
    const add = async (person: string, more: object) =>
      createEndpoint(world.ports, {
        ...{ person: await world.person(person), organizationId: 'mobility', name: 'A', url: URL_ },
        ...{ scheme: 'v1a', types: [] },
        ...more,
      });
    expect(await add('mobility-member', {})).toEqual({ result: 'not-allowed' });
    expect(await add('transit-dpo', {})).toEqual({ result: 'not-allowed' });
    const problems = { name: ' ', url: 'https://169.254.169.254/', types: ['no.such'] };
    expect(await add('mobility-dpo', problems)).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'name' }, { field: 'url' }, { field: 'types' }],
    });
  });

  test('a change is checked like a new one', async () => {
    const { world, who, endpoint } = await ready();
    const before = await endpoint();
    const changed = await changeEndpoint(world.ports, {
      ...{ ...who, name: 'A', url: 'https://10.0.0.1/', scheme: 'v1a' as const, types: [] },
    });
    expect(changed).toMatchObject({ result: 'invalid', problems: [{ field: 'url' }] });
    expect(await endpoint()).toEqual(before);
  });

  test('what the address before failed at is not held against a new one', async () => {
    const { world, who, endpoint } = await ready();
    const before = await endpoint();
    const after = { ...before, failingSince: before.createdAt, version: before.version + 1 };
    await world.ports.store.commit({ writes: [{ entity: 'endpoint', before, after }], events: [] });
    const save = (url: string) =>
      changeEndpoint(world.ports, { ...who, name: 'A', url, scheme: before.scheme, types: [] });
    await save(before.url);
    expect(await endpoint()).toMatchObject({ failingSince: before.createdAt });
    await save(`${before.url}/new`);
    expect(await endpoint()).not.toHaveProperty('failingSince');
  });

  test('an address that was changed while it was tried does not switch the new one off', async () => {
    const { world, send, endpoint } = await ready();
    const before = await endpoint();
    world.ports.courier.post = async () => {
      const after = { ...before, url: `${before.url}/new`, version: before.version + 1 };
      await world.ports.store.commit({ writes: [{ entity: 'endpoint', before, after }], events: [] });
      return { milliseconds: 1, status: 410, answer: '' };
    };
    await send();
    expect(await endpoint()).toMatchObject({ enabled: true, url: `${before.url}/new` });
  });

  test('paused: what is ready is not sent', async () => {
    const { world, who, send, one } = await ready();
    await switchEndpoint(world.ports, { ...who, enabled: false });
    await send();
    expect(world.ports.courier.sent).toEqual([]);
    const dead: Announcement = await one();
    expect(dead).toMatchObject({ status: 'dead', attempts: [] });
  });
});
