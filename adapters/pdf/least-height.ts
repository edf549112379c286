import type { Block } from '../../core/rules/product/document.ts';
import type { Sheet } from './sheet.ts';
import { STYLES, TEXT_WIDTH } from './typography.ts';
import { pictureHeight } from './write-picture.ts';
import { tableHeight } from './write-table.ts';

/** A text of more lines is no mere introduction of what follows. */
const INTRODUCTION = 4;

/** How much stays together of what follows a heading, in points: the first block, and with a short text the next too. */
export function leastOfBlocks(sheet: Sheet, [block, ...rest]: readonly Block[]): number {
  if (block === undefined) return 0;
  if (block.kind !== 'text') return leastOfBlock(sheet, block);
  const lines = sheet.measure.wrap(block.text, STYLES.body, TEXT_WIDTH).length;
  const height = Math.min(lines, INTRODUCTION) * STYLES.body.leading + 7;
  return lines < INTRODUCTION ? height + leastOfBlocks(sheet, rest) : height;
}

/** A text that ends with a colon stands above what it announces. */
export function introduces(block: Block): boolean {
  return block.kind === 'text' && block.text.endsWith(':');
}

/** All of a picture or a note; of a table what is kept together. */
function leastOfBlock(sheet: Sheet, block: Exclude<Block, { kind: 'text' }>): number {
  switch (block.kind) {
    case 'picture':
      return pictureHeight(block.picture);
    case 'table':
      return tableHeight(sheet, block);
    case 'note':
      return sheet.measure.wrap(block.text, STYLES.body, TEXT_WIDTH - 28).length * STYLES.body.leading + 14;
    case 'list':
    case 'facts':
      return STYLES.body.leading * 2;
  }
}
