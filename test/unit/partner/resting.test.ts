import { describe, expect, jest, test } from '@jest/globals';
import { createEndpoint } from '../../../core/actions/partner/create-endpoint.ts';
import { changeEndpoint, switchEndpoint } from '../../../core/actions/partner/change-endpoint.ts';
import { sendAgain, testEndpoint } from '../../../core/actions/partner/send-again.ts';
import { sendAnnouncement } from '../../../core/actions/partner/send-announcement.ts';
import { sweepEndpoint } from '../../../core/actions/partner/sweep-endpoint.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { later } from '../../../core/rules/later.ts';
import { newAnnouncement } from '../../../core/rules/partner/announcement.ts';
import type { Announcement, Endpoint } from '../../../core/rules/partner/endpoint.ts';
import type { Posted } from '../../../core/rules/partner/retry-plan.ts';
import { process, taskStep } from '../actions/support/processes.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { defined, START, World } from '../actions/support/world.ts';

const URL_ = 'https://partner.example/hook';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BROKEN: Posted = { milliseconds: 3, status: 500, answer: '' };
const TAKEN: Posted = { milliseconds: 3, status: 204, answer: '' };
const HANGING: Posted = { milliseconds: 15_000, error: 'timeout' };

async function partner(name = 'Case system', url = URL_) {
  const world = await World.create(process([taskStep('write')]));
  return added(world, name, url);
}

/** An endpoint, with words for what a stream and a sweep do to it. */
async function added(world: World, name: string, url: string) {
  const { store, courier, clock } = world.ports;
  const person = await world.person('mobility-dpo');
  const created = await createEndpoint(world.ports, {
    ...{ person, organizationId: 'mobility', name, url, scheme: 'v1a', types: [] },
  });
  if (created.result !== 'created') throw new Error(created.result);
  const { id } = created.endpoint;
  const all = async () => (await store.announcements(id, { limit: 2000 })).items.toReversed();
  return {
    world,
    who: { person, endpointId: id },
    all,
    endpoint: async (): Promise<Endpoint> => defined(await store.endpoint(id), 'endpoint'),
    answers: (posted: Posted) => {
      courier.answer = () => posted;
    },
    at: (milliseconds: number) => {
      clock.set(later(START, milliseconds));
    },
    /** So many new messages, as `announce` makes them; numbered on. */
    tell: async (count: number, from = 0) => {
      for (let number = from; number < from + count; number += 1) {
        const message = newAnnouncement(
          created.endpoint,
          {
            ...{ id: `evt_${id}_${String(number).padStart(4, '0')}`, type: 'task.opened' },
            ...{ at: later(START, number), data: { link: 'https://clause8.example/tasks/t' } },
          },
          world.ports.now(),
        );
        await store.commit({ writes: [{ entity: 'announcement', after: message }], events: [] });
      }
    },
    /** What is ready is tried, one after the other; answers how many tries that were. */
    stream: async () => {
      const before = courier.sent.length;
      for (const one of await all()) if (one.ready === true) await sendAnnouncement(world.ports, one.id);
      return courier.sent.length - before;
    },
    sweep: () => sweepDue(world.ports, { limit: 200 }),
  };
}

type Partner = Awaited<ReturnType<typeof partner>>;

/** Twenty messages fail over an hour; from then on it rests. */
async function resting(): Promise<Partner> {
  const it = await partner();
  it.answers(BROKEN);
  await it.tell(19);
  await it.stream();
  it.at(HOUR);
  await it.tell(1, 19);
  await sendAnnouncement(it.world.ports, defined((await it.all())[19], 'twentieth').id);
  expect((await it.endpoint()).resting).toEqual({ nextTryAt: later(START, HOUR + 15 * MINUTE) });
  return it;
}

const isHeld = ({ held }: Announcement) => held === true;

