import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from '@jest/globals';
import { itemsOf } from '../../../adapters/dynamodb/items-of.ts';
import type { OutboxEntry } from '../../../core/rules/outbox-entry.ts';
import { createRelayHandler } from '../../../functions/relay/relay-handler.ts';
import { process, taskStep } from '../actions/support/processes.ts';
import { World } from '../actions/support/world.ts';
import { memoryLog } from './support/memory-log.ts';

const sample = process([taskStep('write')]);

function record(entry: OutboxEntry, sequence: string, eventName = 'INSERT') {
  const [item] = itemsOf('outbox', entry);
  return { eventName, dynamodb: { SequenceNumber: sequence, NewImage: marshall(item) } };
}

async function relayed() {
  const world = await World.create(sample);
  const { log, lines } = memoryLog();
  await world.start();
  await world.start();
  const entries = await world.outbox();
  return { world, entries, lines, relay: createRelayHandler({ ...world.ports, log }) };
}

describe('the relay', () => {
  test('delivers new entries, and a batch that comes again changes nothing', async () => {
    const { world, entries, relay } = await relayed();
    const Records = entries.map((entry, at) => record(entry, String(at)));
    expect(await relay({ Records })).toEqual({ batchItemFailures: [] });
    expect(await relay({ Records })).toEqual({ batchItemFailures: [] });
    expect(world.ports.engine.started.size).toBe(2);
    expect(await world.outbox()).toEqual([]);
  });

  test('reports what can be tried again, and delivers the rest', async () => {
    const { world, entries, relay, lines } = await relayed();
    world.ports.engine.answerNext({ done: false, final: false, error: 'ThrottlingException', cause: '' });
    const Records = entries.map((entry, at) => record(entry, `seq-${at}`));
    const { batchItemFailures } = await relay({ Records });
    expect(batchItemFailures).toHaveLength(1);
    expect(await world.outbox()).toHaveLength(1);
    expect(lines.filter(({ level }) => level === 'warn')).toMatchObject([{ error: 'outbox.retry' }]);
    expect(await relay({ Records })).toEqual({ batchItemFailures: [] });
    expect(world.ports.engine.started.size).toBe(2);
  });

  test('a record that cannot be read is reported, and the others are delivered', async () => {
    const { world, entries, relay } = await relayed();
    const [first, ...others] = entries.map((entry, at) => record(entry, `seq-${at}`));
    if (first === undefined) throw new Error('no entry');
    first.dynamodb.NewImage = { ...first.dynamodb.NewImage, body: { S: '{' } };
    expect(await relay({ Records: [first, ...others] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'seq-0' }],
    });
    expect(world.ports.engine.started.size).toBe(1);
  });

  test('leaves changes, removals and other items alone', async () => {
    const { world, entries, relay } = await relayed();
    const [entry] = entries;
    if (entry === undefined) throw new Error('no entry');
    const other = {
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: '3', NewImage: { pk: { S: 'RUN#1' }, version: { N: '1' } } },
    };
    const Records = [
      record(entry, '1', 'MODIFY'),
      { eventName: 'REMOVE', dynamodb: { SequenceNumber: '2' } },
      other,
    ];
    expect(await relay({ Records })).toEqual({ batchItemFailures: [] });
    expect(world.ports.engine.started.size).toBe(0);
  });
});
