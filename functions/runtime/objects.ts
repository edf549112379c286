import { S3Client } from '@aws-sdk/client-s3';
import { createS3Objects } from '../../adapters/objects/s3-objects.ts';
import type { Objects } from '../../core/ports/objects.ts';

/** Sealed objects in the evidence bucket of this deployment, and beside it what was handed over to people. */
export function evidenceObjects(env: { EVIDENCE_BUCKET: string; HANDOVER_BUCKET?: string }): Objects {
  const { EVIDENCE_BUCKET: bucket, HANDOVER_BUCKET: handover } = env;
  return createS3Objects({
    client: pathStyleWhenLocal(),
    bucket,
    ...(handover === undefined ? {} : { handover }),
  });
}

/** Elsewhere than on AWS a bucket has no host name of its own. */
function pathStyleWhenLocal(): S3Client {
  return new S3Client({ forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined });
}
