import type { Block, Fact } from '../../core/rules/product/document.ts';
import type { Element, Sheet } from './sheet.ts';
import { COLORS, PAGE, STYLES, TEXT_WIDTH } from './typography.ts';
import { writePicture } from './write-picture.ts';
import { writeNone, writeTable } from './write-table.ts';

const LABEL = 150;
/** Fits one line in the size of a table. */
const HASH = /^[0-9a-f]{64}$/;

export function writeBlock(sheet: Sheet, parent: Element, block: Block): void {
  switch (block.kind) {
    case 'text':
      for (const paragraph of block.text.split(/\n{2,}/)) {
        sheet.text(parent, 'P', paragraph, STYLES.body);
        sheet.y += 7;
      }
      return;
    case 'list':
      writeList(sheet, parent, block);
      return;
    case 'facts':
      writeFacts(sheet, parent, block.rows);
      return;
    case 'table':
      writeTable(sheet, parent, block);
      return;
    case 'picture':
      writePicture(sheet, parent, block.picture, block.caption);
      return;
    case 'note':
      writeNote(sheet, parent, block.text);
      return;
  }
}

type List = Extract<Block, { kind: 'list' }>;

function writeList(sheet: Sheet, parent: Element, { items, caption, empty }: List): void {
  if (items.length === 0) {
    if (caption !== undefined) writeNone(sheet, parent, caption, empty);
    return;
  }
  if (caption !== undefined) {
    sheet.room(STYLES.caption.leading + STYLES.body.leading * 2);
    sheet.text(parent, 'P', caption, STYLES.caption);
    sheet.y += 3;
  }
  const list = sheet.element(parent, 'L');
  for (const item of items) {
    const entry = sheet.element(list, 'LI');
    sheet.room(STYLES.body.leading * 2);
    sheet.mark(sheet.element(entry, 'Lbl'), 'Lbl', () => {
      sheet.line('•', PAGE.left + 4, sheet.y, STYLES.body);
    });
    sheet.text(entry, 'LBody', item, STYLES.body, { x: PAGE.left + 16, width: TEXT_WIDTH - 16 });
    sheet.y += 3;
  }
  sheet.y += 6;
}

/** Labels and values; a table to reading aids, each label the heading of its row. */
export function writeFacts(sheet: Sheet, parent: Element, rows: Fact[]): void {
  if (rows.length === 0) return;
  const table = sheet.element(parent, 'Table');
  for (const { label, value } of rows) {
    const labels = sheet.measure.wrap(label, STYLES.label, LABEL - 12);
    const style = HASH.test(value) ? STYLES.cell : STYLES.body;
    const labelHeight = labels.length * STYLES.label.leading;
    sheet.room(Math.max(labelHeight, STYLES.body.leading * 2) + 8);
    const [top, page] = [sheet.y, sheet.page];
    sheet.decorate(() => {
      sheet.rule(top, COLORS.line, 0.5);
    });
    sheet.y += 4;
    const row = sheet.element(table, 'TR');
    const head = sheet.heading(row, 'Row');
    sheet.mark(head, 'TH', () => {
      labels.forEach((line, index) => {
        sheet.line(line, PAGE.left, sheet.y + 1 + index * STYLES.label.leading, STYLES.label);
      });
    });
    sheet.text(row, 'TD', value, style, { x: PAGE.left + LABEL, width: TEXT_WIDTH - LABEL });
    if (sheet.page === page) sheet.y = Math.max(sheet.y, top + 5 + labelHeight);
    sheet.y += 4;
  }
  sheet.y += 8;
}

function writeNote(sheet: Sheet, parent: Element, text: string): void {
  const width = TEXT_WIDTH - 28;
  const height = sheet.measure.wrap(text, STYLES.body, width).length * STYLES.body.leading + 14;
  sheet.room(Math.min(height, PAGE.bottom - PAGE.top));
  const [top, page] = [sheet.y, sheet.page];
  if (top + height <= PAGE.bottom)
    sheet.decorate(() => {
      sheet.pdf.rect(PAGE.left, top, TEXT_WIDTH, height).fill(COLORS.wash);
      sheet.pdf.rect(PAGE.left, top, 4, height).fill(COLORS.rule);
    });
  sheet.y += 7;
  sheet.text(parent, 'P', text, STYLES.body, { x: PAGE.left + 16, width });
  sheet.y = sheet.page === page ? top + height + 10 : sheet.y + 10;
}
