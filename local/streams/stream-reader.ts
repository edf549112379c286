import {
  DescribeStreamCommand,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type DynamoDBStreamsClient,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamRecord } from './stream-record.ts';
import { toStreamRecord } from './stream-record.ts';

/** Reads a local table's stream from behind a sequence number on, one shard after the other. */
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
    const shards = StreamDescription?.Shards ?? [];
    if (position !== undefined && shards.every((shard) => endsBefore(shard, position))) position = undefined;
    const shard = shards.find((candidate) => !endsBy(candidate, position)) ?? shards.at(-1);
    if (!shard?.ShardId) return undefined;
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shard.ShardId,
        ...(position === undefined || startsAfter(shard, position)
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position }),
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

/** Our database counts from 1 again once its stream is emptied: a position beyond the end is of the time before. */
function endsBefore({ SequenceNumberRange }: Shard, position: string | undefined): boolean {
  const end = SequenceNumberRange?.EndingSequenceNumber;
  return end !== undefined && position !== undefined && BigInt(end) < BigInt(position);
}

function endsBy(shard: Shard, position: string | undefined): boolean {
  return (
    endsBefore(shard, position) ||
    (position !== undefined && shard.SequenceNumberRange?.EndingSequenceNumber === position)
  );
}

function startsAfter({ SequenceNumberRange }: Shard, position: string): boolean {
  const start = SequenceNumberRange?.StartingSequenceNumber;
  return start !== undefined && BigInt(start) > BigInt(position);
}
