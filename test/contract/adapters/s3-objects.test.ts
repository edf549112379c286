import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createS3Objects } from '../../../adapters/objects/s3-objects.ts';
import type { Objects } from '../../../core/ports.ts';

/** What the adapter sends, over the wire, to a server that keeps objects as S3 does. */
let server: Server;
let objects: Objects;
const kept = new Map<string, Buffer>();
const puts: IncomingMessage['headers'][] = [];

beforeEach(async () => {
  kept.clear();
  puts.length = 0;
  server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { status, answer } = serve(request, body);
      response.writeHead(status, {
        'content-type': status === 200 ? 'application/octet-stream' : 'application/xml',
      });
      response.end(answer);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'eu-central-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  objects = createS3Objects({ client, bucket: 'evidence' });
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

describe('sealed objects in S3', () => {
  const body = '{"title":"Dossier äöü"}';
  const digest = createHash('sha256').update(body);
  const sha256 = digest.copy().digest('hex');

  test('an object is written with its type and checksum, only when there is none, and read back', async () => {
    expect(await objects.put('dossiers/run-1.json', body, 'application/json')).toEqual({ sha256 });
    expect(await objects.get('dossiers/run-1.json')).toBe(body);
    expect([...kept.keys()]).toEqual(['/evidence/dossiers/run-1.json']);
    expect(puts[0]).toMatchObject({
      'content-type': 'application/json',
      'if-none-match': '*',
      'x-amz-checksum-sha256': digest.copy().digest('base64'),
    });
  });

  test('writing the same bytes again is no change; other bytes are refused', async () => {
    await objects.put('k', body, 'application/json');
    expect(await objects.put('k', body, 'application/json')).toEqual({ sha256 });
    await expect(objects.put('k', 'other', 'text/plain')).rejects.toMatchObject({ name: 'objects.sealed' });
    expect(await objects.get('k')).toBe(body);
  });

  test('what is not there is undefined; another fault is thrown', async () => {
    expect(await objects.get('none')).toBeUndefined();
    await expect(objects.get('broken')).rejects.toMatchObject({ name: 'InternalError' });
    await expect(objects.put('broken', body, 'text/plain')).rejects.toMatchObject({ name: 'InternalError' });
  });
});

function serve(request: IncomingMessage, body: Buffer): { status: number; answer: Buffer | string } {
  const path = new URL(request.url ?? '/', 'http://host').pathname;
  if (path.endsWith('/broken')) return { status: 500, answer: fault('InternalError') };
  const object = kept.get(path);
  if (request.method === 'PUT') {
    puts.push(request.headers);
    if (object !== undefined && request.headers['if-none-match'] === '*')
      return { status: 412, answer: fault('PreconditionFailed') };
    kept.set(path, body);
    return { status: 200, answer: '' };
  }
  return object === undefined ? { status: 404, answer: fault('NoSuchKey') } : { status: 200, answer: object };
}

function fault(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}
