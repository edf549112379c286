import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { batchRead } from '../../../adapters/dynamodb/batch-read.ts';
import { commit } from '../../../adapters/dynamodb/commit.ts';
import { sampleEvent, sampleOutbox, sampleTask } from '../../support/store-samples.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-central-1' }));
const dynamodb = mockClient(client);
const context = { client, tableName: 'clause8' };
const task = sampleTask();
const done = { ...task, status: 'done' as const, version: 2 };

beforeEach(() => {
  dynamodb.reset();
});

describe('how a change is written', () => {
  test('the condition of a change names the version and the statuses it may start from', async () => {
    dynamodb.on(TransactWriteCommand).resolves({});
    await commit(context, {
      writes: [{ entity: 'task', before: task, after: done }],
      events: [sampleEvent(7)],
    });
    const { TransactItems = [] } = dynamodb.commandCalls(TransactWriteCommand)[0]?.args[0].input ?? {};
    expect(TransactItems[0]?.Put).toMatchObject({
      TableName: 'clause8',
      ConditionExpression: '#version = :version AND #status IN (:from0)',
      ExpressionAttributeNames: { '#version': 'version', '#status': 'status' },
      ExpressionAttributeValues: { ':version': 1, ':from0': 'open' },
      Item: { pk: 'RUN#run-1', sk: 'TASK#triage~1~', status: 'done', version: 2 },
    });
    expect(TransactItems.at(-1)?.Put).toMatchObject({
      ConditionExpression: 'attribute_not_exists(pk)',
      Item: { pk: 'RUN#run-1', sk: '~EVENT#0000000007' },
    });
  });

  test('one changed or deleted item alone is written for half the price; a new one repeats safely', async () => {
    dynamodb.onAnyCommand().resolves({});
    const entry = sampleOutbox();
    await commit(context, { writes: [{ entity: 'outbox', before: entry }], events: [] });
    expect(dynamodb.commandCalls(DeleteCommand)).toHaveLength(1);
    const failed = { at: entry.createdAt, error: 'InvalidToken', cause: '' };
    await commit(context, {
      writes: [{ entity: 'outbox', before: entry, after: { ...entry, failed, version: 2 } }],
      events: [],
    });
    expect(dynamodb.commandCalls(PutCommand)).toHaveLength(1);
    expect(dynamodb.commandCalls(TransactWriteCommand)).toHaveLength(0);
    await commit(context, { writes: [{ entity: 'outbox', after: entry }], events: [] });
    expect(dynamodb.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });
});

describe('what the table answers', () => {
  test.each([
    'ConditionalCheckFailed',
    'TransactionConflict',
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
  ])('%s is a conflict', async (Code) => {
    dynamodb.on(TransactWriteCommand).rejects(cancelled({ Code: 'None' }, { Code }));
    expect(await commit(context, { writes: [], events: [sampleEvent(1)] })).toBe('conflict');
  });

  test('an item that the table cannot take is a fault with a code', async () => {
    const Message = 'Item size to update has exceeded the maximum allowed size';
    dynamodb.on(TransactWriteCommand).rejects(cancelled({ Code: 'ValidationError', Message }));
    await expect(commit(context, { writes: [], events: [sampleEvent(1)] })).rejects.toMatchObject({
      name: 'store.item-too-large',
    });
    dynamodb
      .on(TransactWriteCommand)
      .rejects(cancelled({ Code: 'ValidationError', Message: "Value 'secret' is bad" }));
    const fault: unknown = await commit(context, { writes: [], events: [sampleEvent(1)] }).catch(
      (error: unknown) => error,
    );
    expect(fault).toMatchObject({ name: 'store.invalid-item' });
    expect(String(fault)).not.toContain('secret');
  });

  test('other faults pass through', async () => {
    dynamodb
      .on(TransactWriteCommand)
      .rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }));
    await expect(commit(context, { writes: [], events: [sampleEvent(1)] })).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });

  test('keys that were not read at once are asked for again', async () => {
    const keys = [
      { pk: 'a', sk: '1' },
      { pk: 'a', sk: '2' },
    ];
    dynamodb
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { clause8: [{ pk: 'a', sk: '1' }] },
        UnprocessedKeys: { clause8: { Keys: [{ pk: 'a', sk: '2' }] } },
      })
      .resolves({ Responses: { clause8: [{ pk: 'a', sk: '2' }] } });
    expect([...(await batchRead(context, [...keys, ...keys])).keys()]).toEqual(['a 1', 'a 2']);
    expect(
      dynamodb.commandCalls(BatchGetCommand).map(({ args }) => args[0].input.RequestItems?.clause8?.Keys),
    ).toEqual([keys, [{ pk: 'a', sk: '2' }]]);
  });
});

function cancelled(
  ...CancellationReasons: { Code: string; Message?: string }[]
): TransactionCanceledException {
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    CancellationReasons,
    $metadata: {},
  });
}
