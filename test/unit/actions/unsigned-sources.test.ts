import { describe, expect, jest, test } from '@jest/globals';
import { endRun } from '../../../core/actions/end-run.ts';
import { acceptDelivery } from '../../../core/actions/incident/accept-delivery.ts';
import { takeDelivery } from '../../../core/actions/incident/take-delivery.ts';
import { Incident } from '../../../core/rules/breach/incident.ts';
import { sayIncident } from '../../../core/rules/breach/say-case.ts';
import type { Report } from '../../../core/rules/incident-sources/report.ts';
import type { Source } from '../../../core/rules/source.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { defined, START, World } from './support/world.ts';

const REPORT: Report = {
  ...{ key: 'INC-1', phase: 'opens', title: 'Open bucket', summary: 'A bucket was open.', severity: 'high' },
  detectedAt: '2026-05-22T07:00:00.000Z',
};

/** `src-1` of the mobility agency signs; beside it stand two that cannot. */
async function city() {
  const world = await World.create(breachNotification);
  const { store } = world.ports;
  const signed = defined(await store.source('src-1'), 'source');
  const token: Source = { ...signed, id: 'src-token', name: 'Old monitor', sender: 'bearer' };
  const other: Source = { ...token, id: 'src-other', name: 'Other monitor', sender: 'datadog' };
  for (const after of [token, other])
    await store.commit({ writes: [{ entity: 'source', after: { ...after, version: 1 } }], events: [] });
  const accept = (source: Source, deliveryId: string, more: Partial<Report> = {}) =>
    acceptDelivery(world.ports, {
      ...{ source, deliveryId, bodySha256: 'a'.repeat(64), body: '{}', test: false },
      report: { ...REPORT, ...more },
    });
  /** The orders are taken by hand from here on. */
  const noOrders = async () => {
    const writes = (await world.outbox()).map((before) => ({ entity: 'outbox' as const, before }));
    await store.commit({ writes, events: [] });
  };
  const settle = async () => {
    for (;;) {
      const orders = (await world.outbox()).filter(({ work }) => work.kind === 'take-delivery');
      if (orders.length === 0) return;
      await world.deliver();
    }
  };
  return {
    ...{ world, signed, token, other, accept, settle, noOrders },
    receive: async (source: Source, deliveryId: string, more: Partial<Report> = {}) => {
      const answer = await accept(source, deliveryId, more);
      await settle();
      const runId = (await store.delivery(source.id, deliveryId))?.runId;
      return { answer, runId };
    },
    incident: async (runId = '') => Incident.parse(defined(await store.run(runId), 'run').data.incident),
    runs: async () => (await store.partiesOf('mobility', { limit: 100 })).items.map(({ runId }) => runId),
  };
}

