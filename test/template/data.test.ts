import { describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { INDEXES } from '../../adapters/dynamodb/table-names.ts';
import { appForTest, templatesOf } from './synthesized.ts';

const { data } = templatesOf(appForTest());

describe('the table', () => {
  test('can be restored to any second, is encrypted by our key and cannot be deleted by mistake', () => {
    data.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        TableName: 'clause8',
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
        DeletionProtectionEnabled: true,
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      },
    });
  });

  test('has exactly the indexes that the store reads', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      GlobalSecondaryIndexes: Object.values(INDEXES).map((index) => ({
        IndexName: index.name,
        KeySchema: [
          { AttributeName: index.pk, KeyType: 'HASH' },
          { AttributeName: index.sk, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    });
  });
});

describe('the evidence bucket', () => {
  test('locks every object, keeps versions and is private', () => {
    data.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 6 * 365 + 2 } } },
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
        LoggingConfiguration: { LogFilePrefix: 'evidence/' },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
        },
      },
    });
  });

  test('has one beside it for what was handed over to people: no lock, no versions, gone after ninety days', () => {
    const [handover] = Object.values(
      data.findResources('AWS::S3::Bucket', {
        Properties: { LoggingConfiguration: { LogFilePrefix: 'handover/' } },
      }),
    );
    expect(handover?.Properties).toMatchObject({
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 90, Status: 'Enabled' }] },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
    });
    for (const lasting of ['ObjectLockEnabled', 'ObjectLockConfiguration', 'VersioningConfiguration'])
      expect(handover?.Properties).not.toHaveProperty(lasting);
  });

  test('takes the retention from the settings', () => {
    const strict = templatesOf(appForTest({ evidenceLock: 'compliance', evidenceYears: 10 })).data;
    strict.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 10 * 365 + 3 } } },
    });
  });

  test('refuses plain HTTP, as does every bucket', () => {
    const policies = Object.keys(data.findResources('AWS::S3::BucketPolicy'));
    const refusing = data.findResources('AWS::S3::BucketPolicy', {
      Properties: {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          ]),
        },
      },
    });
    expect(Object.keys(refusing)).toEqual(policies);
    expect(policies).toHaveLength(4);
  });
});

test('both keys are renewed every year and survive the stack', () => {
  data.allResources('AWS::KMS::Key', { DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
  data.resourceCountIs('AWS::KMS::Key', 2);
});
