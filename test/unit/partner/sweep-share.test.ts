import { expect, jest, test } from '@jest/globals';
import { later } from '../../../core/rules/later.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { defined, START } from '../actions/support/world.ts';
import { MINUTE, partner } from './support/partner.ts';

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
