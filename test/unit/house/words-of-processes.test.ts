import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { functionNames } from '../../../bench/bundles.ts';

const HOUSE = resolve(import.meta.dirname, '../../..');
const VALUES_FROM = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm;

/** Every file that a file loads, itself among them. */
function reached(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(join(HOUSE, file), 'utf8');
  for (const [, from = ''] of text.matchAll(VALUES_FROM))
    reached(relative(HOUSE, resolve(HOUSE, dirname(file), from)), known);
  return known;
}

test('functions hold the words of processes in other languages if they say them, and only then', async () => {
  const loaded = (await functionNames()).map((name) => ({
    name,
    files: reached(`functions/${name}/handler.ts`),
  }));
  const namesWith = (file: string) => loaded.filter(({ files }) => files.has(file)).map(({ name }) => name);
  expect(namesWith('workflows/catalogue.ts')).toEqual(['api', 'relay', 'sweep']);
  expect(namesWith('core/rules/process-titles.ts')).toEqual(['api', 'relay', 'sweep']);
});
