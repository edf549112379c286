import type { ImportRow } from '../register-import.ts';

/** With each row two items of the transaction, beside what counts the batches. */
const MAX_BATCH_ROWS = 45;
/** Batches are stored whole; far below the limits of an item and of a transaction. */
const MAX_BATCH_BYTES = 200_000;

/** Rows in batches, each small enough to be stored as one item and applied in one transaction. */
export function packRows(rows: readonly ImportRow[]): ImportRow[][] {
  const batches: ImportRow[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row), 'utf8');
    const last = batches.at(-1);
    if (last === undefined || last.length >= MAX_BATCH_ROWS || bytes + size > MAX_BATCH_BYTES) {
      batches.push([row]);
      bytes = size;
    } else {
      last.push(row);
      bytes += size;
    }
  }
  return batches;
}
