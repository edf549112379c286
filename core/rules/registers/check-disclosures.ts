import { type Finding, findingId, placeOfEntry } from './finding.ts';
import type { Registers, StandingRecord } from './standing-records.ts';

/**
 * Who is given data knows of it: an organization that another one names as a recipient has a record with that source,
 * or a record of processing for it. The recipient has to act; the finding stands in the record of the one who gives.
 */
export function disclosureFindings(
  { entry, record }: StandingRecord,
  { records, nameOf }: Registers,
): Finding[] {
  const giver = entry.organizationId;
  const receivers = (record.recipients ?? []).flatMap(({ organizationId }) => organizationId ?? []);
  return [...new Set(receivers)]
    .filter((receiver) => receiver !== giver)
    .filter((receiver) => !recordsOf(records, receiver).some((other) => knowsOf(other, giver)))
    .map((receiver) => ({
      id: findingId('disclosure-without-source', entry, receiver),
      kind: 'disclosure-without-source',
      organizationId: receiver,
      entry: placeOfEntry(entry),
      what:
        `${nameOf(giver)} gives ${nameOf(receiver)} data from “${entry.title}”, ` +
        `but no record of ${nameOf(receiver)} has ${nameOf(giver)} as a source.`,
      wayOut: `Add ${nameOf(giver)} as a source to the record of what is done with these data; if none are received, ask ${nameOf(giver)} to correct its record.`,
      citation: 'GDPR art. 30(1)(d)',
    }));
}

/** Each record is compared with those of its receivers: thousands of records are not walked thousands of times. */
const BY_ORGANIZATION = new WeakMap<readonly StandingRecord[], Map<string, StandingRecord[]>>();

function recordsOf(records: readonly StandingRecord[], organizationId: string): readonly StandingRecord[] {
  const known = BY_ORGANIZATION.get(records) ?? byOrganization(records);
  BY_ORGANIZATION.set(records, known);
  return known.get(organizationId) ?? [];
}

function byOrganization(records: readonly StandingRecord[]): Map<string, StandingRecord[]> {
  const grouped = new Map<string, StandingRecord[]>();
  for (const record of records) {
    const own = grouped.get(record.entry.organizationId);
    if (own === undefined) grouped.set(record.entry.organizationId, [record]);
    else own.push(record);
  }
  return grouped;
}

function knowsOf({ record }: StandingRecord, giver: string): boolean {
  return (
    (record.sources ?? []).some(({ organizationId }) => organizationId === giver) ||
    (record.side === 'processor' &&
      (record.controllers ?? []).some(({ organizationId }) => organizationId === giver))
  );
}
