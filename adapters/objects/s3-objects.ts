import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Objects } from '../../core/ports/objects.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import { isHandedOver } from '../../core/rules/product/handed-over.ts';

/** `handover`: the bucket of what can be erased; a function that has none finds nothing of it. */
interface Setup {
  client: S3Client;
  bucket: string;
  handover?: string;
}

/**
 * Objects that are written once. The checksum travels along, as a bucket with object lock wants it.
 * `put` of a key that holds other bytes throws `objects.sealed`.
 */
export function createS3Objects({ client, bucket, handover }: Setup): Objects {
  const bucketOf = (key: string) => (isHandedOver(key) ? (handover ?? bucket) : bucket);
  const getBytes = async (key: string): Promise<Uint8Array | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucketOf(key), Key: key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  return {
    getBytes,
    async get(key) {
      const bytes = await getBytes(key);
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
    },
    async put(key, body, contentType) {
      const bytes = Buffer.from(body);
      const digest = createHash('sha256').update(bytes).digest();
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucketOf(key),
            Key: key,
            Body: bytes,
            ContentType: contentType,
            ChecksumSHA256: digest.toString('base64'),
            IfNoneMatch: '*',
          }),
        );
      } catch (error) {
        if (!isTaken(error)) throw error;
        if (!bytes.equals((await getBytes(key)) ?? Buffer.alloc(0)))
          throw new CodedError('objects.sealed', `${key} holds other bytes`);
      }
      return { sha256: digest.toString('hex') };
    },
    async erase(key) {
      if (!isHandedOver(key)) throw new CodedError('objects.sealed', `${key} cannot be erased`);
      await client.send(new DeleteObjectCommand({ Bucket: bucketOf(key), Key: key }));
    },
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'PreconditionFailed';
}
