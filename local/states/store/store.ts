import { ClassicLevel } from 'classic-level';
import { DataFolderRefused, prepareDataFolder } from './data-folder.ts';
import { codeOf, messageOf } from '../thrown.ts';
import { rangeEnd } from './keys.ts';

export type Write = { type: 'put'; key: string; value: string } | { type: 'del'; key: string };

export type RangeOptions = { after?: string; before?: string; limit?: number; reverse?: boolean };

/** A sorted store of text. What `commit` resolved for is on disk, all of it or nothing. */
export type Store = {
  /** Queues writes; resolves once they, and all queued before, are synced. No writes: waits for those before. */
  commit(writes: Write[]): Promise<void>;
  get(key: string): Promise<string | undefined>;
  /** Reads at once, for keys that are most likely not there: LevelDB's filter settles those in memory. */
  has(key: string): boolean;
  getMany(keys: string[]): Promise<(string | undefined)[]>;
  range(prefix: string, options?: RangeOptions): Promise<[key: string, value: string][]>;
  close(): Promise<void>;
};

/** Opens the store in a data folder; throws DataFolderRefused when the folder is not ours or is in use. */
export async function openStore(folder: string): Promise<Store> {
  const level = await openLevel(folder, await prepareDataFolder(folder));
  const commits = createGroupCommit((writes) => writeBatch(level, writes));
  return {
    commit: commits.commit,
    get: (key) => level.get(key),
    has: (key) => level.getSync(key) !== undefined,
    getMany: (keys) => level.getMany(keys),
    range: (prefix, { after, before, limit, reverse = false } = {}) =>
      level
        .iterator({
          ...(after === undefined ? { gte: prefix } : { gt: after }),
          lt: before ?? rangeEnd(prefix),
          limit: limit ?? -1,
          reverse,
        })
        .all(),
    async close() {
      await commits.close();
      await level.close();
    },
  };
}

/** A chained batch costs a third of an array batch, which copies and checks every operation. */
async function writeBatch(level: ClassicLevel, writes: Write[]): Promise<void> {
  const batch = level.batch();
  for (const write of writes) {
    if (write.type === 'put') batch.put(write.key, write.value);
    else batch.del(write.key);
  }
  await batch.write({ sync: true });
}

async function openLevel(folder: string, path: string): Promise<ClassicLevel> {
  const level = new ClassicLevel(path, { writeBufferSize: 16 * 1024 * 1024 });
  try {
    await level.open();
    return level;
  } catch (error) {
    // The reason stands in the cause of the error that LevelDB's wrapper throws.
    const reason = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : error;
    if (codeOf(reason) === 'LEVEL_LOCKED') {
      throw new DataFolderRefused(`The data folder ${folder} is in use by another process.`);
    }
    throw new DataFolderRefused(`The data folder ${folder} cannot be opened: ${messageOf(reason)}.`);
  }
}

type Waiting = { writes: Write[]; done: () => void; failed: (error: unknown) => void };

/**
 * One synced batch at a time: whatever is committed while the disk is busy goes together into the next
 * batch, so many executions share one sync. After a failed write nothing more is written, because memory is
 * then ahead of the disk.
 */
function createGroupCommit(write: (writes: Write[]) => Promise<void>): {
  commit: (writes: Write[]) => Promise<void>;
  close: () => Promise<void>;
} {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;
  let failure: { error: unknown } | null = null;
  let closed = false;

  async function run(): Promise<void> {
    // What is committed in the same turn of the event loop joins the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        if (failure) throw failure.error;
        const writes = group.flatMap((each) => each.writes);
        if (writes.length > 0) await write(writes);
        for (const each of group) each.done();
      } catch (error) {
        failure ??= { error };
        for (const each of group) each.failed(error);
      }
    }
    running = null;
  }

  return {
    commit: (writes) =>
      new Promise((done, failed) => {
        if (closed) {
          failed(new Error('The store is closed'));
          return;
        }
        waiting.push({ writes, done, failed });
        running ??= run();
      }),
    close: async () => {
      closed = true;
      await running;
    },
  };
}
