import { describe, expect, test } from '@jest/globals';
import { changeEndpoint, switchEndpoint } from '../../../core/actions/partner/change-endpoint.ts';
import { testEndpoint } from '../../../core/actions/partner/send-again.ts';
import { sendAnnouncement } from '../../../core/actions/partner/send-announcement.ts';
import { later } from '../../../core/rules/later.ts';
import { defined, START } from '../actions/support/world.ts';
import {
  added,
  BROKEN,
  HANGING,
  HOUR,
  isHeld,
  MINUTE,
  partner,
  resting,
  TAKEN,
  URL_,
  type Partner,
} from './support/partner.ts';

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
