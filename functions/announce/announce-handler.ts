import { readAnnouncementId, readEventImage } from '../../adapters/dynamodb/partner-images.ts';
import { announceEvent, type AnnouncePorts } from '../../core/actions/partner/announce-event.ts';
import { announceMissed } from '../../core/actions/partner/announce-missed.ts';
import {
  sendAnnouncement,
  type SendAnnouncementPorts,
} from '../../core/actions/partner/send-announcement.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';
import { missedWindow } from './missed-order.ts';
import { StreamEvent, type BatchAnswer, type StreamRecord } from '../runtime/stream-event.ts';

type Needs = AnnouncePorts & SendAnnouncementPorts & { log: Log };

/**
 * Records of one batch are done side by side, so that a receiver that hangs holds up its batch once and not for each.
 * Called with a dead letter, or with a time, it announces what was missed then.
 */
export function createAnnounceHandler(
  ports: Needs,
): (event: unknown) => Promise<BatchAnswer | { announced: number }> {
  return (event) =>
    logged(ports.log, async () => {
      const missed = missedWindow(event, ports.now());
      if (missed !== undefined) {
        const announced = await announceMissed(ports, missed);
        ports.log.info(LOG.missedAnnounced, { ...missed, count: announced });
        return { announced };
      }
      const { Records } = parseEvent(StreamEvent, event);
      const failures = await Promise.all(Records.map((record) => attempt(ports, record)));
      return { batchItemFailures: failures.flat() };
    });
}

/** A failure here is ours: what a receiver does wrong is noted and tried again by plan. */
async function attempt(ports: Needs, record: StreamRecord): Promise<BatchAnswer['batchItemFailures']> {
  try {
    await work(ports, record);
    return [];
  } catch (error) {
    ports.log.warn(LOG.announceRetried, { error: error instanceof Error ? error.name : 'unknown' });
    return [{ itemIdentifier: record.dynamodb.SequenceNumber }];
  }
}

async function work(ports: Needs, { eventName, dynamodb }: StreamRecord): Promise<void> {
  const { NewImage } = dynamodb;
  if (NewImage === undefined || eventName === 'REMOVE') return;
  const announcementId = readAnnouncementId(NewImage);
  if (announcementId !== undefined) return send(ports, announcementId);
  const event = eventName === 'INSERT' ? readEventImage(NewImage) : undefined;
  if (event === undefined) return;
  const count = await announceEvent(ports, event);
  if (count > 0) ports.log.info(LOG.announced, { runId: event.runId, sequence: event.seq, count });
}

async function send(ports: Needs, announcementId: string): Promise<void> {
  const sent = await sendAnnouncement(ports, announcementId);
  if (sent.result === 'delivered') ports.log.info(LOG.announcementDelivered, { announcementId });
  if (sent.result === 'held') ports.log.info(LOG.announcementHeld, { announcementId });
  if (sent.result === 'failed')
    ports.log.warn(LOG.announcementFailed, { announcementId, error: sent.error, status: sent.status });
}
