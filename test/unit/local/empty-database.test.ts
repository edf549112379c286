import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { prepareDatabaseFile } from '../../../local/dynoxide/empty-database.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-empty-database-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('where no database is yet, an SQLite file with the indexes of the stream is put, and nothing else', async () => {
  await prepareDatabaseFile(join(folder, 'table.db'));
  const file = await readFile(join(folder, 'table.db'), 'latin1');
  expect(file.startsWith('SQLite format 3\u0000')).toBe(true);
  expect(file).toContain('_stream_records (table_name, CAST(sequence_number AS INTEGER))');
  expect(file).toContain('_stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER))');
  expect(await readdir(folder)).toEqual(['table.db']);
});

test('a database that is there is left as it is', async () => {
  await writeFile(join(folder, 'table.db'), 'mine');
  await prepareDatabaseFile(join(folder, 'table.db'));
  expect(await readFile(join(folder, 'table.db'), 'utf8')).toBe('mine');
});
