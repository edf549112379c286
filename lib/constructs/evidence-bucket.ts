import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectLockRetention,
  ObjectOwnership,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { HANDED_OVER_DAYS } from '../../core/rules/product/handed-over.ts';
import type { Settings } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import { exact } from './exact.ts';

const ACCESS_LOG_DAYS = 731;

/**
 * Sealed work products: versioned, locked for years, reachable over TLS only, every access logged. Beside them what was
 * handed over to people with data on them: without lock and versions, so that erased is erased.
 */
export class EvidenceBucket extends Construct {
  readonly bucket: Bucket;
  readonly handover: Bucket;
  /** Of every bucket that holds anything about a case. */
  readonly accessLogs: Bucket;

  constructor(scope: Construct, id: string, props: { key: Key; settings: Settings }) {
    super(scope, id);
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...common,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        { expiration: Duration.days(ACCESS_LOG_DAYS), noncurrentVersionExpiration: Duration.days(30) },
      ],
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...common,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: retention(props.settings),
      serverAccessLogsBucket: exact<IBucket>(accessLogs),
      serverAccessLogsPrefix: 'evidence/',
    });
    this.handover = new Bucket(this, 'Handover', {
      ...common,
      versioned: false,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: exact<IBucket>(accessLogs),
      serverAccessLogsPrefix: 'handover/',
      lifecycleRules: [
        {
          expiration: Duration.days(HANDED_OVER_DAYS),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    this.accessLogs = accessLogs;
    acknowledge(
      this.handover,
      'NIST.800.53.R5-S3BucketVersioningEnabled',
      'It holds data on people that must be gone once erased; an earlier version would keep them.',
    );
    acknowledge(
      accessLogs,
      'AwsSolutions-S1',
      'It receives access logs; logging its own accesses would never end.',
    );
    acknowledge(
      accessLogs,
      'NIST.800.53.R5-S3BucketLoggingEnabled',
      'It receives access logs; logging its own accesses would never end.',
    );
    acknowledge(
      accessLogs,
      'NIST.800.53.R5-S3DefaultEncryptionKMS',
      "Log delivery cannot use a customer's key; the logs hold no content.",
    );
    acknowledge(
      this,
      'NIST.800.53.R5-S3BucketReplicationEnabled',
      'One region is part of the promise where data is; within it S3 keeps copies in three zones.',
    );
  }
}

function retention({ evidenceLock, evidenceYears }: Settings): ObjectLockRetention {
  const span = Duration.days(evidenceYears * 365 + Math.ceil(evidenceYears / 4));
  return evidenceLock === 'compliance'
    ? ObjectLockRetention.compliance(span)
    : ObjectLockRetention.governance(span);
}
