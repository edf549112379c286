import PDFDocument from 'pdfkit';
import type { ProductDocument } from '../../core/rules/product/document.ts';
import { dayInWords, kindInWords } from '../../core/rules/product/product-words.ts';
import { readFont } from './read-font.ts';
import { TextMeasure } from './text-measure.ts';
import { COLORS, PAGE, STYLES, TEXT_WIDTH, type Style } from './typography.ts';

export type Element = PDFKit.PDFStructureElement;

/** What the rehearsal of the same document has found. */
export interface Known {
  /** Page number of each heading, by its section's id. */
  pages: ReadonlyMap<string, number>;
  total: number;
}

/**
 * The paper: pages with a running head and "n of m" at the foot, a height that goes down, and the structure tree that
 * reading aids follow. Whatever is drawn outside of `mark` is decoration to them.
 */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: Element;
  readonly measure: TextMeasure;
  readonly found = new Map<string, number>();
  y: number = PAGE.top;
  page = 0;
  /** Pictures so far. */
  figures = 0;
  readonly #document: ProductDocument;
  readonly #known: Known | undefined;

  /** With nothing known yet it is a rehearsal: everything finds its place, but no text is drawn. */
  constructor(document: ProductDocument, known?: Known) {
    this.#document = document;
    this.#known = known;
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      font: '',
      pdfVersion: '1.7',
      lang: document.language,
      tagged: true,
      displayTitle: true,
      info: {
        Title: document.title,
        Author: document.organization ?? document.ecosystem,
        Subject: kindInWords(document.kind),
        Creator: 'clause8',
        Producer: 'clause8',
        CreationDate: new Date(document.at),
      },
    });
    this.pdf.registerFont('regular', readFont('regular'));
    this.pdf.registerFont('bold', readFont('bold'));
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
    this.measure = new TextMeasure();
  }

  pageOf(id: string): number | undefined {
    return this.#known?.pages.get(id);
  }

  newPage(): void {
    this.pdf.addPage();
    this.page += 1;
    this.y = PAGE.top;
    this.#runningTexts();
  }

  /** Goes to the next page unless so much is left of this one. */
  room(height: number): void {
    if (this.page === 0 || this.y + height > PAGE.bottom) this.newPage();
  }

  /** A new element of the tree; `original` is what is read out where the typeface could not show it all. */
  element(parent: Element, type: string, original?: string): Element {
    const shown = original === undefined ? '' : this.measure.shown(original.replaceAll('\n', ''));
    const differs = original !== undefined && shown !== original.normalize('NFC').replaceAll('\n', '');
    const made = this.pdf.struct(type, differs ? { actual: original } : {});
    parent.add(made);
    return made;
  }

  /** The cell that heads a column or a row. */
  heading(row: Element, scope: 'Column' | 'Row'): Element {
    const named = { lang: this.#document.language, scope };
    const made = this.pdf.struct('TH', named);
    row.add(made);
    return made;
  }

  /** Draws what belongs to an element; on one page. */
  mark(element: Element, type: string, draw: () => void): void {
    const content = this.pdf.markStructureContent(type);
    draw();
    this.pdf.endMarkedContent();
    element.add(content);
  }

  decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** One line of text on its baseline; `y` is the top of the line. */
  line(text: string, x: number, y: number, style: Style): void {
    if (text === '' || this.#known === undefined) return;
    this.pdf
      .font(style.font)
      .fontSize(style.size)
      .fillColor(style.color)
      .text(text, x, y + (style.leading + style.size * 0.7) / 2, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
  }

  /** A text as an element, over as many pages as it needs. */
  text(
    parent: Element,
    type: string,
    text: string,
    style: Style,
    at: { x?: number; width?: number } = {},
  ): void {
    const { x = PAGE.left, width = TEXT_WIDTH } = at;
    let lines = this.measure.wrap(text, style, width);
    const element = this.element(parent, type, text);
    while (lines.length > 0) {
      this.room(Math.min(2, lines.length) * style.leading);
      const fitting = Math.max(1, Math.floor((PAGE.bottom - this.y) / style.leading));
      const here = lines.slice(0, fitting);
      this.mark(element, type, () => {
        here.forEach((line, index) => {
          this.line(line, x, this.y + index * style.leading, style);
        });
      });
      this.y += here.length * style.leading;
      lines = lines.slice(fitting);
    }
  }

  rule(
    y: number,
    color: string,
    width = 0.6,
    from: number = PAGE.left,
    to: number = PAGE.left + TEXT_WIDTH,
  ): void {
    this.pdf.lineWidth(width).strokeColor(color).moveTo(from, y).lineTo(to, y).stroke();
  }

  #runningTexts(): void {
    const { title, number, at, timeZone, ecosystem } = this.#document;
    const right = (text: string, y: number) => {
      this.line(text, PAGE.left + TEXT_WIDTH - this.measure.widthOf(text, STYLES.small), y, STYLES.small);
    };
    const left = (text: string, y: number, width: number) => {
      this.line(this.measure.wrap(text, STYLES.small, width)[0] ?? '', PAGE.left, y, STYLES.small);
    };
    this.decorate(() => {
      if (this.page > 1) {
        left(title, 40, TEXT_WIDTH - 120);
        right(`Version ${number}, ${dayInWords(at, timeZone)}`, 40);
        this.rule(56, COLORS.line);
      }
      this.rule(788, COLORS.line);
      left(ecosystem, 794, TEXT_WIDTH - 80);
      right(`${this.page} of ${this.#known?.total ?? 0}`, 794);
    }, 'Pagination');
  }
}
