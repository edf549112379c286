import { PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

/** What a sealed text is for; part of the encryption context, so the key opens it for nothing else. */
export type SealedPurpose =
  'task-token' | 'webhook-secret' | 'endpoint-key' | 'sign-in' | 'slack-token' | 'slack-link';

export function letSeal(vault: IKey, grantee: IGrantable, purposes: SealedPurpose[]): void {
  allow(vault, grantee, 'kms:Encrypt', purposes);
}

export function letOpen(vault: IKey, grantee: IGrantable, purposes: SealedPurpose[]): void {
  allow(vault, grantee, 'kms:Decrypt', purposes);
}

function allow(vault: IKey, grantee: IGrantable, action: string, purposes: SealedPurpose[]): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: [action],
      resources: [vault.keyArn],
      conditions: { StringEquals: { 'kms:EncryptionContext:purpose': purposes } },
    }),
  );
}
