/** Stands for a character that the typeface has no glyph for. */
export const NO_GLYPH = '\u25a1';

/** The characters a TrueType font has glyphs for, read from its `cmap` table (format 4 or 12). */
export function coverageOf(font: Buffer): (codePoint: number) => boolean {
  const ranges = rangesOf(font, subtableOf(font, tableAt(font, 'cmap')));
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

function tableAt(font: Buffer, name: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

/** The one with the most characters: format 12 before format 4. */
function subtableOf(font: Buffer, cmap: number): number {
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const found =
    subtables.find((at) => font.readUInt16BE(at) === 12) ??
    subtables.find((at) => font.readUInt16BE(at) === 4);
  if (found === undefined) throw new Error('the font has no table of Unicode characters');
  return found;
}

function rangesOf(font: Buffer, at: number): [number, number][] {
  if (font.readUInt16BE(at) === 12)
    return Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
      const group = at + 16 + index * 12;
      return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
    });
  const segments = font.readUInt16BE(at + 6) / 2;
  return Array.from({ length: segments }, (_, index): [number, number] => [
    font.readUInt16BE(at + 14 + 2 * segments + 2 + index * 2),
    font.readUInt16BE(at + 14 + index * 2),
  ]).filter(([first]) => first !== 0xffff);
}
