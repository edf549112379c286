import { rowOf, type Bodies, type Row } from './row.ts';

/** The attributes of a stream record's image; bytes are base64 in a function's event, and bytes from the SDK. */
export type StreamImage = Record<
  string,
  { S?: string | undefined; N?: string | undefined; B?: string | Uint8Array | undefined }
>;

/** The row in an image. Throws `store.bad-item` when it is none of `type`. */
export function rowOfImage<T extends keyof Bodies>(type: T, image: StreamImage): Row<Bodies[T]> {
  const text = (name: string) => image[name]?.S;
  const packed = image.body?.B;
  const body = typeof packed === 'string' ? Buffer.from(packed, 'base64') : (packed ?? text('body'));
  const version = image.version?.N;
  return rowOf(type, {
    pk: text('pk'),
    sk: text('sk'),
    type: text('type'),
    body,
    ...(version === undefined ? {} : { version: Number(version) }),
  });
}
