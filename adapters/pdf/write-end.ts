import { ROLE_WORDS } from '../../core/actions/messages/role-words.ts';
import type { Imprint } from '../../core/ports.ts';
import type { ProductDocument } from '../../core/rules/product/document.ts';
import { dayInWords, outcomeInPlainWords } from '../../core/rules/product/product-words.ts';
import { writeFacts } from './write-blocks.ts';
import { writeTable } from './write-table.ts';
import type { Element, Sheet } from './sheet.ts';
import { STYLES } from './typography.ts';

export const APPROVALS = 'approvals-and-seal';

/** Who decided what on which text, what it was made from, and the seal. */
export function writeEnd(sheet: Sheet, parent: Element, document: ProductDocument, imprint: Imprint): void {
  const { organizationName, personName, sha256 } = imprint;
  writeTable(sheet, parent, {
    kind: 'table',
    caption: 'Who decided what; the hash is that of what each person was shown (SHA-256)',
    columns: ['Who', 'Decided', 'When', 'Reason', 'Shown'],
    rows: document.approvals.map(({ personId, organizationId, role, outcome, at, reason, shownHash }) => [
      [
        ...(personId === undefined ? [] : [personName(personId)]),
        ROLE_WORDS[role],
        organizationName(organizationId),
      ].join(', '),
      outcomeInPlainWords(outcome),
      dayInWords(at),
      reason ?? '–',
      shownHash,
    ]),
    empty: 'none; nobody was asked to decide on it.',
  });
  writeTable(sheet, parent, {
    kind: 'table',
    caption: 'Made from',
    columns: ['Work product', 'Organization', 'SHA-256'],
    rows: document.sources.map((source) => [
      source.title,
      organizationName(source.organizationId),
      source.sha256,
    ]),
    empty: 'the case itself; no other work product was read.',
  });
  sheet.room(120);
  sheet.text(parent, 'H2', 'Seal', STYLES.h2);
  sheet.y += 4;
  sheet.text(
    parent,
    'P',
    'The same document is sealed as data (JSON). Whoever has that file can check that it is this one: its SHA-256 is the number below.',
    STYLES.body,
  );
  sheet.y += 6;
  writeFacts(sheet, parent, [{ label: 'SHA-256 of the sealed JSON', value: sha256 }]);
}
