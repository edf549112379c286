import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import { rowOfImage, type StreamImage } from './stream-image.ts';
import { ANNOUNCEMENT_KEY_PREFIX, EVENT_KEY_PREFIX, READY } from './table-names.ts';

/** The evidence event in a stream record's new image, or undefined when the record is about another item. */
export function readEventImage(image: StreamImage): EvidenceEvent | undefined {
  if (image.sk?.S?.startsWith(EVENT_KEY_PREFIX) !== true) return undefined;
  return rowOfImage('event', image).body;
}

/** The id of the announcement that a record's new image shows as ready to be sent. */
export function readAnnouncementId(image: StreamImage): string | undefined {
  const pk = image.pk?.S;
  if (pk?.startsWith(ANNOUNCEMENT_KEY_PREFIX) !== true || image.status?.S !== READY) return undefined;
  return pk.slice(ANNOUNCEMENT_KEY_PREFIX.length);
}
