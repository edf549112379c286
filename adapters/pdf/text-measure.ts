import { coverageOf, NO_GLYPH } from './font-coverage.ts';
import { fontBytes } from './font-files.ts';
import { fontWidth } from './read-font.ts';
import type { Style } from './typography.ts';

/** All of it has a glyph: most texts need no look at each character. */
const PLAIN = /^[ -~]*$/;

/** How wide texts are and where they break, with what the typeface cannot show replaced by a visible sign. */
export class TextMeasure {
  readonly #covers = coverageOf(fontBytes('regular'));

  /** Width in points. */
  widthOf(text: string, { font, size }: Pick<Style, 'font' | 'size'>): number {
    return (fontWidth(font, text) * size) / 1000;
  }

  /** The text as it can be shown: without control characters, and □ for each character without a glyph. */
  shown(text: string): string {
    if (PLAIN.test(text)) return text;
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
    for (let rest = Array.from(word); rest.length > 0;) {
      const fitting = this.#fitting(rest, style, width);
      pieces.push(rest.slice(0, fitting).join(''));
      rest = rest.slice(fitting);
    }
    return pieces;
  }

  /** How many of the characters fit, one at least; by halving, for each look lays the letters out. */
  #fitting(characters: string[], style: Style, width: number): number {
    let fits = 1;
    let tooMany = characters.length + 1;
    while (tooMany - fits > 1) {
      const middle = Math.floor((fits + tooMany) / 2);
      if (this.widthOf(characters.slice(0, middle).join(''), style) <= width) fits = middle;
      else tooMany = middle;
    }
    return fits;
  }
}
