import type { Imprint, Printer } from '../../core/ports.ts';
import type { Block, DocumentSection, ProductDocument } from '../../core/rules/product/document.ts';
import { NO_GLYPH } from './font-coverage.ts';
import { Sheet, type Element, type Known } from './sheet.ts';
import { STYLES } from './typography.ts';
import { writeBlock } from './write-blocks.ts';
import { APPROVALS, writeEnd } from './write-end.ts';
import { pictureHeight } from './write-picture.ts';
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
      const first = await layOut(document, imprint, { pages: new Map(), total: 0 });
      return (await layOut(document, imprint, first)).bytes;
    },
  };
}

async function layOut(
  document: ProductDocument,
  imprint: Imprint,
  known: Known,
): Promise<Known & { bytes: Uint8Array }> {
  const sheet = new Sheet(document, known);
  const bytes = collect(sheet.pdf);
  const entries = [
    ...document.sections.flatMap((section, at) => entriesOf(section, [at + 1])),
    endEntry(document),
  ];
  writeCover(sheet, document);
  writeContents(sheet, entries);
  sheet.newPage();
  document.sections.forEach((section, at) => {
    writeSection(sheet, sheet.root, section, { path: [at + 1], outline: sheet.pdf.outline });
  });
  const end = sheet.element(sheet.root, 'Sect');
  writeHeading(sheet, end, endEntry(document), { outline: sheet.pdf.outline });
  writeEnd(sheet, end, document, imprint);
  if (hasUnshown(sheet, document))
    sheet.text(
      end,
      'P',
      `${NO_GLYPH} stands for a character that the typeface of this print does not have. The page and the sealed JSON have them all.`,
      STYLES.small,
    );
  sheet.pdf.end();
  return { pages: sheet.found, total: sheet.page, bytes: await bytes };
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
  const inner = writeHeading(sheet, element, entryOf(section, path), { outline, follows: section.blocks[0] });
  for (const block of section.blocks) writeBlock(sheet, element, block);
  (section.sections ?? []).forEach((one, at) => {
    writeSection(sheet, element, one, { path: [...path, at + 1], outline: inner });
  });
}

/** Keeps some of what follows on the same page, and puts the section into the outline. */
function writeHeading(
  sheet: Sheet,
  parent: Element,
  { id, level, title }: Entry,
  { outline, follows }: { outline: PDFKit.PDFOutline; follows?: Block | undefined },
): PDFKit.PDFOutline {
  const style = level === 1 ? STYLES.h1 : level === 2 ? STYLES.h2 : STYLES.h3;
  sheet.room(style.leading + 24 + (follows?.kind === 'picture' ? pictureHeight(follows.picture) : 60));
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
