import { readOutboxImage } from '../../adapters/dynamodb/outbox-image.ts';
import { deliverOutbox, type DeliverOutboxPorts } from '../../core/actions/deliver-outbox.ts';
import type { OutboxEntry } from '../../core/rules/outbox-entry.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';
import { StreamEvent, type BatchAnswer, type StreamRecord } from '../runtime/stream-event.ts';

type Needs = DeliverOutboxPorts & { log: Log };

/** Entries of one batch are delivered side by side; what failed is reported, the rest is not repeated. */
export function createRelayHandler(ports: Needs): (event: unknown) => Promise<BatchAnswer> {
  return (event) =>
    logged(ports.log, async () => {
      const { Records } = parseEvent(StreamEvent, event);
      const failures = await Promise.all(Records.map((record) => deliver(ports, record)));
      return { batchItemFailures: failures.flat() };
    });
}

async function deliver(ports: Needs, record: StreamRecord): Promise<BatchAnswer['batchItemFailures']> {
  let facts = {};
  try {
    const entry = entryOf(record);
    if (entry === undefined) return [];
    facts = factsOf(entry);
    const delivered = await deliverOutbox(ports, entry);
    if (delivered.result === 'failed')
      ports.log.error(LOG.outboxFailed, { ...facts, error: delivered.error });
    else ports.log.info(LOG.outboxDelivered, { ...facts, result: delivered.result });
    return [];
  } catch (error) {
    ports.log.warn(LOG.outboxRetried, { ...facts, error: error instanceof Error ? error.name : 'unknown' });
    return [{ itemIdentifier: record.dynamodb.SequenceNumber }];
  }
}

/** `notice` is what the alarm on missed clocks counts. */
function factsOf({ id, work }: OutboxEntry) {
  return {
    entryId: id,
    runId: work.runId,
    kind: work.kind,
    ...(work.kind === 'notify' ? { notice: work.message } : {}),
  };
}

function entryOf({ eventName, dynamodb }: StreamRecord): OutboxEntry | undefined {
  return eventName === 'INSERT' && dynamodb.NewImage !== undefined
    ? readOutboxImage(dynamodb.NewImage)
    : undefined;
}
