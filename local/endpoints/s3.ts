import { createHash } from 'node:crypto';
import type { Meters } from '../meters.ts';
import type { Service, ServiceAnswer, ServiceRequest } from './endpoint-server.ts';
import { decodeAwsChunks } from './aws-chunks.ts';
import type { ObjectFiles, StoredObject } from './object-files.ts';
import { ServiceError } from './service-error.ts';

/** The part of S3 that handlers use: put, get, head and delete of whole objects, path style. */
export function createS3(setup: { files: ObjectFiles; buckets: string[]; meters: Meters }): Service {
  const { files, meters } = setup;

  function locate({ path }: ServiceRequest): { bucket: string; key: string } {
    const [, bucket = '', ...rest] = path.split('/').map(decodeURIComponent);
    if (!setup.buckets.includes(bucket))
      throw new ServiceError(404, 'NoSuchBucket', 'The specified bucket does not exist');
    return { bucket, key: rest.join('/') };
  }

  async function put(request: ServiceRequest, bucket: string, key: string): Promise<ServiceAnswer> {
    const chunked = (request.headers['content-encoding'] ?? '').includes('aws-chunked');
    const body = chunked ? decodeAwsChunks(request.body) : request.body;
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const contentType = request.headers['content-type'] ?? 'application/octet-stream';
    const stored = await files.put(
      bucket,
      key,
      { body, contentType, etag, metadata: metadataIn(request) },
      {
        onlyIfAbsent: request.headers['if-none-match'] === '*',
      },
    );
    if (stored === 'exists')
      throw new ServiceError(
        412,
        'PreconditionFailed',
        'At least one of the pre-conditions you specified did not hold',
      );
    return { status: 200, headers: { etag } };
  }

  async function get(bucket: string, key: string, withBody: boolean): Promise<ServiceAnswer> {
    const object = await files.get(bucket, key);
    if (!object) throw new ServiceError(404, 'NoSuchKey', 'The specified key does not exist.');
    return { status: 200, headers: headersOf(object), ...(withBody ? { body: object.body } : {}) };
  }

  async function remove(bucket: string, key: string): Promise<ServiceAnswer> {
    await files.remove(bucket, key);
    return { status: 204 };
  }

  return {
    name: 's3',
    takes: ({ headers }) => headers['x-amz-target'] === undefined,
    answer(request) {
      const { bucket, key } = locate(request);
      meters.requested(`s3.${request.method}`);
      if (key === '')
        throw new ServiceError(
          501,
          'NotImplemented',
          'The embedded cloud offers objects only, no bucket operations.',
        );
      switch (request.method) {
        case 'PUT':
          return put(request, bucket, key);
        case 'GET':
          return get(bucket, key, true);
        case 'DELETE':
          return remove(bucket, key);
        case 'HEAD':
          return get(bucket, key, false);
        default:
          throw new ServiceError(
            501,
            'NotImplemented',
            `The embedded cloud does not offer ${request.method} of objects.`,
          );
      }
    },
    failure: (error) => ({
      status: error.status,
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${error.name}</Code><Message>${escapeXml(error.message)}</Message></Error>`,
    }),
  };
}

function metadataIn(request: ServiceRequest): Record<string, string> {
  const named = Object.entries(request.headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  return Object.fromEntries(named.map(([name, value]) => [name, String(value)]));
}

function headersOf(object: StoredObject): Record<string, string> {
  return {
    'content-type': object.contentType,
    'content-length': String(object.body.length),
    etag: object.etag,
    ...object.metadata,
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
