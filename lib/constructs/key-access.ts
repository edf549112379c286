import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

const READ = ['kms:Decrypt', 'kms:DescribeKey'];
const WRITE = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

/** What a service needs in the name of the caller; the caller cannot use the key by itself. */
export function letUseThrough(
  service: 'dynamodb' | 's3' | 'secretsmanager',
  access: 'read' | 'write',
  key: IKey,
  grantee: IGrantable,
): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: access === 'read' ? READ : [...READ, ...WRITE],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
    }),
  );
}
