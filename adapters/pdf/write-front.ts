import type { ProductDocument } from '../../core/rules/product/document.ts';
import { dayInWords, kindInWords, NO_CERTIFICATE } from '../../core/rules/product/product-words.ts';
import type { Element, Sheet } from './sheet.ts';
import { COLORS, PAGE, STYLES, TEXT_WIDTH } from './typography.ts';
import { writeFacts } from './write-blocks.ts';

/** What a heading is called in the contents. */
export interface Entry {
  id: string;
  level: 1 | 2 | 3;
  /** With its number. */
  title: string;
}

/** What it is, for whom, which version, as of when, and what must be known first. */
export function writeCover(sheet: Sheet, document: ProductDocument): void {
  sheet.newPage();
  const { root } = sheet;
  sheet.decorate(() => {
    sheet.pdf.rect(0, 0, PAGE.width, 10).fill(COLORS.rule);
  });
  sheet.y = 60;
  sheet.text(root, 'P', document.ecosystem, STYLES.label);
  sheet.y = 150;
  sheet.text(root, 'P', kindInWords(document.kind), STYLES.kind);
  sheet.y += 4;
  sheet.text(root, 'Title', document.title, STYLES.title);
  if (document.subtitle !== undefined) {
    sheet.y += 6;
    sheet.text(root, 'P', document.subtitle, STYLES.subtitle);
  }
  sheet.y += 14;
  sheet.decorate(() => {
    sheet.pdf.rect(PAGE.left, sheet.y, 64, 3).fill(COLORS.rule);
  });
  sheet.y += 20;
  if (document.organization !== undefined) {
    sheet.text(root, 'P', document.organization, STYLES.strong);
    sheet.y += 2;
  }
  sheet.text(
    root,
    'P',
    `Version ${document.number}, as of ${dayInWords(document.at, document.timeZone)}`,
    STYLES.body,
  );
  sheet.y += 26;
  writeFacts(sheet, root, document.facts);
  if (sheet.page === 1 && sheet.y < 720) sheet.y = 730;
  sheet.text(root, 'P', NO_CERTIFICATE, STYLES.small);
}

/** Contents that leave so much of their page are followed by the first section on it. */
const SHORT = 330;

/** The contents with page numbers; each line leads to its section. */
export function writeContents(sheet: Sheet, entries: readonly Entry[]): void {
  sheet.newPage();
  const { root } = sheet;
  sheet.text(root, 'H1', 'Contents', STYLES.h1);
  sheet.y += 10;
  const contents = sheet.element(root, 'TOC');
  for (const entry of entries.filter(({ level }) => level < 3)) writeEntry(sheet, contents, entry);
  if (sheet.y > SHORT) sheet.newPage();
  else sheet.y += 20;
}

function writeEntry(sheet: Sheet, contents: Element, { id, level, title }: Entry): void {
  const style = level === 1 ? STYLES.strong : STYLES.body;
  const indent = (level - 1) * 18;
  const page = String(sheet.pageOf(id) ?? '');
  const lines = sheet.measure.wrap(title, style, TEXT_WIDTH - indent - 50);
  const height = lines.length * style.leading;
  if (level === 1) sheet.y += 4;
  sheet.room(height);
  const top = sheet.y;
  const last = lines.at(-1) ?? '';
  const end = PAGE.left + TEXT_WIDTH;
  const dots = { from: PAGE.left + indent + sheet.measure.widthOf(last, style) + 6, y: top + height - 5 };
  sheet.decorate(() => {
    sheet.pdf.dash(1, { space: 3 });
    sheet.rule(dots.y, COLORS.soft, 0.7, dots.from, end - sheet.measure.widthOf(page, style) - 6);
    sheet.pdf.undash();
  });
  const link = sheet.element(sheet.element(sheet.element(contents, 'TOCI'), 'Reference'), 'Link', title);
  sheet.mark(link, 'Link', () => {
    lines.forEach((line, index) => {
      sheet.line(line, PAGE.left + indent, top + index * style.leading, style);
    });
    sheet.line(page, end - sheet.measure.widthOf(page, style), top + height - style.leading, style);
  });
  const target = { structParent: link, Border: [0, 0, 0] };
  sheet.pdf.goTo(PAGE.left, top, TEXT_WIDTH, height, id, target);
  sheet.y = top + height;
}
