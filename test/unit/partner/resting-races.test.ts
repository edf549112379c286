import { describe, expect, jest, test } from '@jest/globals';
import { switchEndpoint } from '../../../core/actions/partner/change-endpoint.ts';
import { sendAgain, testEndpoint } from '../../../core/actions/partner/send-again.ts';
import { sweepEndpoint } from '../../../core/actions/partner/sweep-endpoint.ts';
import { defined } from '../actions/support/world.ts';
import { HOUR, isHeld, MINUTE, resting, TAKEN } from './support/partner.ts';

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
