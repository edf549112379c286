/**
 * Advance widths in thousandths of the size, of Helvetica and the fonts made to its measure (Arial, Liberation Sans):
 * U+0020 to U+007E. The typeface in print runs narrower, so what fits here fits there.
 */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD = 1.08;
/** Letters of other alphabets; the widest of Latin, Greek and Cyrillic. */
const OTHER = 800;
/** Ideographs, kana, hangul and pictographs take a whole square. */
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{1f000}-\u{3ffff}]/u;
const COMBINING = /^\p{M}$/u;

/** How wide a text is at most, in points. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const character of text.normalize('NFC')) thousandths += widthOf(character);
  return (thousandths / 1000) * size * (bold ? BOLD : 1);
}

function widthOf(character: string): number {
  const known = ASCII[(character.codePointAt(0) ?? 0) - 0x20];
  if (known !== undefined) return known;
  if (COMBINING.test(character)) return 0;
  if (FULL.test(character)) return 1000;
  // A letter with an accent is as wide as the letter.
  const [plain = ''] = character.normalize('NFD');
  return ASCII[(plain.codePointAt(0) ?? 0) - 0x20] ?? OTHER;
}

export interface TextBox {
  width: number;
  size: number;
  lines: number;
  bold?: boolean;
}

/** Breaks a text into lines that fit, between words where it can; what is too long for all lines ends with "…". */
export function wrapText(text: string, { width, size, lines, bold = false }: TextBox): string[] {
  const fits = (part: string) => textWidth(part, size, bold) <= width;
  const wrapped: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') wrapped.push(line);
    const pieces = piecesOf(word, fits);
    wrapped.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') wrapped.push(line);
  if (wrapped.length <= lines) return wrapped;
  return [...wrapped.slice(0, lines - 1), shorten(wrapped.slice(lines - 1).join(' '), fits)];
}

/** A word by itself, or cut where it no longer fits. */
function piecesOf(word: string, fits: (part: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function shorten(text: string, fits: (part: string) => boolean): string {
  let short = Array.from(text);
  while (short.length > 0 && !fits(`${short.join('').trimEnd()}…`)) short = short.slice(0, -1);
  return `${short.join('').trimEnd()}…`;
}
