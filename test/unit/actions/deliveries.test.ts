import { describe, expect, test } from '@jest/globals';
import { endRun } from '../../../core/actions/end-run.ts';
import {
  acceptDelivery,
  type AcceptedDelivery,
  type AcceptResult,
} from '../../../core/actions/incident/accept-delivery.ts';
import { replayDelivery } from '../../../core/actions/incident/replay-delivery.ts';
import { takeDelivery } from '../../../core/actions/incident/take-delivery.ts';
import type { Report } from '../../../core/rules/incident-sources/report.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { defined, START, World } from './support/world.ts';

const OPENING: Report = { key: 'INC-1', phase: 'opens', title: 'Open bucket', summary: 'A bucket was open.' };
const UPDATE: Report = { key: 'INC-1', phase: 'updates', title: 'Open bucket' };
const RESOLVED: Report = { key: 'INC-1', phase: 'resolves', title: 'Open bucket' };

async function alerting() {
  const world = await World.create(breachNotification);
  const source = defined(await world.ports.store.source('src-1'), 'source');
  const accept = (deliveryId: string, report: Report = OPENING, more: Partial<AcceptedDelivery> = {}) =>
    acceptDelivery(world.ports, {
      source,
      deliveryId,
      bodySha256: 'a'.repeat(64),
      report,
      body: '{}',
      test: false,
      ...more,
    });
  /** Accepts and takes, as door and relay do; answers the run. */
  const receive = async (deliveryId: string, report: Report = OPENING) => {
    await accept(deliveryId, report);
    await settle(world);
    return (await world.ports.store.delivery('src-1', deliveryId))?.runId;
  };
  return { world, source, accept, receive };
}

/** Delivers orders to take deliveries until none is left; executions are left alone. */
async function settle(world: World): Promise<void> {
  for (;;) {
    const orders = (await world.outbox()).filter(({ work }) => work.kind === 'take-delivery');
    if (orders.length === 0) return;
    await world.deliver();
  }
}

async function runsOf(world: World): Promise<string[]> {
  const { items } = await world.ports.store.partiesOf('mobility', { limit: 100 });
  return items.map(({ runId }) => runId);
}

describe('taking a delivery in', () => {
  test('is one transaction of inbox row, alert and order; the run is somebody else’s work', async () => {
    const { world, accept } = await alerting();
    expect(await accept('msg-1')).toEqual({ result: 'accepted' });
    expect(await world.ports.store.delivery('src-1', 'msg-1')).toMatchObject({
      status: 'waiting',
      incidentKey: 'INC-1',
      phase: 'opens',
      title: 'Open bucket',
    });
    expect(await world.ports.store.alert('src-1', 'msg-1')).toMatchObject({ report: OPENING, body: '{}' });
    expect((await world.outbox()).map(({ work }) => work)).toEqual([
      { kind: 'take-delivery', runId: '', sourceId: 'src-1', deliveryId: 'msg-1' },
    ]);
    expect(await runsOf(world)).toEqual([]);
  });

  test('of a hundred copies at once one is taken, the others are told apart from other bodies', async () => {
    const { world, accept } = await alerting();
    const results = await Promise.all(Array.from({ length: 100 }, () => accept('msg-1')));
    const count = (wanted: AcceptResult['result']) =>
      results.filter(({ result }) => result === wanted).length;
    expect([count('accepted'), count('duplicate')]).toEqual([1, 99]);
    expect(await world.outbox()).toHaveLength(1);
    expect(await accept('msg-1', OPENING, { bodySha256: 'b'.repeat(64) })).toEqual({
      result: 'different-body',
    });
  });

  test('names the run once it is known', async () => {
    const { accept, receive } = await alerting();
    const runId = defined(await receive('msg-1'), 'run');
    expect(await accept('msg-1')).toEqual({ result: 'duplicate', runId });
    expect(await accept('msg-2')).toEqual({ result: 'attached', runId });
  });

  test('a test starts nothing, and may be dropped later', async () => {
    const { world, accept } = await alerting();
    expect(await accept('msg-1', OPENING, { test: true })).toEqual({ result: 'test' });
    expect(await world.outbox()).toEqual([]);
    expect(await world.ports.store.delivery('src-1', 'msg-1')).toMatchObject({
      status: 'test',
      expiresAt: '2026-06-21T08:00:00.000Z',
    });
    expect(await takeDelivery(world.ports, { sourceId: 'src-1', deliveryId: 'msg-1' })).toEqual({
      result: 'gone',
    });
  });
});

