import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, ProcessIdentity } from './process-identity.ts';

const patienceMilliseconds = 3_000;
const lookEveryMilliseconds = 10;

/**
 * Ends a database process that outlived the clause8 that started it. Whoever calls this holds the data folder,
 * so a live process named in the note can only be such an orphan; its committed data is in the file.
 */
export async function endOrphan(notePath: string): Promise<void> {
  const orphan = await readNote(notePath);
  if (!orphan || !isAlive(orphan)) return;
  process.kill(orphan.pid, 'SIGTERM');
  if (await gone(orphan)) return;
  process.kill(orphan.pid, 'SIGKILL');
  if (!(await gone(orphan)))
    throw new Error(`The database process ${orphan.pid} of an earlier run does not end.`);
}

async function readNote(path: string): Promise<ProcessIdentity | undefined> {
  try {
    return ProcessIdentity.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

async function gone(orphan: ProcessIdentity): Promise<boolean> {
  for (let waited = 0; waited < patienceMilliseconds; waited += lookEveryMilliseconds) {
    if (!isAlive(orphan)) return true;
    await wait(lookEveryMilliseconds);
  }
  return false;
}
