import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createS3Objects } from '../../../adapters/objects/s3-objects.ts';
import type { Objects } from '../../../core/ports/objects.ts';

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
  objects = createS3Objects({ client, bucket: 'evidence', handover: 'handover' });
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

  test('bytes that are no text come back as they are', async () => {
    const bytes = Buffer.from([0x25, 0x50, 0xff, 0x00, 0xc3, 0x28]);
    await objects.put('products/a.pdf', bytes, 'application/pdf');
    expect(Buffer.from((await objects.getBytes('products/a.pdf')) ?? [])).toEqual(bytes);
    expect(await objects.getBytes('products/none.pdf')).toBeUndefined();
    await objects.put('products/a.pdf', bytes, 'application/pdf');
    await expect(objects.put('products/a.pdf', Buffer.from([1]), 'application/pdf')).rejects.toMatchObject({
      name: 'objects.sealed',
    });
  });

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

  test('what is handed over is in a bucket of its own and can be erased; evidence cannot', async () => {
    const key = 'handed-over/products/mobility/answer.1/a.json';
    await objects.put(key, body, 'application/json');
    expect([...kept.keys()]).toEqual([`/handover/${key}`]);
    expect(await objects.get(key)).toBe(body);
    await objects.erase(key);
    await objects.erase(key);
    expect(await objects.getBytes(key)).toBeUndefined();
    await objects.put('products/a.json', body, 'application/json');
    await expect(objects.erase('products/a.json')).rejects.toMatchObject({ name: 'objects.sealed' });
    expect(await objects.get('products/a.json')).toBe(body);
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
  if (request.method === 'DELETE') {
    kept.delete(path);
    return { status: 204, answer: '' };
  }
  return object === undefined ? { status: 404, answer: fault('NoSuchKey') } : { status: 200, answer: object };
}

function fault(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}
