/** Largest request body the portal reads. */
export const MAX_BODY_BYTES = 256 * 1024;

/** The body as text, or `too-large` as soon as that is certain: nothing beyond the limit is kept. */
export async function readBody(
  request: Request,
  limit = MAX_BODY_BYTES,
): Promise<{ text: string } | 'too-large' | 'not-text'> {
  const bytes = await readBytes(request, limit);
  if (bytes === 'too-large') return bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return 'not-text';
  }
}

export async function readBytes(request: Request, limit: number): Promise<Uint8Array | 'too-large'> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return 'too-large';
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> = request.body;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > limit) return 'too-large';
    chunks.push(chunk);
  }
  return concatenate(chunks, bytes);
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
