import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Vault } from '../../core/ports/vault.ts';
import { CodedError } from '../../core/rules/coded-error.ts';

/** One call of KMS's JSON protocol: `('Decrypt', { … })`. */
export type VaultCall = (
  operation: string,
  input: Record<string, unknown>,
) => Promise<{ ok: true; output: Record<string, unknown> } | { ok: false; error: string }>;

/** The vault of `kms-vault.ts` without the AWS SDK, for functions that answer the outside at once. */
export function createDoorVault({ call, keyId }: { call: VaultCall; keyId: string }): Vault {
  const ask = async (operation: string, input: Record<string, unknown>, field: string): Promise<string> => {
    const answer = await call(operation, { KeyId: keyId, ...input });
    if (!answer.ok && answer.error === 'InvalidCiphertextException')
      throw new CodedError('vault.refused', 'this text was not sealed here for this purpose');
    if (!answer.ok) throw new CodedError('vault.no-answer', `KMS: ${answer.error}`);
    const text = answer.output[field];
    if (typeof text !== 'string') throw new CodedError('vault.no-answer', `KMS answered no ${field}`);
    return text;
  };
  return {
    seal: (plain, context) =>
      ask(
        'Encrypt',
        { Plaintext: deflateRawSync(plain).toString('base64'), EncryptionContext: context },
        'CiphertextBlob',
      ),
    async open(sealed, context) {
      const plain = await ask('Decrypt', { CiphertextBlob: sealed, EncryptionContext: context }, 'Plaintext');
      return inflateRawSync(Buffer.from(plain, 'base64')).toString('utf8');
    },
  };
}
