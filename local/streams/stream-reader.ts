import {
  DescribeStreamCommand,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type DynamoDBStreamsClient,
  type ShardIteratorType,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamRecord } from './stream-record.ts';
import { toStreamRecord } from './stream-record.ts';

/** Reads a local table's stream, which is one shard, from behind a sequence number on. */
export interface StreamReader {
  /** The next records in order; empty when there are none now. */
  read: () => Promise<StreamRecord[]>;
}

const mostAtOnce = 1000;
/** How many empty reads pass before it is checked that the stream still goes on from where we are. */
const emptyReadsBeforeCheck = 200;

export function createStreamReader(
  client: DynamoDBStreamsClient,
  streamArn: string,
  after: string | undefined,
): StreamReader {
  let position = after;
  let iterator: string | undefined;
  let emptyReads = emptyReadsBeforeCheck;

  async function open(): Promise<string | undefined> {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    const shardId = StreamDescription?.Shards?.at(-1)?.ShardId;
    if (shardId === undefined) return undefined;
    if (position !== undefined && !(await goesOnFrom(shardId, position))) position = undefined;
    return position === undefined
      ? iteratorAt(shardId, 'TRIM_HORIZON')
      : iteratorAt(shardId, 'AFTER_SEQUENCE_NUMBER', position);
  }

  /**
   * Our database counts from 1 again once its stream is emptied: a position of the time before has nothing at it or
   * behind it, and what comes next comes first. (The end that the database states of a shard is the last number as a
   * text, "9" of 1 to 30, and of no use.)
   */
  async function goesOnFrom(shardId: string, sequenceNumber: string): Promise<boolean> {
    const { Records = [] } = await client.send(
      new GetRecordsCommand({
        ShardIterator: await iteratorAt(shardId, 'AT_SEQUENCE_NUMBER', sequenceNumber),
        Limit: 1,
      }),
    );
    return Records.length > 0;
  }

  async function iteratorAt(
    shardId: string,
    type: ShardIteratorType,
    sequenceNumber?: string,
  ): Promise<string | undefined> {
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ShardIteratorType: type,
        SequenceNumber: sequenceNumber,
      }),
    );
    return ShardIterator;
  }

  return {
    async read() {
      if (emptyReads >= emptyReadsBeforeCheck) iterator = undefined;
      if (iterator === undefined) {
        iterator = await open();
        emptyReads = 0;
      }
      if (iterator === undefined) return [];
      try {
        const { Records = [], NextShardIterator } = await client.send(
          new GetRecordsCommand({ ShardIterator: iterator, Limit: mostAtOnce }),
        );
        iterator = NextShardIterator;
        const records = Records.map((record) => toStreamRecord(record, streamArn));
        position = records.at(-1)?.dynamodb.SequenceNumber ?? position;
        emptyReads = records.length === 0 ? emptyReads + 1 : 0;
        return records;
      } catch (error) {
        iterator = undefined;
        if (error instanceof ExpiredIteratorException) return [];
        throw error;
      }
    },
  };
}
