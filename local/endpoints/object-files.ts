import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { errorCode } from '../error-code.ts';

export interface StoredObject {
  body: Buffer;
  contentType: string;
  etag: string;
  metadata: Record<string, string>;
}

/** Objects as files. One file holds an object's facts (first line, JSON) and its bytes, so both change together. */
export interface ObjectFiles {
  put: (
    bucket: string,
    key: string,
    object: StoredObject,
    options: { onlyIfAbsent: boolean },
  ) => Promise<'stored' | 'exists'>;
  get: (bucket: string, key: string) => Promise<StoredObject | undefined>;
  /** Nothing there is no fault. */
  remove: (bucket: string, key: string) => Promise<void>;
}

const Facts = z.object({
  key: z.string(),
  contentType: z.string(),
  etag: z.string(),
  metadata: z.record(z.string(), z.string()),
});

/** File systems end names at 255 bytes; longer keys go by their hash. */
const longestName = 200;

export function createObjectFiles(folder: string): ObjectFiles {
  const fileOf = (bucket: string, key: string): string => {
    const name = encodeURIComponent(key).replaceAll('.', '%2E');
    return join(
      folder,
      bucket,
      name.length <= longestName ? name : createHash('sha256').update(key).digest('hex'),
    );
  };

  return {
    async put(bucket, key, object, { onlyIfAbsent }) {
      await mkdir(join(folder, bucket), { recursive: true, mode: 0o700 });
      const { body, ...facts } = object;
      const draft = join(folder, bucket, `.${randomUUID()}`);
      await writeSynced(draft, Buffer.concat([Buffer.from(`${JSON.stringify({ key, ...facts })}\n`), body]));
      if (!onlyIfAbsent) {
        await rename(draft, fileOf(bucket, key));
        return 'stored';
      }
      const linked = await linkNew(draft, fileOf(bucket, key));
      await unlink(draft);
      return linked ? 'stored' : 'exists';
    },
    async remove(bucket, key) {
      await rm(fileOf(bucket, key), { force: true });
    },
    async get(bucket, key) {
      const bytes = await readIfThere(fileOf(bucket, key));
      if (!bytes) return undefined;
      const lineEnd = bytes.indexOf('\n');
      const { contentType, etag, metadata } = Facts.parse(JSON.parse(bytes.toString('utf8', 0, lineEnd)));
      return { body: bytes.subarray(lineEnd + 1), contentType, etag, metadata };
    },
  };
}

async function writeSynced(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Linking fails when the name exists, so of two writers one wins. */
async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
