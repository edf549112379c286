import { S3Client } from '@aws-sdk/client-s3';
import { createS3Objects } from '../../adapters/objects/s3-objects.ts';
import type { Objects } from '../../core/ports.ts';

/** Sealed objects in the evidence bucket of this deployment. */
export function evidenceObjects(env: { EVIDENCE_BUCKET: string }): Objects {
  return createS3Objects({ client: pathStyleWhenLocal(), bucket: env.EVIDENCE_BUCKET });
}

/** Elsewhere than on AWS a bucket has no host name of its own. */
function pathStyleWhenLocal(): S3Client {
  return new S3Client({ forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined });
}
