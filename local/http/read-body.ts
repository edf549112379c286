import type { IncomingMessage } from 'node:http';

/** The whole body, or `too-large`; then the rest is still taken in, so that the sender reads our answer. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size <= mostBytes) chunks.push(bytes);
    else if (size > patienceFactor * mostBytes) break;
  }
  return size > mostBytes ? 'too-large' : Buffer.concat(chunks);
}

/** Beyond so many times the limit we stop listening, answer or not. */
const patienceFactor = 4;
