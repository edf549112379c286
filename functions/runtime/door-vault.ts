import { signedCall } from '../../adapters/aws/signed-call.ts';
import { createDoorVault } from '../../adapters/vault/door-vault.ts';
import { rememberingVault } from '../../adapters/vault/remembering-vault.ts';
import type { Vault } from '../../core/ports/vault.ts';
import { accountOf } from './aws-account.ts';
import { systemPorts } from './system-ports.ts';

const KMS = { name: 'kms', target: 'TrentService', contentType: 'application/x-amz-json-1.1' } as const;

/** The vault of this deployment for a function at the door: without the AWS SDK, and it asks for a secret once. */
export function doorVault(env: { KEY_ID: string }): Vault {
  const call = signedCall(KMS, accountOf('kms', 'AWS_ENDPOINT_URL_KMS'));
  return rememberingVault(createDoorVault({ call, keyId: env.KEY_ID }), systemPorts.now);
}
