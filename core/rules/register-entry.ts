import type { Actor } from './actor.ts';

/**
 * What organizations keep lists of. `breach`, `filing` and `alert` make up the register of incidents (GDPR art. 33(5));
 * what the others hold is said by registers/kinds.ts.
 */
export const REGISTER_KINDS = [
  'alert',
  'breach',
  'filing',
  'processing-record',
  'agreement',
  'retention-rule',
  'supplier',
  'assessment',
  'risk',
  'requirement',
  'control',
  'request',
  'complaint',
  'consultation',
  'sensor',
  'algorithm',
  'decision',
] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** One line of a register. The organization is its owner; every change makes a new version. */
export interface RegisterEntry {
  organizationId: string;
  kind: RegisterKind;
  /** Unique in the organization and kind. */
  id: string;
  /** One line for lists. */
  title: string;
  /** One of the states of its kind. */
  state: string;
  /** The run that wrote it last; absent when a person or an import did. */
  runId?: string;
  /** When it was made: lists are ordered by it. */
  at: string;
  /** Who wrote this version, and when (instant); absent in entries that only a run writes. */
  changedBy?: Actor;
  changedAt?: string;
  /** Why this version was made, in the words of whoever made it. */
  reason?: string;
  /** Day (`YYYY-MM-DD`) by which somebody has to look at it again. */
  reviewOn?: string;
  data: Record<string, unknown>;
  version: number;
}

/** What an entry says, without where it stands. */
export type RegisterContent = Pick<RegisterEntry, 'title' | 'state' | 'data' | 'reviewOn'>;

/**
 * A change of an entry to come, made from what stands there when it is written; `undefined` leaves it as it is.
 */
export interface RegisterPut {
  organizationId: string;
  kind: RegisterKind;
  id: string;
  change: (before: RegisterEntry | undefined) => RegisterContent | undefined;
}
