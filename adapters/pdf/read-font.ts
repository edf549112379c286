import PDFDocument from 'pdfkit';
import * as z from 'zod/mini';
import { fontBytes, type FontName } from './font-files.ts';

type Source = PDFKit.Mixins.PDFFontSource;
type Run = { advanceWidth: number };
/** A font as pdfkit has read it; it takes one back in place of the bytes, which its types do not say. */
type ReadFont = Source & { layout: (text: string, features?: unknown) => Run };

/** Words kept per font, so that a long life fills no memory. */
const MOST_WORDS = 10_000;

const known = new Map<FontName, ReadFont>();

/**
 * The font for every document of this process. Reading its tables and laying words out is most of printing, and words
 * come again. The typeface has 1000 units to the em, so pdfkit scales nothing in what is kept.
 */
export function readFont(name: FontName): ReadFont {
  const before = known.get(name);
  if (before !== undefined) return before;
  const font = fontIn(new PDFDocument({ autoFirstPage: false, font: '' }).font(fontBytes(name)));
  keepWords(font);
  known.set(name, font);
  return font;
}

/** How wide a text is, in thousandths of the font's size. */
export function fontWidth(name: FontName, text: string): number {
  const font = readFont(name);
  // A space ends its word, as where the text is drawn.
  const words = text.match(/[^ \t]*[ \t]|[^ \t]+/g) ?? [];
  return words.reduce((sum, word) => sum + font.layout(word).advanceWidth, 0);
}

function keepWords(font: ReadFont): void {
  const runs = new Map<string, Run>();
  const layOut = font.layout.bind(font);
  font.layout = (text, features) => {
    if (features !== undefined) return layOut(text, features);
    const kept = runs.get(text);
    if (kept !== undefined) return kept;
    if (runs.size >= MOST_WORDS) runs.clear();
    const run = layOut(text);
    runs.set(text, run);
    return run;
  };
}

/** Where pdfkit keeps the font it has read; another version that keeps it elsewhere fails at once. */
function fontIn(pdf: PDFKit.PDFDocument): ReadFont {
  return z.object({ font: z.custom<ReadFont>(isReadFont) }).parse(Reflect.get(pdf, '_font')).font;
}

function isReadFont(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Reflect.get(value, 'unitsPerEm') === 1000 &&
    typeof Reflect.get(value, 'layout') === 'function'
  );
}
