import { coverageOf, NO_GLYPH } from './font-coverage.ts';
import { fontBytes, type FontName } from './font-files.ts';
import type { Style } from './typography.ts';

type Measures = (font: FontName, text: string) => number;

/** How wide texts are and where they break, with what the typeface cannot show replaced by a visible sign. */
export class TextMeasure {
  readonly #widths = new Map<string, number>();
  readonly #measure: Measures;
  readonly #covers = coverageOf(fontBytes('regular'));

  /** `measure` gives the width of a text in thousandths of the size. */
  constructor(measure: Measures) {
    this.#measure = measure;
  }

  /** Width in points. */
  widthOf(text: string, { font, size }: Pick<Style, 'font' | 'size'>): number {
    const key = `${font}|${text}`;
    const known = this.#widths.get(key) ?? this.#measure(font, text);
    this.#widths.set(key, known);
    return (known * size) / 1000;
  }

  /** The text as it can be shown: without control characters, and □ for each character without a glyph. */
  shown(text: string): string {
    return Array.from(text.normalize('NFC'))
      .map((character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code === 0x09) return ' ';
        if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfeff) return '';
        return this.#covers(code) ? character : NO_GLYPH;
      })
      .join('');
  }

  /** Lines that fit a width; words break only when they are longer than a line. */
  wrap(text: string, style: Style, width: number): string[] {
    return text.split('\n').flatMap((line) => this.#wrapLine(this.shown(line), style, width));
  }

  #wrapLine(text: string, style: Style, width: number): string[] {
    const space = this.widthOf(' ', style);
    const lines: string[] = [];
    let line: string[] = [];
    let used = 0;
    for (const word of text.split(' ').filter((part) => part !== '')) {
      for (const piece of this.#pieces(word, style, width)) {
        const wide = this.widthOf(piece, style);
        if (line.length > 0 && used + space + wide > width) {
          lines.push(line.join(' '));
          [line, used] = [[], 0];
        }
        used += (line.length > 0 ? space : 0) + wide;
        line.push(piece);
      }
    }
    return [...lines, line.join(' ')];
  }

  #pieces(word: string, style: Style, width: number): string[] {
    if (this.widthOf(word, style) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const character of word) {
      if (piece !== '' && this.widthOf(piece + character, style) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...pieces, piece];
  }
}
