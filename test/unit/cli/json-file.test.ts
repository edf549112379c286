import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findJsonFault } from '../../../cli/files/json-fault.ts';
import { parseJson, readJsonObject, readText, writeText } from '../../../cli/files/json-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-cli-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test.each([
  ['{"a": 1,\n "b": }', 'a.json:2:7 is not JSON: a value expected here.'],
  ['{"a": 1', 'a.json:1:8 is not JSON: "," or "}" expected, but the text ends here.'],
  ['', 'a.json:1:1 is not JSON: a value expected, but the text ends here.'],
  ['\n\nnonsense', 'a.json:3:1 is not JSON: a value expected here.'],
  ["{'a': 1}", 'a.json:1:2 is not JSON: a field name in double quotes expected here.'],
  ['{"a" 1}', 'a.json:1:6 is not JSON: ":" expected here.'],
  ['{"a": 1,}', 'a.json:1:9 is not JSON: a field name in double quotes expected here.'],
  ['[1 2]', 'a.json:1:4 is not JSON: "," or "]" expected here.'],
  ['"open', 'a.json:1:1 is not JSON: a complete string expected here.'],
  ['{"a": 01}', 'a.json:1:7 is not JSON: a value expected here.'],
  ['{} {}', 'a.json:1:4 is not JSON: nothing more expected here.'],
])('malformed text %j names file, line and column', (text, message) => {
  expect(() => parseJson('a.json', text)).toThrow(message);
});

test('a fault is found exactly where JSON.parse refuses', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', ',', '}', ']', ':', 'x', '1'),
      (json, place, character) => {
        const at = place % (json.length + 1);
        const text = json.slice(0, at) + character + json.slice(at + 1);
        try {
          JSON.parse(text);
        } catch {
          expect(findJsonFault(text).offset).toBeLessThanOrEqual(text.length);
          expect(() => parseJson('a.json', text)).toThrow(/^a\.json:\d+:\d+ is not JSON: .* expected/);
          return;
        }
        expect(findJsonFault(text).message).toBe('nothing more expected, but the text ends here');
      },
    ),
  );
});

test('a byte order mark before the text is no fault of it', () => {
  expect(parseJson('a.json', '\uFEFF{"a": 1}')).toEqual({ a: 1 });
  expect(() => parseJson('a.json', '\uFEFF{"a": }')).toThrow(
    'a.json:1:7 is not JSON: a value expected here.',
  );
});

test.each(['[', '{"a":'])('%s without end is refused in words, however deep', (opening) => {
  expect(() => parseJson('a.json', opening.repeat(200_000))).toThrow(
    /^a\.json:1:\d+ is not JSON: .* expected/,
  );
});

test('what is no object is refused for answers', async () => {
  const file = join(folder, 'list.json');
  await writeFile(file, '[1]');
  await expect(readJsonObject(file)).rejects.toThrow(`${file} must hold one JSON object`);
});

test('a missing file and a folder are said in words', async () => {
  await expect(readText(join(folder, 'none.json'))).rejects.toThrow('there is no such file');
  await expect(readText(folder)).rejects.toThrow('it is a folder');
  await expect(writeText(join(folder, 'none', 'x.json'), '')).rejects.toThrow(
    'there is no such file or folder',
  );
});
