import type { RegisterEntry, RegisterKind } from './register-entry.ts';

/** How an entry stood before it was changed: an immutable copy. The latest is the entry itself. */
export interface RegisterVersion {
  organizationId: string;
  kind: RegisterKind;
  /** Of the entry. */
  id: string;
  /** The version that it was: `entry.version`. */
  number: number;
  entry: RegisterEntry;
  /** Always 1: a copy is never changed. */
  version: number;
}
