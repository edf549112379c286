import type { Actor } from './actor.ts';
import type { RegisterContent, RegisterKind } from './register-entry.ts';

/** One row of an import: content for the entry with this id, which may stand already. */
export interface ImportRow extends RegisterContent {
  id: string;
  /** Version of the entry when the file was checked; 0 when there was none. */
  seen: number;
}

/**
 * The import into one register of one organization that is under way, or the last one. Its rows stand beside it in
 * batches; each batch is applied in one transaction with the count here, and goes away with it.
 */
export interface RegisterImport {
  organizationId: string;
  kind: RegisterKind;
  /** Of this import; the next one into the same register takes its place. */
  importId: string;
  /** `checked` waits for a person's yes; `applying` goes on by itself until it is `done`. */
  status: 'checked' | 'applying' | 'done' | 'dropped';
  fileName: string;
  by: Actor;
  checkedAt: string;
  startedAt?: string;
  endedAt?: string;
  /** Rows that make a new entry, change one, or say what stands there already. */
  counts: { new: number; changed: number; same: number };
  /** Batches in all, and how many of them have been applied. */
  batches: number;
  applied: number;
  /** Rows of applied batches, of the rows in all. */
  rows: number;
  rowsApplied: number;
  /** Entries that somebody changed after the check: what they wrote stands in the history (the first hundred ids). */
  overtaken: string[];
  version: number;
}

export interface ImportBatch {
  organizationId: string;
  kind: RegisterKind;
  importId: string;
  /** From 1. */
  number: number;
  rows: ImportRow[];
  /** Batches of an import that nobody applied may be dropped after this instant. */
  expiresAt: string;
  version: number;
}
