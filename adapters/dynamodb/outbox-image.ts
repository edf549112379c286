import type { OutboxEntry } from '../../core/rules/outbox-entry.ts';
import { outboxFrom } from './read-rows.ts';
import { rowOfImage, type StreamImage } from './stream-image.ts';
import { OUTBOX_KEY_PREFIX } from './table-names.ts';

/** The outbox entry in a stream record's new image, or undefined when the record is about another item. */
export function readOutboxImage(image: StreamImage): OutboxEntry | undefined {
  if (image.pk?.S?.startsWith(OUTBOX_KEY_PREFIX) !== true) return undefined;
  return outboxFrom(rowOfImage('outbox', image));
}
