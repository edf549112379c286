import { describe, expect, test } from '@jest/globals';
import { endRun } from '../../../core/actions/end-run.ts';
import { receiveIncident, type ReceivedIncident } from '../../../core/actions/receive-incident.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { defined, START, World } from './support/world.ts';

async function alerting() {
  const world = await World.create(breachNotification);
  const source = defined(await world.ports.store.source('src-1'), 'source');
  const alert = (deliveryId: string, more: Partial<ReceivedIncident> = {}): ReceivedIncident => ({
    source,
    deliveryId,
    bodySha256: 'a'.repeat(64),
    maskedBody: '{}',
    incident: {
      key: 'INC-1',
      title: 'Open bucket',
      summary: 'A bucket was open.',
      receivedAt: START,
      sourceId: 'src-1',
      organizationId: 'mobility',
    },
    ...more,
  });
  const receive = (received: ReceivedIncident) => receiveIncident(world.ports, received);
  return { world, alert, receive };
}

describe('receiving an alert', () => {
  test('starts a private breach run of the source’s organization and keeps the alert', async () => {
    const { world, alert, receive } = await alerting();
    const started = await receive(alert('msg-1'));
    if (started.result !== 'started') throw new Error(started.result);
    const found = await world.ports.store.case(started.runId);
    expect(found).toMatchObject({
      run: {
        processId: 'breach-notification',
        private: true,
        leadOrganizationId: 'city',
        startedBy: { kind: 'source', sourceId: 'src-1' },
      },
      parties: [
        { organizationId: 'mobility', legalRole: 'other' },
        { organizationId: 'city', legalRole: 'other' },
      ],
    });
    expect(await world.ports.store.delivery('src-1', 'msg-1')).toMatchObject({
      runId: started.runId,
      effect: 'started',
      body: '{}',
    });
    expect(await world.ports.store.register('mobility', 'alert', { limit: 5 })).toMatchObject({
      items: [{ runId: started.runId, data: { key: 'INC-1' } }],
    });
    expect((await world.outbox()).map(({ work }) => work.kind)).toEqual(['start-execution']);
  });

  test('100 copies at once start one run', async () => {
    const { world, alert, receive } = await alerting();
    const results = await Promise.all(Array.from({ length: 100 }, () => receive(alert('msg-1'))));
    expect(results.filter(({ result }) => result === 'started')).toHaveLength(1);
    expect(results.filter(({ result }) => result === 'duplicate')).toHaveLength(99);
    expect(new Set(results.map((taken) => ('runId' in taken ? taken.runId : ''))).size).toBe(1);
    expect(await world.outbox()).toHaveLength(1);
    const parties = await world.ports.store.partiesOf('mobility', { limit: 100 });
    expect(parties.items).toHaveLength(1);
  });

  test('100 alerts of one incident at once start one run, which the others join', async () => {
    const { world, alert, receive } = await alerting();
    const results = await Promise.all(Array.from({ length: 100 }, (_, at) => receive(alert(`msg-${at}`))));
    expect(results.filter(({ result }) => result === 'started')).toHaveLength(1);
    expect(results.filter(({ result }) => result === 'attached')).toHaveLength(99);
    const [runId = ''] = new Set(results.map((taken) => ('runId' in taken ? taken.runId : '')));
    expect((await world.eventTypes(runId)).filter((type) => type === 'alert-attached')).toHaveLength(99);
    expect(await world.ports.store.deliveriesOf(runId)).toHaveLength(100);
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('the same delivery with another body is told apart', async () => {
    const { alert, receive } = await alerting();
    await receive(alert('msg-1'));
    expect(await receive(alert('msg-1', { bodySha256: 'b'.repeat(64) }))).toEqual({
      result: 'different-body',
    });
  });

  test('an incident whose run has ended starts a new one', async () => {
    const { world, alert, receive } = await alerting();
    const first = await receive(alert('msg-1'));
    if (first.result !== 'started') throw new Error(first.result);
    await endRun(world.ports, { runId: first.runId, status: 'completed' });
    expect(await world.ports.store.incidentKey('mobility', 'INC-1')).toMatchObject({ open: false });
    const second = await receive(alert('msg-2'));
    expect(second.result).toBe('started');
    expect(second).not.toMatchObject({ runId: first.runId });
    expect(await receive(alert('msg-3'))).toEqual({ ...second, result: 'attached' });
  });

  test('the same key of two organizations is two incidents', async () => {
    const { alert, receive } = await alerting();
    const mine = await receive(alert('msg-1'));
    const { source, incident } = alert('msg-1');
    const theirs = { ...source, id: 'src-2', organizationId: 'transit' };
    const other = await receive(
      alert('msg-1', { source: theirs, incident: { ...incident, organizationId: 'transit' } }),
    );
    expect(other.result).toBe('started');
    expect(other).not.toEqual(mine);
  });
});
