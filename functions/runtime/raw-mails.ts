import { S3Client } from '@aws-sdk/client-s3';
import { createRawMails, type RawMails } from '../../adapters/objects/s3-raw-mails.ts';

/** Mails as they arrived, in the bucket of this deployment. */
export function rawMailsOf(env: { MAIL_BUCKET: string; MAIL_PREFIX?: string }): RawMails {
  const { MAIL_BUCKET: bucket, MAIL_PREFIX: prefix = '' } = env;
  // Elsewhere than on AWS a bucket has no host name of its own.
  const client = new S3Client({ forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined });
  return createRawMails({ client, bucket, prefix });
}
