import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openDataFolder } from '../../../local/data-folder.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

describe('a data folder', () => {
  test('is made when missing and keeps its state', async () => {
    const path = join(await temporaryFolder(), 'deep', 'data');
    const first = await openDataFolder(path);
    await first.state.put('mark', { n: 1 });
    await first.close();
    const second = await openDataFolder(path);
    expect(await second.state.get('mark')).toEqual({ n: 1 });
    await second.close();
  });

  test('belongs to one at a time', async () => {
    const path = join(await temporaryFolder(), 'data');
    const first = await openDataFolder(path);
    await expect(openDataFolder(path)).rejects.toMatchObject({
      name: 'folder.in-use',
      message: expect.stringContaining(path),
    });
    await first.close();
    await (await openDataFolder(path)).close();
  });

  test('with other things in it is refused and stays as it is', async () => {
    const path = await temporaryFolder();
    await mkdir(join(path, 'photos'));
    await writeFile(join(path, 'letter.txt'), 'mine');
    await expect(openDataFolder(path)).rejects.toMatchObject({ name: 'folder.foreign' });
    expect((await readdir(path)).sort()).toEqual(['letter.txt', 'photos']);
  });

  test('that is a file is refused', async () => {
    const path = join(await temporaryFolder(), 'file');
    await writeFile(path, 'x');
    await expect(openDataFolder(path)).rejects.toMatchObject({ name: 'folder.not-a-folder' });
  });

  test('left by a start that was cut short before the mark is still ours', async () => {
    const path = await temporaryFolder();
    await mkdir(join(path, 'cloud'));
    await (await openDataFolder(path)).close();
  });
});
