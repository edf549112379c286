import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore, type Store } from '../../../local/states/store/store.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-store-'));
  store = await openStore(join(folder, 'data'));
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const put = (key: string, value = ''): { type: 'put'; key: string; value: string } => ({
  type: 'put',
  key,
  value,
});

describe('the store', () => {
  test('later commits win, in the order in which they were asked for', async () => {
    const commits = Array.from({ length: 200 }, (_, n) => store.commit([put('k', String(n)), put(`n ${n}`)]));
    await store.commit([]);
    expect(await store.get('k')).toBe('199');
    await Promise.all(commits);
    expect(await store.range('n ')).toHaveLength(200);
  });

  test('a commit without writes waits for those before it', async () => {
    const done: string[] = [];
    const first = store.commit([put('a')]).then(() => done.push('first'));
    const second = store.commit([]).then(() => done.push('second'));
    await Promise.all([first, second]);
    expect(done).toEqual(['first', 'second']);
  });

  test('ranges end where the prefix ends, and can be cut and turned round', async () => {
    await store.commit(['x a 1', 'x a 2', 'x a 3', 'x a! 1', 'x ab 1', 'x a'].map((key) => put(key)));
    const names = async (options = {}): Promise<string[]> =>
      (await store.range('x a ', options)).map(([key]) => key);
    expect(await names()).toEqual(['x a 1', 'x a 2', 'x a 3']);
    expect(await names({ after: 'x a 1', limit: 1 })).toEqual(['x a 2']);
    expect(await names({ before: 'x a 3', reverse: true })).toEqual(['x a 2', 'x a 1']);
  });

  test('what was committed before closing is there after opening again; afterwards commits are refused', async () => {
    const last = store.commit([put('kept', 'yes')]);
    await store.close();
    await last;
    await expect(store.commit([put('late')])).rejects.toThrow('The store is closed');
    store = await openStore(join(folder, 'data'));
    expect(await store.getMany(['kept', 'late'])).toEqual(['yes', undefined]);
  });
});