describe('what a delivery leads to', () => {
  test('a private breach run of the source’s organization, with the alert as its evidence', async () => {
    const { world, receive } = await alerting();
    const runId = defined(await receive('msg-1'), 'run');
    expect(await world.ports.store.case(runId)).toMatchObject({
      run: {
        processId: 'breach-notification',
        private: true,
        leadOrganizationId: 'city',
        startedBy: { kind: 'source', sourceId: 'src-1' },
        data: {
          incident: { key: 'INC-1', title: 'Open bucket', summary: 'A bucket was open.', receivedAt: START },
        },
      },
      parties: [{ organizationId: 'mobility' }, { organizationId: 'city' }],
    });
    expect(await world.ports.store.delivery('src-1', 'msg-1')).toMatchObject({
      status: 'taken',
      runId,
      effect: 'started',
    });
    expect(await world.ports.store.register('mobility', 'alert', { limit: 5 })).toMatchObject({
      items: [{ runId, data: { key: 'INC-1', deliveryId: 'msg-1' } }],
    });
  });

  test('a hundred alerts of one incident start one run, which the others join; doing it twice changes nothing', async () => {
    const { world, accept } = await alerting();
    await Promise.all(Array.from({ length: 100 }, (_, at) => accept(`msg-${at}`)));
    const take = () =>
      Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          takeDelivery(world.ports, { sourceId: 'src-1', deliveryId: `msg-${at}` }),
        ),
      );
    const [results, again] = [await Promise.all([take(), take()]), await take()];
    const done = results.flat().map(({ result }) => result);
    expect(done.filter((result) => result === 'started')).toHaveLength(1);
    expect(done.filter((result) => result === 'attached')).toHaveLength(99);
    expect(new Set(again.map(({ result }) => result))).toEqual(new Set(['gone']));
    const [runId = ''] = await runsOf(world);
    expect((await world.eventTypes(runId)).filter((type) => type === 'alert-attached')).toHaveLength(99);
    expect(await world.ports.store.deliveriesOf(runId)).toHaveLength(100);
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('an incident whose run has ended starts a new one', async () => {
    const { world, receive } = await alerting();
    const first = defined(await receive('msg-1'), 'run');
    await endRun(world.ports, { runId: first, status: 'completed' });
    const second = defined(await receive('msg-2'), 'run');
    expect(second).not.toBe(first);
    expect(await receive('msg-3')).toBe(second);
  });

  test('the same key of two organizations is two incidents', async () => {
    const { world, accept, receive, source } = await alerting();
    const mine = await receive('msg-1');
    const theirs = { ...source, id: 'src-2', organizationId: 'transit' };
    await world.ports.store.commit({ writes: [{ entity: 'source', after: theirs }], events: [] });
    await accept('msg-1', OPENING, { source: theirs });
    await settle(world);
    const other = defined((await world.ports.store.delivery('src-2', 'msg-1'))?.runId, 'run');
    expect(other).not.toBe(mine);
    expect(await world.ports.store.run(other)).toMatchObject({ startedBy: { organizationId: 'transit' } });
  });

  test.each([UPDATE, RESOLVED])('an event that $phase starts nothing, joins what is open', async (report) => {
    const { world, receive } = await alerting();
    expect(await receive('early', report)).toBeUndefined();
    expect(await runsOf(world)).toEqual([]);
    expect(await world.ports.store.delivery('src-1', 'early')).toMatchObject({
      status: 'kept',
      reason: expect.stringContaining('no case of it is open'),
    });
    const runId = defined(await receive('msg-1'), 'run');
    expect(await receive('later', report)).toBe(runId);
    expect(await world.eventTypes(runId)).toContain('alert-attached');
  });

  test('below the severity from which a source starts cases it is kept; one without a severity counts', async () => {
    const { world, receive, source } = await alerting();
    const after = { ...source, startsFrom: 'high' as const, version: 2 };
    await world.ports.store.commit({ writes: [{ entity: 'source', before: source, after }], events: [] });
    expect(await receive('low', { ...OPENING, key: 'A', severity: 'medium' })).toBeUndefined();
    expect(await receive('high', { ...OPENING, key: 'B', severity: 'high' })).toBeDefined();
    expect(await receive('none', { ...OPENING, key: 'C' })).toBeDefined();
    expect(await receive('worse', { ...OPENING, key: 'A', severity: 'critical' })).toBeDefined();
    expect(await world.ports.store.delivery('src-1', 'low')).toMatchObject({
      status: 'taken',
      effect: 'attached',
    });
  });

  test('an incident that becomes severe enough starts its case, in whatever order the alerts come in', async () => {
    const alerts: [string, Report][] = [
      ['low', { ...OPENING, severity: 'medium' }],
      ['worse', { ...UPDATE, severity: 'critical' }],
      ['over', { ...RESOLVED, severity: 'critical' }],
    ];
    for (const [order, starter] of [
      [alerts, 'worse'],
      [alerts.toReversed(), 'low'],
    ] as const) {
      const { world, receive, source } = await alerting();
      const after = { ...source, startsFrom: 'high' as const, version: 2 };
      await world.ports.store.commit({ writes: [{ entity: 'source', before: source, after }], events: [] });
      for (const [id, report] of order) await receive(id, report);
      const taken = await Promise.all(alerts.map(([id]) => world.ports.store.delivery('src-1', id)));
      expect(taken.map((each) => each?.status)).toEqual(['taken', 'taken', 'taken']);
      expect(taken.find((each) => each?.effect === 'started')?.deliveryId).toBe(starter);
      const [runId = ''] = await runsOf(world);
      expect((await world.ports.store.run(runId))?.data.incident).toMatchObject({ severityHint: 'critical' });
    }
    const { receive, world } = await alerting();
    await world.ports.store.commit({
      writes: [
        {
          entity: 'source',
          before: defined(await world.ports.store.source('src-1'), 'source'),
          after: {
            ...defined(await world.ports.store.source('src-1'), 'source'),
            startsFrom: 'high',
            version: 2,
          },
        },
      ],
      events: [],
    });
    await receive('over', { ...RESOLVED, severity: 'critical' });
    expect(await receive('low', { ...OPENING, severity: 'medium' })).toBeUndefined();
  });

  test('a sender that cannot sign is marked on the run; what it did not say stays unsaid', async () => {
    const { world, receive, source } = await alerting();
    const after = { ...source, sender: 'bearer' as const, version: 2 };
    await world.ports.store.commit({ writes: [{ entity: 'source', before: source, after }], events: [] });
    const runId = defined(await receive('msg-1', { key: 'X', phase: 'opens', title: 'Something' }), 'run');
    const incident = (await world.ports.store.run(runId))?.data.incident;
    expect(incident).toEqual({
      key: 'X',
      title: 'Something',
      summary: '',
      receivedAt: START,
      sourceId: 'src-1',
      unauthenticated: true,
      organizationId: 'mobility',
    });
  });
});

