import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { coverageOf } from '../../../../adapters/pdf/font-coverage.ts';
import { FONT_FILES, fontBytes } from '../../../../adapters/pdf/font-files.ts';
import { PRINT_FONTS } from '../../../../lib/bundling.ts';

test('the bundle that prints has every font of the printer beside it', () => {
  expect(PRINT_FONTS.every(existsSync)).toBe(true);
  for (const file of Object.values(FONT_FILES))
    expect(PRINT_FONTS.some((path) => path.endsWith(file))).toBe(true);
});

test.each(['regular', 'bold'] as const)('%s covers Latin, Greek and Cyrillic, and no others', (name) => {
  const covers = coverageOf(fontBytes(name));
  for (const character of 'AzéßŁőğΩЖ–…•□→€')
    expect([character, covers(character.codePointAt(0) ?? 0)]).toEqual([character, true]);
  for (const character of '東אم')
    expect([character, covers(character.codePointAt(0) ?? 0)]).toEqual([character, false]);
});
