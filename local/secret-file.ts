import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { errorCode } from './error-code.ts';

/**
 * Keeps one JSON value that only its owner may read. `complete` gets what is stored, if anything, and answers
 * what is to be stored; the file is written as a whole or not at all.
 */
export async function keepSecretFile<T>(
  path: string,
  schema: z.ZodType<T>,
  complete: (known?: T) => T | Promise<T>,
): Promise<T> {
  const known = await read(path, schema);
  const wanted = await complete(known);
  if (JSON.stringify(wanted) !== JSON.stringify(known)) await write(path, wanted);
  return wanted;
}

async function read<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function write(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(value)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
