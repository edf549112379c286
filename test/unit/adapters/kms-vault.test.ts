import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DecryptCommand, EncryptCommand, InvalidCiphertextException, KMSClient } from '@aws-sdk/client-kms';
import { beforeEach, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { createKmsVault } from '../../../adapters/vault/kms-vault.ts';

const kms = mockClient(KMSClient);
const vault = createKmsVault({ client: new KMSClient({ region: 'eu-central-1' }), keyId: 'key-1' });
const context = { purpose: 'task-token', runId: 'run-1' };

beforeEach(() => {
  kms.reset();
});

test('seals the text, compressed, with the context, and answers base64', async () => {
  kms.on(EncryptCommand).resolves({ CiphertextBlob: new Uint8Array([1, 2, 255]) });
  expect(await vault.seal('tökén', context)).toBe('AQL/');
  const { Plaintext, ...more } = kms.commandCalls(EncryptCommand)[0]?.args[0].input ?? {};
  expect(inflateRawSync(Plaintext ?? new Uint8Array()).toString('utf8')).toBe('tökén');
  expect(more).toEqual({ KeyId: 'key-1', EncryptionContext: context });
});

test('opens with the same key and context only', async () => {
  kms.on(DecryptCommand).resolves({ Plaintext: deflateRawSync('tökén') });
  expect(await vault.open('AQL/', context)).toBe('tökén');
  expect(kms.commandCalls(DecryptCommand)[0]?.args[0].input).toEqual({
    KeyId: 'key-1',
    CiphertextBlob: Buffer.from([1, 2, 255]),
    EncryptionContext: context,
  });
});

test('what was sealed for something else is refused; other faults pass through', async () => {
  kms.on(DecryptCommand).rejects(new InvalidCiphertextException({ message: '', $metadata: {} }));
  await expect(vault.open('AQL/', context)).rejects.toMatchObject({ name: 'vault.refused' });
  kms.on(DecryptCommand).rejects(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }));
  await expect(vault.open('AQL/', context)).rejects.toMatchObject({ name: 'ThrottlingException' });
});
