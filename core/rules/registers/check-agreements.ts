import { binds, type Named } from './agreement-in-force.ts';
import { type Finding, findingId, placeOfEntry } from './finding.ts';
import type { Registers, StandingRecord } from './standing-records.ts';

/** GDPR art. 26(1): joint controllers determine their responsibilities by an arrangement between them. */
export function arrangementFindings(
  { entry, record }: StandingRecord,
  { agreements, nameOf }: Registers,
): Finding[] {
  const owner = { organizationId: entry.organizationId };
  const others: Named[] = [
    ...(record.jointControllers ?? []).map((organizationId) => ({ organizationId })),
    ...(record.jointControllersOutside ?? []).map((name) => ({ name })),
  ];
  return others
    .filter((other) => other.organizationId !== entry.organizationId)
    .filter((other) => !agreements.some((agreement) => binds(agreement, 'joint-controllers', owner, other)))
    .map((other) => ({
      id: findingId('joint-controllers-without-arrangement', entry, keyOf(other)),
      kind: 'joint-controllers-without-arrangement',
      organizationId: entry.organizationId,
      entry: placeOfEntry(entry),
      what: `${sayName(other, nameOf)} is a joint controller, but no arrangement between you is in force.`,
      wayOut:
        'Agree on an arrangement and enter it in the register of agreements, or correct who the joint controllers are.',
      citation: 'GDPR art. 26(1)',
    }));
}

/** GDPR art. 28(3), and 28(4) for a processor's own processors: processing for somebody needs a contract. */
export function contractFindings(
  { entry, record }: StandingRecord,
  { agreements, nameOf }: Registers,
): Finding[] {
  const owner = { organizationId: entry.organizationId };
  return (record.processors ?? [])
    .filter(({ organizationId, name }) => (organizationId ?? name) !== undefined)
    .filter((engaged) => !agreements.some((agreement) => binds(agreement, 'processing', owner, engaged)))
    .map((engaged) => ({
      id: findingId('processor-without-contract', entry, keyOf(engaged)),
      kind: 'processor-without-contract',
      organizationId: entry.organizationId,
      entry: placeOfEntry(entry),
      what: `${sayName(engaged, nameOf)} processes these data for you, but no contract about it is in force.`,
      wayOut:
        'Conclude a contract and enter it in the register of agreements, or correct who processes the data.',
      citation: record.side === 'controller' ? 'GDPR art. 28(3)' : 'GDPR art. 28(4)',
    }));
}

function keyOf({ organizationId, name }: Named): string {
  return organizationId ?? name ?? '';
}

function sayName({ organizationId, name }: Named, nameOf: (id: string) => string): string {
  return organizationId === undefined ? (name ?? '') : nameOf(organizationId);
}
