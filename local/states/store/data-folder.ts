import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { parseJson } from '../json.ts';
import { messageOf } from '../thrown.ts';

const markerName = 'clause8-engine.json';
const Marker = z.object({ format: z.literal('clause8-engine'), version: z.number() });
const currentVersion = 1;

/** A data folder that cannot be used; the message says why in one sentence. */
export class DataFolderRefused extends Error {
  override readonly name = 'states.data-folder-refused';
}

/** Makes the folder, or checks that it is one of ours; returns the path of the database inside. */
export async function prepareDataFolder(folder: string): Promise<string> {
  const names = await entriesOf(folder);
  if (names.length === 0) {
    const marker = { format: 'clause8-engine', version: currentVersion };
    await writeFile(join(folder, markerName), `${JSON.stringify(marker)}\n`, { flush: true });
  } else {
    await checkMarker(folder, names);
  }
  return join(folder, 'level');
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
    return await readdir(folder);
  } catch (error) {
    throw new DataFolderRefused(`The data folder ${folder} cannot be opened: ${messageOf(error)}.`);
  }
}

async function checkMarker(folder: string, names: string[]): Promise<void> {
  const marker = names.includes(markerName)
    ? Marker.safeParse(parseJson(await readFile(join(folder, markerName), 'utf8')))
    : undefined;
  if (!marker?.success) {
    throw new DataFolderRefused(
      `The folder ${folder} holds something else, and no data of this engine; choose another.`,
    );
  }
  if (marker.data.version !== currentVersion) {
    throw new DataFolderRefused(
      `The data folder ${folder} has format version ${marker.data.version}; this engine reads version ${currentVersion}.`,
    );
  }
}