describe('an endpoint that has failed for long', () => {
  test('rests from the twentieth failure on, if that is an hour after the first, and not a moment before', async () => {
    const it = await partner();
    it.answers(BROKEN);
    await it.tell(25);
    await it.stream();
    expect(await it.endpoint()).toMatchObject({ failures: 20, failingSince: START });
    expect(await it.endpoint()).not.toHaveProperty('resting');
    it.at(HOUR - 1);
    await it.tell(1, 25);
    await it.stream();
    expect(await it.endpoint()).not.toHaveProperty('resting');
    it.at(HOUR);
    await it.tell(1, 26);
    await it.stream();
    expect(await it.endpoint()).toMatchObject({ resting: { nextTryAt: later(START, HOUR + 15 * MINUTE) } });
  });

  test('a few failures over days are no reason: the plan goes on', async () => {
    const it = await partner();
    it.answers(BROKEN);
    await it.tell(1);
    for (let tries = 0; tries < 10; tries += 1) {
      await it.stream();
      const { nextAt } = defined((await it.all())[0], 'message');
      if (nextAt !== undefined) it.world.ports.clock.set(nextAt);
      await it.sweep();
    }
    expect(await it.endpoint()).not.toHaveProperty('resting');
    expect(await it.all()).toMatchObject([{ status: 'dead', tries: 10 }]);
  });

  test('one message is tried at a time, the earliest; the others wait and lose no try', async () => {
    const it = await resting();
    await it.tell(30, 20);
    // Those of before come up by their plan and are held back with the new ones.
    await it.sweep();
    expect(await it.stream()).toBe(0);
    const held = (await it.all()).filter(isHeld);
    expect(held.length).toBe(49);
    const triesBefore = (await it.all()).map(({ tries }) => tries);
    it.at(HOUR + 15 * MINUTE - 1);
    await it.sweep();
    expect(await it.stream()).toBe(0);
    it.at(HOUR + 15 * MINUTE);
    await it.sweep();
    expect((await it.all()).filter(({ ready }) => ready === true)).toHaveLength(1);
    expect(await it.stream()).toBe(1);
    expect(it.world.ports.courier.sent.at(-1)?.id).toBe(held[0]?.id);
    expect((await it.all()).map(({ tries }) => tries)).toEqual(triesBefore);
    const { resting: rests } = await it.endpoint();
    expect(rests).toEqual({ nextTryAt: later(START, HOUR + 15 * MINUTE + 18.75 * MINUTE) });
    expect(await it.stream()).toBe(0);
  });

  test('a success lets the others go, earliest first and not all at once', async () => {
    const it = await resting();
    await it.tell(150, 20);
    await it.sweep();
    await it.stream();
    it.at(HOUR + MINUTE);
    await it.sweep();
    await it.stream();
    it.answers(TAKEN);
    it.at(HOUR + 15 * MINUTE);
    await it.sweep();
    expect(await it.stream()).toBe(1);
    expect(await it.endpoint()).not.toHaveProperty('failingSince');
    expect(await it.endpoint()).not.toHaveProperty('resting');
    it.world.ports.courier.sent.length = 0;
    await it.sweep();
    expect(await it.stream()).toBe(50);
    const numbers = it.world.ports.courier.sent.map(({ id }) => id);
    expect(numbers).toEqual(numbers.toSorted());
    for (let round = 16; round < 20; round += 1) {
      it.at(HOUR + round * MINUTE);
      await it.sweep();
      await it.stream();
    }
    expect((await it.all()).every(({ status }) => status === 'delivered')).toBe(true);
    expect(await it.endpoint()).not.toHaveProperty('nextAt');
    const ids = it.world.ports.courier.sent.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('it fails again while they go out: the rest is not spent on it', async () => {
    const it = await resting();
    await it.tell(150, 20);
    await it.sweep();
    await it.stream();
    it.answers(TAKEN);
    it.at(HOUR + 15 * MINUTE);
    await it.sweep();
    await it.stream();
    it.answers(BROKEN);
    await it.sweep();
    expect(await it.stream()).toBe(1);
    expect(await it.endpoint()).toMatchObject({ resting: expect.any(Object), failures: 1 });
    expect((await it.all()).filter(isHeld).length).toBeGreaterThan(150);
  });

  test('a message that it will not have does not stand before the others for ever', async () => {
    const it = await resting();
    await it.tell(2, 20);
    await it.sweep();
    await it.stream();
    const [poison] = (await it.all()).filter(isHeld);
    it.world.ports.courier.answer = ({ id }) =>
      id === poison?.id ? { milliseconds: 1, status: 400, answer: '' } : TAKEN;
    for (let probes = 0; probes < 12; probes += 1) {
      const { nextAt } = await it.endpoint();
      if (nextAt !== undefined) it.world.ports.clock.set(nextAt);
      await it.sweep();
      await it.stream();
    }
    expect(await it.world.ports.store.announcement(poison?.id ?? '')).toMatchObject({ status: 'dead' });
    expect(await it.endpoint()).not.toHaveProperty('resting');
    const others = (await it.all()).filter(({ id }) => id !== poison?.id);
    expect(others.filter(({ status }) => status !== 'delivered').every(({ ready }) => ready === true)).toBe(
      true,
    );
  });

  test('a test of a person is sent at once, and its success wakes the endpoint', async () => {
    const it = await resting();
    await testEndpoint(it.world.ports, it.who);
    expect(await it.stream()).toBe(1);
    expect(await it.endpoint()).toMatchObject({ resting: expect.any(Object) });
    // Its further tries are nobody's question any more.
    it.at(HOUR + MINUTE);
    await it.sweep();
    expect(await it.stream()).toBe(0);
    it.answers(TAKEN);
    await testEndpoint(it.world.ports, it.who);
    expect(await it.stream()).toBe(1);
    expect(await it.endpoint()).not.toHaveProperty('resting');
  });

  test('nothing waits: the next message is tried by itself, and rests again when it fails', async () => {
    const it = await partner();
    it.answers(HANGING);
    await it.tell(5);
    await it.stream();
    for (const before of await it.all())
      await it.world.ports.store.commit({ writes: [{ entity: 'announcement', before }], events: [] });
    it.at(5 * MINUTE);
    await it.sweep();
    expect(await it.endpoint()).not.toHaveProperty('nextAt');
    expect(await it.endpoint()).not.toHaveProperty('resting');
    await it.tell(2, 5);
    expect(await it.stream()).toBe(1);
    expect(await it.endpoint()).toMatchObject({ resting: expect.any(Object) });
  });

  test.each([
    ['switched off', (it: Partner) => switchEndpoint(it.world.ports, { ...it.who, enabled: false }), 'dead'],
    [
      'switched on again',
      (it: Partner) => switchEndpoint(it.world.ports, { ...it.who, enabled: true }),
      'delivered',
    ],
    [
      'moved',
      (it: Partner) =>
        changeEndpoint(it.world.ports, {
          ...{ ...it.who, name: 'A', url: 'https://new.example/hook', scheme: 'v1a' as const, types: [] },
        }),
      'delivered',
    ],
  ])('%s: what was held back does not lie there for ever', async (_, act, status) => {
    const it = await resting();
    await it.tell(3, 20);
    await it.stream();
    it.answers(TAKEN);
    await act(it);
    await it.sweep();
    await it.stream();
    expect((await it.all()).slice(-3)).toMatchObject([{ status }, { status }, { status }]);
    expect((await it.all()).filter(isHeld)).toEqual([]);
  });

  test('five days without success switch it off while it rests, and tell', async () => {
    const it = await resting();
    await it.tell(2, 20);
    await it.stream();
    it.at(5 * 24 * HOUR);
    await it.sweep();
    await it.stream();
    expect(await it.endpoint()).toMatchObject({ enabled: false, disabledBecause: 'failing' });
    await it.sweep();
    await it.stream();
    expect((await it.all()).filter(isHeld)).toEqual([]);
    const notices = (await it.world.outbox()).filter(
      ({ work }) => work.kind === 'notify' && work.message === 'endpoint-off',
    );
    expect(notices).toHaveLength(1);
  });
});

describe('a receiver that hangs', () => {
  test('rests after five tries without an answer; other receivers are told as ever', async () => {
    const it = await partner();
    const other = await added(it.world, 'Other', 'https://other.example/hook');
    it.world.ports.courier.answer = ({ url }) => (url === URL_ ? HANGING : TAKEN);
    await it.tell(200);
    await other.tell(20);
    expect(await it.stream()).toBe(5);
    expect((await it.all()).filter(isHeld)).toHaveLength(195);
    expect(await other.stream()).toBe(20);
    expect((await other.all()).every(({ status }) => status === 'delivered')).toBe(true);
    expect((await it.endpoint()).resting).toEqual({ nextTryAt: later(START, 5 * MINUTE) });
  });

  test('many at once: each is noted, and from then on nothing is sent', async () => {
    const it = await partner();
    it.answers(HANGING);
    await it.tell(100);
    await Promise.all((await it.all()).map(({ id }) => sendAnnouncement(it.world.ports, id)));
    expect(await it.endpoint()).toMatchObject({ unanswered: 5, resting: expect.any(Object) });
    expect((await it.all()).every(({ attempts, held }) => attempts.length === 1 || held === true)).toBe(true);
    const tried = it.world.ports.courier.sent.length;
    await it.tell(50, 100);
    expect(await it.stream()).toBe(0);
    expect(it.world.ports.courier.sent).toHaveLength(tried);
  });
});

describe('two at once, and death in between', () => {
  test('ten sweeps at once choose one message to try', async () => {
    const it = await resting();
    await it.tell(5, 20);
    await it.stream();
    it.at(HOUR + 15 * MINUTE);
    await Promise.all(Array.from({ length: 10 }, () => sweepEndpoint(it.world.ports, it.who.endpointId)));
    expect((await it.all()).filter(({ ready }) => ready === true)).toHaveLength(1);
  });

  test('who dies while it is tried: after two minutes it is tried again', async () => {
    const it = await resting();
    await it.tell(5, 20);
    await it.stream();
    it.at(HOUR + 15 * MINUTE);
    await it.sweep();
    const dying = jest.spyOn(it.world.ports.store, 'commit').mockRejectedValue(new Error('killed'));
    await expect(it.stream()).rejects.toThrow('killed');
    dying.mockRestore();
    it.answers(TAKEN);
    it.at(HOUR + 17 * MINUTE);
    await it.sweep();
    await it.stream();
    expect(await it.endpoint()).not.toHaveProperty('failingSince');
  });

  test('who dies while they are let go: the next sweep goes on, and none is lost or sent twice', async () => {
    const it = await resting();
    await it.tell(60, 20);
    await it.sweep();
    await it.stream();
    it.answers(TAKEN);
    await testEndpoint(it.world.ports, it.who);
    await it.stream();
    it.world.ports.courier.sent.length = 0;
    const dying = jest.spyOn(it.world.ports.store, 'commit').mockRejectedValueOnce(new Error('killed'));
    await expect(sweepEndpoint(it.world.ports, it.who.endpointId)).rejects.toThrow('killed');
    dying.mockRestore();
    await Promise.all([it.sweep(), it.sweep()]);
    await it.stream();
    it.at(HOUR + MINUTE);
    await Promise.all([it.sweep(), it.sweep()]);
    await it.stream();
    const ids = it.world.ports.courier.sent.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await it.all()).filter(isHeld)).toEqual([]);
  });

  test('one that nobody let go looks by itself after six hours', async () => {
    const it = await resting();
    await it.tell(1, 20);
    await it.stream();
    const before = await it.endpoint();
    const { resting: _resting, nextAt: _nextAt, failingSince: _since, ...well } = before;
    const after = { ...well, version: before.version + 1 };
    await it.world.ports.store.commit({ writes: [{ entity: 'endpoint', before, after }], events: [] });
    it.answers(TAKEN);
    it.at(7 * HOUR);
    await it.sweep();
    await it.stream();
    expect((await it.all()).at(-1)).toMatchObject({ status: 'delivered' });
  });

  test('woken just as one more is held back: that one is not left lying', async () => {
    const it = await resting();
    await it.tell(1, 20);
    const { store } = it.world.ports;
    const commit = store.commit.bind(store);
    // It is switched on again, and swept, between the look at the endpoint and the note.
    const late = jest.spyOn(store, 'commit').mockImplementationOnce(async (transaction) => {
      await switchEndpoint(it.world.ports, { ...it.who, enabled: true });
      await it.sweep();
      return commit(transaction);
    });
    await it.stream();
    late.mockRestore();
    it.answers(TAKEN);
    await it.stream();
    expect((await it.all()).at(-1)).toMatchObject({ status: 'delivered' });
  });

  test('sent again by hand while it rests, it waits with the others', async () => {
    const it = await resting();
    await it.tell(1, 20);
    await it.stream();
    const { id } = defined((await it.all()).at(-1), 'message');
    await sendAgain(it.world.ports, { ...it.who, announcementId: id });
    expect(await it.world.ports.store.announcement(id)).not.toHaveProperty('held');
    expect(await it.stream()).toBe(0);
    expect(await it.world.ports.store.announcement(id)).toMatchObject({ held: true });
  });
});

