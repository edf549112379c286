import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CodedError } from '../../core/rules/coded-error.ts';

/** With its keys, an item of a longer text would be larger than a kilobyte, and cost at least twice as much to write. */
const PACK_FROM_BYTES = 800;

/**
 * The body of an item: JSON text, or the same compressed when it is long. Reading one text is three times as fast as
 * forty attributes, and it comes back exactly as it was written.
 */
export type StoredBody = string | Uint8Array;

export function encodeBody(value: unknown): StoredBody {
  const text = JSON.stringify(value);
  return Buffer.byteLength(text) > PACK_FROM_BYTES ? deflateRawSync(text) : text;
}

/** Throws `store.bad-item` for what is no body. */
export function decodeBody(body: unknown): unknown {
  if (typeof body === 'string') return JSON.parse(body);
  if (body instanceof Uint8Array) return JSON.parse(inflateRawSync(body).toString('utf8'));
  throw new CodedError('store.bad-item', 'an item has no body');
}
