import type { RegisterEntry, RegisterKind } from '../register-entry.ts';

export const FINDING_KINDS = {
  'missing-field': 'Something mandatory is missing',
  'unreadable-entry': 'The entry cannot be read',
  'disclosure-without-source': 'Given to somebody who does not know of it',
  'joint-controllers-without-arrangement': 'Joint controllers without an arrangement',
  'processor-without-contract': 'Processor without a contract',
  'retention-rule-missing': 'No retention rule',
  'transfer-without-safeguard': 'Transfer without a safeguard',
} as const;
export type FindingKind = keyof typeof FINDING_KINDS;

/** An inconsistency in the registers, found by a machine and judged by people. */
export interface Finding {
  /** The same for the same inconsistency, whenever it is looked for. */
  id: string;
  kind: FindingKind;
  /** Who has to do something about it. */
  organizationId: string;
  /** The entry it was found in, which may be another organization's. */
  entry: { organizationId: string; kind: RegisterKind; id: string; title: string };
  /** What is wrong, one sentence. */
  what: string;
  /** What to do about it, one sentence. */
  wayOut: string;
  citation?: string;
}

/** Made of what it is about, so that it is the same tomorrow. */
export function findingId(
  kind: FindingKind,
  { organizationId, id }: Pick<RegisterEntry, 'organizationId' | 'id'>,
  ...about: string[]
): string {
  return [kind, organizationId, id, ...about].join('~');
}

export function placeOfEntry({ organizationId, kind, id, title }: RegisterEntry): Finding['entry'] {
  return { organizationId, kind, id, title };
}