test('a sweep that has been at it for long leaves what is for partners to the next one', async () => {
  const it = await partner();
  await it.tell(20);
  it.at(10 * MINUTE);
  const { store, clock } = it.world.ports;
  const read = store.announcement.bind(store);
  // Each takes ten seconds, as one does whose record many others change.
  const slow = jest.spyOn(store, 'announcement').mockImplementation((id) => {
    clock.advance(10_000);
    return read(id);
  });
  expect(await it.sweep()).toMatchObject({ settled: 4, failed: [] });
  slow.mockRestore();
  expect((await it.sweep()).settled).toBe(16);
});

test('a thousand announcements that are due hold up no legal clock', async () => {
  const it = await partner();
  const runId = await it.world.start();
  await it.tell(1000);
  const clock = { ...clockFrom('gdpr-33', START), runId, organizationId: 'mobility', version: 1 };
  await it.world.ports.store.commit({ writes: [{ entity: 'clock', after: clock }], events: [] });
  const missedAt = defined(clock.due.evaluable ? clock.due.legalLatestAt : undefined, 'end');
  it.world.ports.clock.set(later(missedAt, 1));
  const swept = await it.sweep();
  const found = await it.world.ports.store.case(runId);
  expect(found?.clocks).toMatchObject([{ status: 'missed' }]);
  // And they get their own share: two hundred of each shard in a minute.
  expect(swept.settled).toBeGreaterThan(300);
  expect((await it.world.outbox()).map(({ work }) => (work.kind === 'notify' ? work.message : ''))).toContain(
    'clock-missed',
  );
});
