import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import * as z from 'zod';
import { errorCode } from './error-code.ts';
import { StartProblem } from './start-problem.ts';

const Marker = z.object({ product: z.literal('clause8'), format: z.literal(1) });

/** Small durable facts of the cloud itself: stream positions, schedule times, mails, waiting invocations. */
export type CloudState = ClassicLevel<string, unknown>;

export interface DataFolder {
  path: string;
  state: CloudState;
  close: () => Promise<void>;
}

/**
 * Claims a folder for this process. The claim is the lock that LevelDB takes from the kernel, so it ends with
 * the process however that dies. A folder with other things in it is refused before anything is written.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  await refuseForeign(path);
  await mkdir(path, { recursive: true, mode: 0o700 });
  const state: CloudState = new ClassicLevel(join(path, 'cloud'), { valueEncoding: 'json' });
  try {
    await state.open();
  } catch (error) {
    if (isLocked(error)) {
      throw new StartProblem(
        'folder.in-use',
        `Another clause8 is already running on ${path}. Stop it first, or give another folder with --data.`,
      );
    }
    throw error;
  }
  await writeFile(join(path, 'clause8.json'), `${JSON.stringify({ product: 'clause8', format: 1 })}\n`);
  return { path, state, close: () => state.close() };
}

async function refuseForeign(path: string): Promise<void> {
  const names = await namesIn(path);
  if (names.length === 0) return;
  const marker = Marker.safeParse(await readJson(join(path, 'clause8.json')));
  // A start that was killed between claiming and marking leaves only our own claim behind.
  if (marker.success || names.every((name) => name === 'cloud')) return;
  throw new StartProblem(
    'folder.foreign',
    `${path} holds other things than clause8 data (for example "${names[0] ?? ''}"). Nothing was changed; give an empty or new folder with --data.`,
  );
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    if (errorCode(error) === 'ENOTDIR')
      throw new StartProblem('folder.not-a-folder', `${path} is a file, not a folder.`);
    throw error;
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isLocked(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'cause' in error &&
    errorCode(error.cause) === 'LEVEL_LOCKED'
  );
}
