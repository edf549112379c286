/** Largest request body the portal reads. */
export const MAX_BODY_BYTES = 256 * 1024;

/** The body as text, or `too-large` as soon as that is certain: nothing beyond the limit is kept. */
export async function readBody(request: Request): Promise<{ text: string } | 'too-large' | 'not-text'> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) return 'too-large';
  if (request.body === null) return { text: '' };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> = request.body;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BODY_BYTES) return 'too-large';
    chunks.push(chunk);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(concatenate(chunks, bytes)) };
  } catch {
    return 'not-text';
  }
}

function concatenate(chunks: Uint8Array[], bytes: number): Uint8Array {
  const all = new Uint8Array(bytes);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return all;
}
