import { ServiceError } from './service-error.ts';

/** Takes the body out of `aws-chunked` content: `size;extensions CRLF data CRLF`, a chunk of size 0, trailers. */
export function decodeAwsChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = lineEnd < 0 ? NaN : Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (Number.isNaN(size))
      throw new ServiceError(400, 'InvalidRequest', 'The chunked body is not well formed.');
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
