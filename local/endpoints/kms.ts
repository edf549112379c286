import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Meters } from '../meters.ts';
import type { Service } from './endpoint-server.ts';
import { createJsonService } from './json-service.ts';
import { ServiceError } from './service-error.ts';

/** 256-bit keys by key id. */
export type KeyRing = Map<string, Buffer>;

const Context = z.record(z.string(), z.string()).default({});
const Base64 = z.base64().transform((text) => Buffer.from(text, 'base64'));
const EncryptInput = z.object({ KeyId: z.string(), Plaintext: Base64, EncryptionContext: Context });
const DecryptInput = z.object({
  KeyId: z.string().optional(),
  CiphertextBlob: Base64,
  EncryptionContext: Context,
});
const DataKeyInput = z.object({
  KeyId: z.string(),
  KeySpec: z.literal('AES_256').optional(),
  NumberOfBytes: z.number().int().min(1).max(1024).optional(),
  EncryptionContext: Context,
});

const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** The part of KMS that handlers use: symmetric keys, AES-256-GCM, the encryption context as associated data. */
export function createKms(setup: {
  keys: KeyRing;
  arnOf: (keyId: string) => string;
  meters: Meters;
}): Service {
  const plainId = (keyId: string): string => keyId.slice(keyId.lastIndexOf('/') + 1);

  function keyOf(keyId: string): { id: string; key: Buffer } {
    const id = plainId(keyId);
    const key = setup.keys.get(id);
    if (!key) throw new ServiceError(400, 'NotFoundException', `Key '${setup.arnOf(id)}' does not exist`);
    return { id, key };
  }

  function encrypt(input: unknown): unknown {
    const { KeyId, Plaintext, EncryptionContext } = parse(EncryptInput, input);
    const { id, key } = keyOf(KeyId);
    return {
      CiphertextBlob: seal(id, key, Plaintext, EncryptionContext).toString('base64'),
      KeyId: setup.arnOf(id),
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    };
  }

  function decrypt(input: unknown): unknown {
    const { KeyId, CiphertextBlob, EncryptionContext } = parse(DecryptInput, input);
    const id = keyIdIn(CiphertextBlob);
    if (KeyId !== undefined && plainId(KeyId) !== id) {
      throw new ServiceError(
        400,
        'IncorrectKeyException',
        'The key ID in the request does not identify a CMK that can perform this operation.',
      );
    }
    const plain = open(keyOf(id).key, CiphertextBlob, EncryptionContext);
    return {
      Plaintext: plain.toString('base64'),
      KeyId: setup.arnOf(id),
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    };
  }

  function generateDataKey(input: unknown): unknown {
    const { KeyId, NumberOfBytes, EncryptionContext } = parse(DataKeyInput, input);
    const { id, key } = keyOf(KeyId);
    const plain = randomBytes(NumberOfBytes ?? 32);
    return {
      CiphertextBlob: seal(id, key, plain, EncryptionContext).toString('base64'),
      Plaintext: plain.toString('base64'),
      KeyId: setup.arnOf(id),
    };
  }

  return createJsonService(
    'kms',
    'TrentService',
    { Encrypt: encrypt, Decrypt: decrypt, GenerateDataKey: generateDataKey },
    setup.meters,
  );
}

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new ServiceError(400, 'ValidationException', z.prettifyError(parsed.error));
  return parsed.data;
}

/** Layout: format, length of the key id, key id, nonce, tag, data. */
function seal(id: string, key: Buffer, plain: Buffer, context: Record<string, string>): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(associated(id, context));
  const data = Buffer.concat([cipher.update(plain), cipher.final()]);
  const idBytes = Buffer.from(id, 'utf8');
  return Buffer.concat([Buffer.from([format, idBytes.length]), idBytes, nonce, cipher.getAuthTag(), data]);
}

function keyIdIn(blob: Buffer): string {
  const length = blob[1] ?? 0;
  if (blob[0] !== format || blob.length < 2 + length + nonceBytes + tagBytes) throw invalid();
  return blob.subarray(2, 2 + length).toString('utf8');
}

function open(key: Buffer, blob: Buffer, context: Record<string, string>): Buffer {
  const id = keyIdIn(blob);
  const start = 2 + Buffer.byteLength(id);
  const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(start, start + nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(associated(id, context));
  decipher.setAuthTag(blob.subarray(start + nonceBytes, start + nonceBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(blob.subarray(start + nonceBytes + tagBytes)), decipher.final()]);
  } catch {
    throw invalid();
  }
}

function invalid(): ServiceError {
  return new ServiceError(
    400,
    'InvalidCiphertextException',
    'The ciphertext, its key or its encryption context is not the one it was made with.',
  );
}

/** The order of the context's entries does not matter, as on AWS. */
function associated(id: string, context: Record<string, string>): Buffer {
  const entries = Object.entries(context).sort(([left], [right]) => (left < right ? -1 : 1));
  return Buffer.from(JSON.stringify([id, entries]), 'utf8');
}
