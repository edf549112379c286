import type * as z from 'zod';

import { AGREEMENT_CONTENT, Agreement, type AgreementType } from '../registers/agreement.ts';

/** Something an agreement of a type must say, with where that is asked for. */
export interface ContentRule {
  /** Dotted field of the agreement. */
  field: string;
  /** What must be there, for people. */
  label: string;
  citation: string;
}

type Content = Pick<Agreement, 'type' | ContentBlock | 'essence'>;
type ContentBlock = (typeof AGREEMENT_CONTENT)[AgreementType]['block'];

/** GDPR art. 28(3), second subparagraph: which letter each clause is; the warning is the last subparagraph. */
const LETTERS: Readonly<Record<string, string>> = {
  instructions: '(a)',
  confidentiality: '(b)',
  security: '(c)',
  subProcessors: '(d), art. 28(2) and (4)',
  helpWithRights: '(e)',
  helpWithDuties: '(f)',
  deletionOrReturn: '(g)',
  audits: '(h)',
  warning: ', last subparagraph',
};

/** GDPR art. 26: the essence and the real roles are of paragraph 2, the rest of paragraph 1. */
const SECOND_PARAGRAPH = ['realRoles', 'essencePublished'];

/** The minimum content of a type of agreement, in the order of its form. */
export function contentRules(type: AgreementType): ContentRule[] {
  const { block, fields } = AGREEMENT_CONTENT[type];
  const rules = fields.map((field) => ({
    field: `${block}.${field}`,
    label: labelOf(block, field),
    citation: citationOf(type, field),
  }));
  if (type !== 'joint-controllers') return rules;
  return [...rules, { field: 'essence', label: 'Its essence, for the public', citation: 'GDPR art. 26(2)' }];
}

/** What an agreement must still say; empty when its minimum content is complete. */
export function missingContent(terms: Content): ContentRule[] {
  const { block } = AGREEMENT_CONTENT[terms.type];
  const said: Readonly<Record<string, unknown>> = { ...terms[block], essence: terms.essence };
  return contentRules(terms.type).filter(({ field }) => !isSaid(said[lastOf(field)]));
}

function citationOf(type: AgreementType, field: string): string {
  switch (type) {
    case 'joint-controllers':
      return `GDPR art. 26(${SECOND_PARAGRAPH.includes(field) ? 2 : 1})`;
    case 'processing':
      return `GDPR art. 28(3)${LETTERS[field] ?? ''}`;
    case 'sharing':
      // No article lists what such an agreement says.
      return 'good practice for data sharing';
  }
}

function labelOf(block: ContentBlock, field: string): string {
  const fields: Readonly<Record<string, z.ZodOptional<z.ZodType>>> = Agreement.shape[block].unwrap().shape;
  return fields[field]?.unwrap().meta()?.title ?? field;
}

/** A dash or "n/a" in a field says nothing. */
function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isSaid);
  if (typeof value !== 'string') return false;
  const words = value.replace(/[^\p{L}\p{N}]/gu, '');
  return words.length > 1 && !/^(na|tbd|todo|x+)$/i.test(words);
}

function lastOf(field: string): string {
  return field.slice(field.indexOf('.') + 1);
}
