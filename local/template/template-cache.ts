import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { synthesize, type Synthesis } from './synthesize.ts';
import { Template } from './template.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cacheFolder = join(root, 'node_modules', '.cache', 'clause8');
/** Everything the CDK app is made of; the lock file stands for the libraries. */
const sourceFolders = ['lib', 'workflows', 'core', 'functions', 'adapters'];
const sourceVariables = ['CDK_DEFAULT_ACCOUNT', 'CDK_CONTEXT_JSON'];

const Kept = z.object({
  place: z.object({ region: z.string(), account: z.string() }),
  stacks: z.record(z.string(), Template),
});

/**
 * The templates as synthesized, or as synthesized before from the very same sources: loading the CDK takes longer
 * than all the rest of a start.
 */
export async function synthesizeOnce(): Promise<Synthesis> {
  const path = join(cacheFolder, `template-${await hashSources()}.json`);
  const kept = await read(path);
  if (kept) return kept;
  const synthesis = await synthesize();
  await keep(path, synthesis);
  return synthesis;
}

async function hashSources(): Promise<string> {
  const names = (await Promise.all(sourceFolders.map(sourcesIn))).flat();
  const contents = await Promise.all(
    [...names, 'package-lock.json'].map((name) => readFile(join(root, name))),
  );
  const hash = createHash('sha256');
  for (const variable of sourceVariables) hash.update(`${variable}=${process.env[variable] ?? ''}\0`);
  for (const [index, content] of contents.entries())
    hash.update(`${names[index] ?? ''}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, 32);
}

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true });
  return entries
    .filter((name) => /\.(ts|tsx|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function read(path: string): Promise<Synthesis | undefined> {
  try {
    return Kept.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Without a place to write to, the next start synthesizes again. */
async function keep(path: string, synthesis: Synthesis): Promise<void> {
  try {
    await mkdir(cacheFolder, { recursive: true });
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, JSON.stringify(synthesis));
    await rename(draft, path);
    const others = (await readdir(cacheFolder))
      .map((name) => join(cacheFolder, name))
      .filter((other) => /template-\w+\.json$/.test(other) && other !== path);
    for (const other of others) await rm(other, { force: true });
  } catch {
    return;
  }
}
