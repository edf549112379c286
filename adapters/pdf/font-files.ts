import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The typeface in print: Source Sans 3 (SIL Open Font License 1.1). */
export const FONT_FILES = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const;
export type FontName = keyof typeof FONT_FILES;

const known = new Map<FontName, Buffer>();

/** The bytes of a font: beside the bundle, where there is one, otherwise from its package. */
export function fontBytes(name: FontName): Buffer {
  const before = known.get(name);
  if (before !== undefined) return before;
  const file = FONT_FILES[name];
  const bundled = fileURLToPath(new URL(`./fonts/${file.split('/').at(-1) ?? ''}`, import.meta.url));
  const bytes = readFileSync(existsSync(bundled) ? bundled : createRequire(import.meta.url).resolve(file));
  known.set(name, bytes);
  return bytes;
}
