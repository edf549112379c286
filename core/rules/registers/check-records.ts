import type { Organization } from '../organization.ts';
import type { RegisterEntry } from '../register-entry.ts';
import { inForce } from './agreement-in-force.ts';
import { arrangementFindings, contractFindings } from './check-agreements.ts';
import { disclosureFindings } from './check-disclosures.ts';
import { retentionFindings } from './check-retention.ts';
import { transferFindings } from './check-transfers.ts';
import { type Finding, findingId, placeOfEntry } from './finding.ts';
import { isFinal } from './kinds.ts';
import { ProcessingRecord } from './processing-record.ts';
import { recordGaps } from './record-completeness.ts';
import type { Registers, StandingRecord } from './standing-records.ts';
import { namesOf } from '../names-of.ts';

/**
 * Looks at the records of processing of all organizations together with their agreements and retention rules (other
 * kinds of entries are passed over). Retired entries count for nothing. The same registers give the same findings in
 * the same order: by the organization that has to act, then by entry.
 */
export function checkRecords(
  entries: readonly RegisterEntry[],
  organizations: readonly Pick<Organization, 'id' | 'name'>[],
): Finding[] {
  const nameOf = namesOf(organizations);
  const standing = entries.filter(({ kind, state }) => !isFinal(kind, state));
  const unreadable: Finding[] = [];
  const records = ofKind(standing, 'processing-record').flatMap((entry): StandingRecord[] => {
    const parsed = ProcessingRecord.safeParse(entry.data);
    if (parsed.success) return [{ entry, record: parsed.data }];
    unreadable.push(unreadableFinding(entry));
    return [];
  });
  const registers: Registers = {
    records,
    agreements: inForce(ofKind(standing, 'agreement')),
    rules: ofKind(standing, 'retention-rule'),
    nameOf,
  };
  const found = records.flatMap((standingRecord) => [
    ...gapFindings(standingRecord),
    ...disclosureFindings(standingRecord, registers),
    ...arrangementFindings(standingRecord, registers),
    ...contractFindings(standingRecord, registers),
    ...retentionFindings(standingRecord, registers),
    ...transferFindings(standingRecord),
  ]);
  return inOrder([...unreadable, ...found]);
}

/** The findings an entry's own page shows: those found in it, and none of other organizations' records. */
export function findingsOf(entry: RegisterEntry, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding) =>
      finding.entry.organizationId === entry.organizationId &&
      finding.entry.kind === entry.kind &&
      finding.entry.id === entry.id,
  );
}

function gapFindings({ entry, record }: StandingRecord): Finding[] {
  return recordGaps(record)
    .filter(({ mandatory }) => mandatory)
    .map((gap) => ({
      id: findingId('missing-field', entry, gap.field, gap.citation),
      kind: 'missing-field',
      organizationId: entry.organizationId,
      entry: placeOfEntry(entry),
      what: `The record does not say: ${gap.what}.`,
      wayOut: 'Add it to the record, or retire the record if this is no longer done.',
      citation: gap.citation,
    }));
}

function unreadableFinding(entry: RegisterEntry): Finding {
  return {
    id: findingId('unreadable-entry', entry),
    kind: 'unreadable-entry',
    organizationId: entry.organizationId,
    entry: placeOfEntry(entry),
    what: 'The record holds something that a record of processing cannot hold, so it was not checked.',
    wayOut: 'Open it, correct what is marked, and save it.',
  };
}

function ofKind(entries: readonly RegisterEntry[], kind: RegisterEntry['kind']): RegisterEntry[] {
  return entries.filter((entry) => entry.kind === kind);
}

function inOrder(findings: Finding[]): Finding[] {
  const place = ({ organizationId, entry, id }: Finding) =>
    `${organizationId}|${entry.organizationId}|${entry.id}|${id}`;
  return findings
    .map((finding) => ({ finding, at: place(finding) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ finding }) => finding);
}