describe('a backlog of 48 hours', () => {
  const STORY: [string, Report][] = [
    ['1', { ...OPENING, detectedAt: '2026-05-20T08:00:00.000Z', severity: 'medium' }],
    ['2', { ...UPDATE, severity: 'critical' }],
    ['3', { ...OPENING, detectedAt: '2026-05-21T08:00:00.000Z', severity: 'high' }],
    ['4', { ...RESOLVED, occurredAt: '2026-05-20T07:00:00.000Z' }],
  ];

  test.each([
    ['in order', STORY],
    ['newest first', [...STORY].reverse()],
    ['in some other order', [STORY[3], STORY[0], STORY[2], STORY[1]].map((each) => defined(each, 'event'))],
  ])('%s has the same end: one run with every alert and the same facts', async (_, events) => {
    const { world, accept } = await alerting();
    for (const [id, report] of events) {
      await accept(`msg-${id}`, report);
      await settle(world);
    }
    const runs = await runsOf(world);
    expect(runs).toHaveLength(1);
    const [runId = ''] = runs;
    expect(await world.ports.store.run(runId)).toMatchObject({
      title: 'Open bucket',
      data: {
        incident: {
          title: 'Open bucket',
          summary: 'A bucket was open.',
          occurredAt: '2026-05-20T07:00:00.000Z',
          detectedAt: '2026-05-20T08:00:00.000Z',
          severityHint: 'critical',
        },
      },
    });
    const joined = await world.ports.store.deliveriesOf(runId);
    expect(joined.map(({ deliveryId }) => deliveryId).sort()).toEqual(['msg-1', 'msg-2', 'msg-3', 'msg-4']);
    expect(joined.every(({ status, expiresAt }) => status === 'taken' && expiresAt === undefined)).toBe(true);
    expect((await world.eventTypes(runId)).filter((type) => type === 'alert-attached')).toHaveLength(3);
    expect(await world.chainHolds(runId)).toBe(true);
    expect(await world.ports.store.incidentKey('mobility', 'INC-1')).toMatchObject({ runId, open: true });
  });
});

