import type { AnswerLine } from './form-lines.ts';
import type { Picture } from './picture/picture.ts';
import type { Block } from './product/document.ts';

/** Something a person must see to answer, as a titled list; with tables and pictures where people would rather look. */
export interface MaterialSection {
  title: string;
  lines: AnswerLine[];
  tables?: Omit<Extract<Block, { kind: 'table' }>, 'kind'>[];
  picture?: Picture;
}