describe('a source that cannot sign', () => {
  test('joins a run of one that can, marked, and moves no fact of it', async () => {
    const { world, signed, token, receive, incident } = await city();
    const { runId } = await receive(signed, 's1');
    const before = await incident(runId);
    const joined = await receive(token, 't1', {
      ...{ title: 'Nothing', severity: 'critical', phase: 'updates' },
      ...{ occurredAt: '2020-01-01T00:00:00.000Z', detectedAt: '2020-01-01T00:00:00.000Z' },
    });
    expect(joined.runId).toBe(runId);
    expect(await incident(runId)).toEqual({
      ...before,
      alsoReportedBy: [{ sourceId: 'src-token', name: 'Old monitor', at: START }],
    });
    const [attached] = (await world.events(runId ?? '')).filter(({ type }) => type === 'alert-attached');
    expect(attached?.data).toMatchObject({ sourceId: 'src-token', unauthenticated: true });
    const lines = sayIncident(await incident(runId), { timeZone: 'UTC', organizationName: (id) => id }).lines;
    expect(lines.find(({ label }) => label === 'Also reported by (unsigned)')?.value).toContain(
      'Old monitor',
    );
    expect(await world.chainHolds(runId ?? '')).toBe(true);
  });

  test('is named once however often it says so, and does not learn which case there is', async () => {
    const { signed, token, other, receive, incident } = await city();
    const { runId } = await receive(signed, 's1');
    for (const id of ['1', '2', '3']) {
      const said = await receive(token, id);
      expect(said.answer).toEqual({ result: 'accepted' });
      expect(said.runId).toBe(runId);
      expect((await receive(token, id)).answer).toEqual({ result: 'duplicate' });
    }
    await receive(other, '4');
    expect((await incident(runId)).alsoReportedBy?.map(({ sourceId }) => sourceId)).toEqual([
      'src-token',
      'src-other',
    ]);
    expect((await receive(signed, 's2')).answer).toEqual({ result: 'attached', runId });
  });

  test('comes first: the one that signs gets a run of its own, which names the other', async () => {
    const { signed, token, receive, incident, runs } = await city();
    const first = await receive(token, 't1', { detectedAt: '2020-01-01T00:00:00.000Z' });
    const second = await receive(signed, 's1');
    expect(second.runId).toBeDefined();
    expect(second.runId).not.toBe(first.runId);
    expect(await incident(first.runId)).toMatchObject({ unauthenticated: true });
    const begun = await incident(second.runId);
    expect(begun).not.toHaveProperty('unauthenticated');
    expect(begun).toMatchObject({
      detectedAt: REPORT.detectedAt,
      alsoReportedBy: [{ sourceId: 'src-token', name: 'Old monitor', at: START, runId: first.runId }],
    });
    // From now on both belong to the stronger run.
    expect((await receive(token, 't2')).runId).toBe(second.runId);
    expect((await receive(signed, 's2')).runId).toBe(second.runId);
    expect(await runs()).toHaveLength(2);
  });

  test('cannot use up what makes an incident severe, nor say that it is over', async () => {
    const { signed, token, receive, runs } = await city();
    await receive(token, 't0', { phase: 'resolves' });
    await receive(token, 't1', { phase: 'opens', severity: 'low' });
    expect((await receive(signed, 's1', { phase: 'updates' })).runId).toBeUndefined();
    expect(await runs()).toHaveLength(1);
    expect((await receive(signed, 's2')).runId).toBeDefined();
    expect(await runs()).toHaveLength(2);
  });

  test('what it said before, without a case, joins the signed run, marked', async () => {
    const { world, token, signed, receive, settle, incident } = await city();
    expect((await receive(token, 't1', { phase: 'resolves' })).runId).toBeUndefined();
    const { runId } = await receive(signed, 's1');
    await settle();
    expect(await world.ports.store.delivery('src-token', 't1')).toMatchObject({ runId, effect: 'attached' });
    expect((await incident(runId)).alsoReportedBy).toMatchObject([{ sourceId: 'src-token' }]);
  });

  test('two that cannot sign have one case together, until it ends', async () => {
    const { world, token, other, receive, runs } = await city();
    const { runId } = await receive(token, 't1');
    expect((await receive(other, 'o1')).runId).toBe(runId);
    expect((await receive(other, 'o2')).answer).toEqual({ result: 'accepted' });
    await endRun(world.ports, { runId: runId ?? '', status: 'completed' });
    expect((await receive(other, 'o3')).runId).not.toBe(runId);
    expect(await runs()).toHaveLength(2);
  });

  test('the end of its case leaves the claim of the signed one alone', async () => {
    const { world, signed, token, receive } = await city();
    const weak = await receive(token, 't1');
    const strong = await receive(signed, 's1');
    await endRun(world.ports, { runId: weak.runId ?? '', status: 'completed' });
    expect((await receive(signed, 's2')).runId).toBe(strong.runId);
    await endRun(world.ports, { runId: strong.runId ?? '', status: 'completed' });
    expect((await receive(signed, 's3')).runId).not.toBe(strong.runId);
  });

  test('both at once, in every order of the relay: the signed one has its run', async () => {
    for (const order of ['ts', 'st', 'both']) {
      const { world, signed, token, accept, incident } = await city();
      await Promise.all([accept(token, 't1'), accept(signed, 's1')]);
      const take = (sourceId: string, deliveryId: string) =>
        takeDelivery(world.ports, { sourceId, deliveryId });
      const [weak, strong] = [() => take('src-token', 't1'), () => take('src-1', 's1')];
      if (order === 'both') await Promise.all([weak(), strong()]);
      else for (const next of order === 'ts' ? [weak, strong] : [strong, weak]) await next();
      expect(await world.ports.store.delivery('src-1', 's1')).toMatchObject({ effect: 'started' });
      const runId = (await world.ports.store.delivery('src-1', 's1'))?.runId;
      expect(await incident(runId)).not.toHaveProperty('unauthenticated');
    }
  });

  test('is being taken while the signed one starts its run: it joins that run all the same', async () => {
    for (const more of [{ phase: 'resolves' as const }, {}]) {
      const { world, signed, token, accept, settle, noOrders, incident, runs } = await city();
      await accept(token, 't1', more);
      await accept(signed, 's1');
      await noOrders();
      const { store } = world.ports;
      const commit = store.commit.bind(store);
      const late = jest.spyOn(store, 'commit').mockImplementationOnce(async (transaction) => {
        await takeDelivery(world.ports, { sourceId: 'src-1', deliveryId: 's1' });
        return commit(transaction);
      });
      await takeDelivery(world.ports, { sourceId: 'src-token', deliveryId: 't1' });
      late.mockRestore();
      await settle();
      const runId = (await store.delivery('src-1', 's1'))?.runId;
      expect(await store.delivery('src-token', 't1')).toMatchObject({ runId, effect: 'attached' });
      expect((await incident(runId)).alsoReportedBy).toMatchObject([{ sourceId: 'src-token' }]);
      expect(await runs()).toEqual([runId]);
    }
  });

  test('begins its case while the signed one starts its run: that run names it', async () => {
    const { world, signed, token, accept, incident } = await city();
    await accept(token, 't1');
    await accept(signed, 's1');
    const { store } = world.ports;
    const commit = store.commit.bind(store);
    const late = jest.spyOn(store, 'commit').mockImplementationOnce(async (transaction) => {
      await takeDelivery(world.ports, { sourceId: 'src-token', deliveryId: 't1' });
      return commit(transaction);
    });
    await takeDelivery(world.ports, { sourceId: 'src-1', deliveryId: 's1' });
    late.mockRestore();
    const weak = (await store.delivery('src-token', 't1'))?.runId;
    const strong = (await store.delivery('src-1', 's1'))?.runId;
    expect(strong).not.toBe(weak);
    expect((await incident(strong)).alsoReportedBy).toMatchObject([{ sourceId: 'src-token', runId: weak }]);
  });

  test('cannot hold up the start of a signed one, however fast it comes', async () => {
    const { world, signed, token, accept, runs } = await city();
    await accept(signed, 's1');
    const { store } = world.ports;
    const commit = store.commit.bind(store);
    let number = 0;
    const flood = jest.spyOn(store, 'commit').mockImplementation(async (transaction) => {
      if (transaction.writes.some(({ entity }) => entity === 'run')) {
        flood.mockImplementation(commit);
        const deliveryId = `t${String((number += 1))}`;
        await accept(token, deliveryId, { phase: 'resolves' });
        await takeDelivery(world.ports, { sourceId: 'src-token', deliveryId });
        flood.mockImplementation(between);
      }
      return commit(transaction);
    });
    const between = defined(flood.getMockImplementation(), 'the flood');
    expect(await takeDelivery(world.ports, { sourceId: 'src-1', deliveryId: 's1' })).toMatchObject({
      result: 'started',
    });
    expect(await runs()).toHaveLength(1);
    expect(number).toBe(4);
  });

  test('finds no case of a signed one by a name that only looks like its own', async () => {
    const { signed, token, receive, incident } = await city();
    const strong = await receive(signed, 's1', { key: 'unsigned:INC-1' });
    const before = await incident(strong.runId);
    const weak = await receive(token, 't1', { key: 'INC-1', detectedAt: '2020-01-01T00:00:00.000Z' });
    expect(weak.runId).not.toBe(strong.runId);
    expect(await incident(strong.runId)).toEqual(before);
  });

  test('a case of it that is open under the plain name, as they were once: its end closes that name', async () => {
    const { world, signed, token, accept, receive } = await city();
    const { runId } = await receive(token, 't1');
    const { store } = world.ports;
    const before = defined(await store.incidentKey('mobility', 'unsigned~INC-1'), 'key');
    await store.commit({
      writes: [
        { entity: 'incidentKey', before },
        { entity: 'incidentKey', after: { ...before, key: 'INC-1', version: 1 } },
      ],
      events: [],
    });
    expect((await receive(signed, 's1')).runId).toBe(runId);
    await endRun(world.ports, { runId: runId ?? '', status: 'completed' });
    // Nobody is sent to a case that is over.
    expect(await accept(signed, 's2')).toEqual({ result: 'accepted' });
    expect((await receive(signed, 's3')).runId).not.toBe(runId);
  });
});
