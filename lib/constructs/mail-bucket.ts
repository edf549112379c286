import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { RAW_MAIL_DAYS } from '../../core/rules/mail/kept-mail.ts';
import { acknowledge } from './acknowledge.ts';
import { exact } from './exact.ts';

/**
 * Mails as they arrived, whoever wrote them: private, encrypted, gone after half a year. What a decision by mail rests on can be
 * looked up for so long; its hash stays in the evidence.
 */
export class MailBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: { key: Key; accessLogs: Bucket }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: false,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: exact<IBucket>(props.accessLogs),
      serverAccessLogsPrefix: 'mails/',
      lifecycleRules: [
        {
          expiration: Duration.days(RAW_MAIL_DAYS),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    acknowledge(
      this.bucket,
      'NIST.800.53.R5-S3BucketVersioningEnabled',
      'Anybody can write to it by mail; what is gone after its time must not live on as an earlier version.',
    );
    acknowledge(
      this.bucket,
      'NIST.800.53.R5-S3BucketReplicationEnabled',
      'One region is part of the promise where data is; within it S3 keeps copies in three zones.',
    );
  }
}
