import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

interface Consumed {
  CapacityUnits?: number | undefined;
}

/** Units that a client's requests consumed, as the table itself counts them. */
export interface CapacityMeter {
  read: number;
  write: number;
  /** Requests sent. */
  requests: number;
}

const READS = new Set(['GetItemCommand', 'QueryCommand', 'BatchGetItemCommand']);

/** Counts from now on. */
export function meterCapacity(client: DynamoDBDocumentClient): CapacityMeter {
  const meter: CapacityMeter = { read: 0, write: 0, requests: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
      const result = await next(args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Consumed | Consumed[] };
      const units = [ConsumedCapacity].flat().reduce((total, each) => total + (each?.CapacityUnits ?? 0), 0);
      meter[READS.has(context.commandName ?? '') ? 'read' : 'write'] += units;
      meter.requests += 1;
      return result;
    },
    { step: 'initialize', name: 'meterCapacity' },
  );
  return meter;
}
