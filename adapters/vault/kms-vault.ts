import { deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  DecryptCommand,
  EncryptCommand,
  InvalidCiphertextException,
  type KMSClient,
} from '@aws-sdk/client-kms';
import type { Vault } from '../../core/ports/vault.ts';
import { CodedError } from '../../core/rules/coded-error.ts';

/**
 * Seals with a KMS key (at most 4,096 bytes, compressed); sealed texts are base64. Task tokens are long texts of few
 * characters: compressed before they are sealed, they cost less wherever they are kept. The context is authenticated
 * and stands in the audit log, so it holds ids and never a secret.
 * `open` throws `vault.refused` for a text that is not ours, was altered, or was sealed in another context.
 */
export function createKmsVault({ client, keyId }: { client: KMSClient; keyId: string }): Vault {
  return {
    async seal(plain, context) {
      const { CiphertextBlob } = await client.send(
        new EncryptCommand({ KeyId: keyId, Plaintext: deflateRawSync(plain), EncryptionContext: context }),
      );
      if (CiphertextBlob === undefined) throw new CodedError('vault.no-answer', 'KMS sealed nothing');
      return Buffer.from(CiphertextBlob).toString('base64');
    },
    async open(sealed, context) {
      const CiphertextBlob = Buffer.from(sealed, 'base64');
      try {
        const { Plaintext } = await client.send(
          new DecryptCommand({ KeyId: keyId, CiphertextBlob, EncryptionContext: context }),
        );
        if (Plaintext === undefined) throw new CodedError('vault.no-answer', 'KMS opened nothing');
        return inflateRawSync(Plaintext).toString('utf8');
      } catch (error) {
        if (error instanceof InvalidCiphertextException)
          throw new CodedError('vault.refused', 'this text was not sealed here for this purpose');
        throw error;
      }
    },
  };
}
