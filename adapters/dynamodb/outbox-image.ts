import type { OutboxEntry } from '../../core/rules/outbox-entry.ts';
import { outboxFrom } from './read-rows.ts';
import { rowOf } from './row.ts';
import { OUTBOX_KEY_PREFIX } from './table-names.ts';

/** The attributes of a stream record's image; bytes are base64 in a function's event, and bytes from the SDK. */
export type StreamImage = Record<
  string,
  { S?: string | undefined; N?: string | undefined; B?: string | Uint8Array | undefined }
>;

/** The outbox entry in a stream record's new image, or undefined when the record is about another item. */
export function readOutboxImage(image: StreamImage): OutboxEntry | undefined {
  const text = (name: string) => image[name]?.S;
  const pk = text('pk');
  if (pk?.startsWith(OUTBOX_KEY_PREFIX) !== true) return undefined;
  const packed = image.body?.B;
  const body = typeof packed === 'string' ? Buffer.from(packed, 'base64') : (packed ?? text('body'));
  const version = Number(image.version?.N);
  return outboxFrom(rowOf('outbox', { pk, sk: text('sk'), type: text('type'), version, body }));
}
