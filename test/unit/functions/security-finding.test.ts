import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { createSource } from '../../../core/actions/create-source.ts';
import { takeDelivery } from '../../../core/actions/incident/take-delivery.ts';
import { createSecurityFindingHandler } from '../../../functions/security-finding/security-finding-handler.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { World } from '../actions/support/world.ts';
import { memoryLog } from './support/memory-log.ts';

const Vectors = z.object({ cases: z.array(z.object({ name: z.string(), body: z.unknown() })) });
const { cases } = Vectors.parse(
  JSON.parse(readFileSync(new URL('../../vectors/webhooks/aws.json', import.meta.url), 'utf8')),
);
const event = (name: string) => {
  const found = cases.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no sample ${name}`);
  return found.body;
};
const GUARDDUTY = event('a finding of GuardDuty');

async function account(id = '111122223333') {
  const world = await World.create(breachNotification);
  const { log, lines } = memoryLog();
  const handler = createSecurityFindingHandler({ ...world.ports, log });
  const created = await createSource(world.ports, {
    person: await world.person('city-dpo'),
    ...{ organizationId: 'mobility', name: 'AWS', sender: 'aws', account: id },
  });
  const settle = async () => {
    for (const { work } of await world.outbox())
      if (work.kind === 'take-delivery') await takeDelivery(world.ports, work);
  };
  const deliveries = async () => (await world.ports.store.deliveries(`aws-${id}`, { limit: 20 })).items;
  return { world, handler, created, settle, deliveries, lines };
}

test('a finding starts a run of the organization whose account it is about, once', async () => {
  const { handler, created, settle, deliveries, world } = await account();
  expect(created).toMatchObject({ result: 'created', source: { id: 'aws-111122223333' } });
  expect(created).not.toHaveProperty('secret');
  expect(await handler(GUARDDUTY)).toEqual({ result: 'accepted' });
  expect(await handler(GUARDDUTY)).toEqual({ result: 'duplicate' });
  await settle();
  expect(await deliveries()).toMatchObject([{ status: 'taken', effect: 'started', severity: 'high' }]);
  const [{ runId } = { runId: '' }] = (await world.ports.store.partiesOf('mobility', { limit: 2 })).items;
  expect(await world.ports.store.run(runId)).toMatchObject({
    title: 'Unusual amount of data read from S3.',
    data: { incident: { key: 'guardduty:16afba5c5c43e07c9e3e5e2e544e95df', severityHint: 'high' } },
  });
});

test('the same finding by way of Security Hub joins it, in either of its formats', async () => {
  const { handler, settle, deliveries, world } = await account();
  for (const name of [
    'a finding of GuardDuty',
    'the same by way of Security Hub (ASFF)',
    'the same by way of Security Hub (OCSF)',
    'one that was archived',
  ]) {
    await handler(event(name));
    await settle();
  }
  expect((await deliveries()).map(({ effect }) => effect).sort()).toEqual([
    'attached',
    'attached',
    'attached',
    'started',
  ]);
  expect((await world.ports.store.partiesOf('mobility', { limit: 9 })).items).toHaveLength(1);
});

test('what people set in Security Hub moves no time of the finding, and still comes in', async () => {
  const { handler } = await account();
  const asff = JSON.stringify(event('the same by way of Security Hub (ASFF)'));
  expect(await handler(JSON.parse(asff))).toEqual({ result: 'accepted' });
  expect(await handler(JSON.parse(asff))).toEqual({ result: 'duplicate' });
  const resolved = asff.replace(/"Workflow":\{"Status":"\w+"\}/, '"Workflow":{"Status":"RESOLVED"}');
  expect(resolved).not.toBe(asff);
  expect(await handler(JSON.parse(resolved))).toEqual({ result: 'accepted' });
});

test('a resolved finding starts nothing; a sample is a test', async () => {
  const { handler, settle, deliveries } = await account();
  await handler(event('a resolved finding of Macie'));
  expect(await handler(event('a sample finding'))).toEqual({ result: 'test' });
  await settle();
  expect((await deliveries()).map(({ status }) => status).sort()).toEqual(['kept', 'test']);
});

test('what is no finding, or of an account that nobody named, is left alone; the latter raises an alarm', async () => {
  const { handler, lines } = await account('444455556666');
  for (const none of [event('something else'), event('no finding'), {}, null])
    expect(await handler(none)).toEqual({ result: 'ignored', reason: 'no-finding' });
  expect(await handler(GUARDDUTY)).toEqual({ result: 'ignored', reason: 'unknown-account' });
  expect(lines.map(({ message }) => message)).toContain(
    'security finding of an account that no source names',
  );
});

test('an account belongs to one organization; findings of a paused source are counted, with the last moment', async () => {
  const { world, handler, created } = await account();
  const person = await world.person('city-dpo');
  const again = { person, organizationId: 'transit', name: 'AWS', sender: 'aws' as const };
  expect(await createSource(world.ports, { ...again, account: '111122223333' })).toMatchObject({
    result: 'invalid',
    problems: [{ field: 'account' }],
  });
  for (const wrong of ['11112222333', '1111222233334', 'aws-11112222'])
    expect(await createSource(world.ports, { ...again, account: wrong })).toMatchObject({
      result: 'invalid',
    });
  expect(await createSource(world.ports, again)).toMatchObject({ result: 'invalid' });
  if (created.result !== 'created') throw new Error(created.result);
  const after = { ...created.source, enabled: false, version: 2 };
  await world.ports.store.commit({
    writes: [{ entity: 'source', before: created.source, after }],
    events: [],
  });
  expect(await handler(GUARDDUTY)).toEqual({ result: 'ignored', reason: 'paused' });
  world.ports.clock.set('2026-05-22T09:00:00.000Z');
  expect(await Promise.all([handler(GUARDDUTY), handler(GUARDDUTY)])).toHaveLength(2);
  expect(await world.ports.store.sourceNotes(after.id)).toEqual([
    { sourceId: after.id, what: 'refused:paused', count: 3, lastAt: '2026-05-22T09:00:00.000Z' },
  ]);
  world.ports.store.noteSource = () => Promise.reject(new Error('table unreachable'));
  await expect(handler(GUARDDUTY)).rejects.toThrow('table unreachable');
});

test('a fault of ours is thrown, so that the event comes again', async () => {
  const { world, handler } = await account();
  world.ports.store.commit = () => Promise.reject(new Error('table unreachable'));
  await expect(handler(GUARDDUTY)).rejects.toThrow('table unreachable');
});