describe('replaying a delivery', () => {
  test('that a run has does nothing and names the run', async () => {
    const { world, receive } = await alerting();
    const runId = await receive('msg-1');
    const person = await world.person('mobility-dpo');
    const replay = () => replayDelivery(world.ports, { person, sourceId: 'src-1', deliveryId: 'msg-1' });
    expect(await replay()).toEqual({ result: 'has-run', runId });
    expect((await world.outbox()).filter(({ work }) => work.kind === 'take-delivery')).toEqual([]);
  });

  test('that could not be taken starts the run that was not started, once', async () => {
    const { world, accept, source } = await alerting();
    await accept('msg-1');
    const organization = defined(await world.ports.store.organization('mobility'), 'organization');
    await world.ports.store.commit({
      writes: [{ entity: 'organization', before: organization }],
      events: [],
    });
    expect(await world.deliver()).toEqual([{ result: 'failed', error: 'source.unusable' }]);
    expect(await world.ports.store.delivery(source.id, 'msg-1')).toMatchObject({
      status: 'failed',
      reason: 'It could not be taken (source.unusable).',
    });
    expect(await world.outbox()).toEqual([]);
    await world.ports.store.commit({
      writes: [{ entity: 'organization', after: { ...organization, version: 1 } }],
      events: [],
    });
    const person = await world.person('mobility-responder');
    const replay = () => replayDelivery(world.ports, { person, sourceId: 'src-1', deliveryId: 'msg-1' });
    expect(await Promise.all([replay(), replay()])).toEqual([{ result: 'replayed' }, { result: 'replayed' }]);
    await settle(world);
    expect(await runsOf(world)).toHaveLength(1);
    expect((await world.ports.store.delivery('src-1', 'msg-1'))?.reason).toBeUndefined();
  });

  test('is for those who look after the source', async () => {
    const { world, receive } = await alerting();
    await receive('msg-1', RESOLVED);
    const replay = async (personId: string, deliveryId = 'msg-1') =>
      replayDelivery(world.ports, { person: await world.person(personId), sourceId: 'src-1', deliveryId });
    expect(await replay('transit-dpo')).toEqual({ result: 'not-found' });
    expect(await replay('mobility-member')).toEqual({ result: 'not-found' });
    expect(await replay('mobility-dpo', 'msg-0')).toEqual({ result: 'not-found' });
    expect(await replay('mobility-dpo')).toEqual({ result: 'replayed' });
    await settle(world);
    expect(await world.ports.store.delivery('src-1', 'msg-1')).toMatchObject({ status: 'kept' });
  });

  test('a fault that passes leaves the order where it is; after half an hour people see it', async () => {
    const { world, accept } = await alerting();
    await accept('msg-1');
    const alert = world.ports.store.alert.bind(world.ports.store);
    world.ports.store.alert = () => Promise.reject(new Error('table unreachable'));
    await expect(world.deliver()).rejects.toThrow('table unreachable');
    expect(await world.outbox()).toHaveLength(1);
    world.ports.clock.set('2026-05-22T08:31:00.000Z');
    expect(await world.deliver()).toEqual([{ result: 'failed', error: 'Error' }]);
    world.ports.store.alert = alert;
    expect(await world.ports.store.delivery('src-1', 'msg-1')).toMatchObject({ status: 'failed' });
  });
});
