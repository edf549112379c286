import { KMSClient } from '@aws-sdk/client-kms';
import { createKmsVault } from '../../adapters/vault/kms-vault.ts';
import type { Vault } from '../../core/ports/vault.ts';

/** The vault on the key of this deployment. */
export function kmsVault(env: { KEY_ID: string }): Vault {
  return createKmsVault({ client: new KMSClient({}), keyId: env.KEY_ID });
}
