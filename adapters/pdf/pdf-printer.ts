import type { Imprint, Printer } from '../../core/ports/printer.ts';
import type { DocumentSection, ProductDocument } from '../../core/rules/product/document.ts';
import { NO_GLYPH } from './font-coverage.ts';
import { introduces, leastOfBlocks } from './least-height.ts';
import { Sheet, type Element } from './sheet.ts';
import { STYLES } from './typography.ts';
import { writeBlock } from './write-blocks.ts';
import { APPROVALS, approvalsTable, writeEnd } from './write-end.ts';
import { tableHeight } from './write-table.ts';
import { writeContents, writeCover, type Entry } from './write-front.ts';

/**
 * Prints work products as tagged PDF 1.7: cover, contents with page numbers and links, numbered sections, tables,
 * pictures as vectors with a text alternative, outline, approvals and seal at the end. Characters that the typeface
 * does not have are shown as □ and read out as what they are.
 */
export function createPdfPrinter(): Printer {
  return {
    async print(document, imprint) {
      // The contents name pages that are known only once everything is laid out.
      const rehearsal = layOut(new Sheet(document), document, imprint);
      const sheet = new Sheet(document, { pages: rehearsal.found, total: rehearsal.page });
      const bytes = collect(sheet.pdf);
      layOut(sheet, document, imprint).pdf.end();
      return bytes;
    },
  };
}

function layOut(sheet: Sheet, document: ProductDocument, imprint: Imprint): Sheet {
  const entries = [
    ...document.sections.flatMap((section, at) => entriesOf(section, [at + 1])),
    endEntry(document),
  ];
  writeCover(sheet, document);
  writeContents(sheet, entries);
  document.sections.forEach((section, at) => {
    writeSection(sheet, sheet.root, section, { path: [at + 1], outline: sheet.pdf.outline });
  });
  const end = sheet.element(sheet.root, 'Sect');
  writeHeading(sheet, end, endEntry(document), {
    outline: sheet.pdf.outline,
    follows: tableHeight(sheet, approvalsTable(document, imprint)),
  });
  writeEnd(sheet, end, document, imprint);
  if (hasUnshown(sheet, document))
    sheet.text(
      end,
      'P',
      `${NO_GLYPH} stands for a character that the typeface of this print does not have. The page and the sealed JSON have them all.`,
      STYLES.small,
    );
  return sheet;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    pdf.on('error', reject);
  });
}

function entriesOf(section: DocumentSection, path: number[]): Entry[] {
  return [
    entryOf(section, path),
    ...(section.sections ?? []).flatMap((inner, at) => entriesOf(inner, [...path, at + 1])),
  ];
}

function entryOf({ id, title }: DocumentSection, path: number[]): Entry {
  const level = path.length === 1 ? 1 : path.length === 2 ? 2 : 3;
  return { id, level, title: `${path.join('.')}  ${title}` };
}

function endEntry({ sections }: ProductDocument): Entry {
  return { id: APPROVALS, level: 1, title: `${sections.length + 1}  Approvals and seal` };
}

/** Of whatever comes after a heading so much stands on the same page. */
const LEAST = 60;

interface Place {
  path: number[];
  outline: PDFKit.PDFOutline;
}

function writeSection(
  sheet: Sheet,
  parent: Element,
  section: DocumentSection,
  { path, outline }: Place,
): void {
  const element = sheet.element(parent, 'Sect');
  const inner = writeHeading(sheet, element, entryOf(section, path), {
    outline,
    follows: leastOfSection(sheet, section),
  });
  section.blocks.forEach((block, at) => {
    if (introduces(block)) sheet.room(leastOfBlocks(sheet, section.blocks.slice(at)));
    writeBlock(sheet, element, block);
  });
  (section.sections ?? []).forEach((one, at) => {
    writeSection(sheet, element, one, { path: [...path, at + 1], outline: inner });
  });
}

/** How much of what follows a heading stays with it. */
function leastOfSection(sheet: Sheet, { blocks, sections = [] }: DocumentSection): number {
  const [inner] = sections;
  if (blocks.length === 0 && inner !== undefined)
    return STYLES.h2.leading + 24 + leastOfSection(sheet, inner);
  return leastOfBlocks(sheet, blocks);
}

/** Keeps some of what follows on the same page, and puts the section into the outline. */
function writeHeading(
  sheet: Sheet,
  parent: Element,
  { id, level, title }: Entry,
  { outline, follows }: { outline: PDFKit.PDFOutline; follows: number },
): PDFKit.PDFOutline {
  const style = level === 1 ? STYLES.h1 : level === 2 ? STYLES.h2 : STYLES.h3;
  sheet.room(style.leading + 24 + Math.max(LEAST, follows));
  if (sheet.y > 90) sheet.y += level === 1 ? 16 : 8;
  sheet.found.set(id, sheet.page);
  sheet.pdf.addNamedDestination(id, 'XYZ', 0, sheet.y - 6, null);
  const item = outline.addItem(title.replace('  ', ' '), { expanded: level === 1 });
  sheet.text(parent, `H${level}`, title, style);
  sheet.y += level === 1 ? 8 : 5;
  return item;
}

/** Whether anything in the document had to be replaced. */
function hasUnshown(sheet: Sheet, document: ProductDocument): boolean {
  const text = JSON.stringify([document.title, document.facts, document.sections]);
  return sheet.measure.shown(text).includes(NO_GLYPH) && !text.includes(NO_GLYPH);
}
