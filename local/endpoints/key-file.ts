import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { keepSecretFile } from '../secret-file.ts';
import type { KeyRing } from './kms.ts';

const KeyFile = z.record(z.string(), z.base64());

/** Reads the keys of a data folder and makes the missing ones. */
export async function openKeyRing(path: string, ids: string[]): Promise<KeyRing> {
  const stored = await keepSecretFile(path, KeyFile, (known = {}) => {
    const missing = ids.filter((id) => !(id in known));
    return { ...known, ...Object.fromEntries(missing.map((id) => [id, randomBytes(32).toString('base64')])) };
  });
  return new Map(Object.entries(stored).map(([id, key]) => [id, Buffer.from(key, 'base64')]));
}
