import { ROLE_WORDS } from '../../core/actions/messages/role-words.ts';
import type { Imprint } from '../../core/ports/printer.ts';
import type { ProductDocument } from '../../core/rules/product/document.ts';
import { dayInWords, outcomeInPlainWords, upperFirst } from '../../core/rules/product/product-words.ts';
import { writeFacts } from './write-blocks.ts';
import { writeTable, type Table } from './write-table.ts';
import type { Element, Sheet } from './sheet.ts';
import { STYLES } from './typography.ts';

export const APPROVALS = 'approvals-and-seal';

/** Who decided what, and on what they were shown. */
export function approvalsTable(
  { approvals, timeZone }: ProductDocument,
  { organizationName, personName }: Imprint,
): Table {
  // Where nobody gave a reason, or none is shown, there is no column for it.
  const reasoned = approvals.some(({ reason }) => reason !== undefined);
  return {
    kind: 'table',
    caption: 'Who decided what; the hash is that of what each person was shown (SHA-256)',
    columns: ['Who', 'On what', 'Decided', 'When', ...(reasoned ? ['Reason'] : []), 'Shown'],
    rows: approvals.map(({ personId, organizationId, role, about, outcome, at, reason, shownHash }) => [
      [
        ...(personId === undefined
          ? [upperFirst(ROLE_WORDS[role])]
          : [personName(personId), ROLE_WORDS[role]]),
        organizationName(organizationId),
      ].join(', '),
      about ?? '–',
      outcomeInPlainWords(outcome),
      dayInWords(at, timeZone),
      ...(reasoned ? [reason ?? '–'] : []),
      inLines(shownHash, reasoned ? 22 : 32),
    ]),
    empty: 'none; nobody was asked to decide on it.',
  };
}

/** Who decided what on which text, what it was made from, and the seal. */
export function writeEnd(sheet: Sheet, parent: Element, document: ProductDocument, imprint: Imprint): void {
  const { organizationName, sha256 } = imprint;
  writeTable(sheet, parent, approvalsTable(document, imprint));
  writeTable(sheet, parent, {
    kind: 'table',
    caption: 'Made from',
    columns: ['Work product', 'Organization', 'SHA-256'],
    rows: document.sources.map((source) => [
      source.title,
      organizationName(source.organizationId),
      inLines(source.sha256, 32),
    ]),
    empty: 'the case itself; no other work product was read.',
  });
  sheet.room(74);
  sheet.text(parent, 'H2', 'Seal', STYLES.h3);
  sheet.y += 2;
  sheet.text(
    parent,
    'P',
    'It is sealed as data (JSON) too; whoever has that file can check by this number that it is the same.',
    STYLES.body,
  );
  sheet.y += 3;
  writeFacts(sheet, parent, [{ label: 'SHA-256 of the sealed JSON', value: sha256 }]);
}

/** A hash in even pieces, so that its column is narrow and no single sign stands on a line. */
function inLines(hash: string, each: 22 | 32): string {
  return (hash.match(each === 22 ? /.{1,22}/g : /.{1,32}/g) ?? []).join('\n');
}
