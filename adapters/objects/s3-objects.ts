import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Objects } from '../../core/ports.ts';
import { CodedError } from '../../core/rules/coded-error.ts';

/**
 * Objects that are written once. The checksum travels along, as a bucket with object lock wants it.
 * `put` of a key that holds other bytes throws `objects.sealed`.
 */
export function createS3Objects({ client, bucket }: { client: S3Client; bucket: string }): Objects {
  const get = async (key: string): Promise<string | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return await Body?.transformToString('utf-8');
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  return {
    get,
    async put(key, body, contentType) {
      const digest = createHash('sha256').update(body, 'utf8').digest();
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: Buffer.from(body, 'utf8'),
            ContentType: contentType,
            ChecksumSHA256: digest.toString('base64'),
            IfNoneMatch: '*',
          }),
        );
      } catch (error) {
        if (!isTaken(error)) throw error;
        if ((await get(key)) !== body) throw new CodedError('objects.sealed', `${key} holds other bytes`);
      }
      return { sha256: digest.toString('hex') };
    },
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'PreconditionFailed';
}
