import { type Finding, findingId, placeOfEntry } from './finding.ts';
import type { Transfer } from './processing-record.ts';
import type { StandingRecord } from './standing-records.ts';

/** GDPR chapter V: a transfer rests on a ground; art. 30(1)(e): compelling interests are documented. */
export function transferFindings({ entry, record }: StandingRecord): Finding[] {
  return (record.transfers ?? []).flatMap((transfer): Finding[] => {
    const fault = faultOf(transfer);
    if (fault === undefined) return [];
    return [
      {
        id: findingId('transfer-without-safeguard', entry, transfer.to, transfer.recipient ?? ''),
        kind: 'transfer-without-safeguard',
        organizationId: entry.organizationId,
        entry: placeOfEntry(entry),
        ...fault,
      },
    ];
  });
}

function faultOf({
  to,
  safeguard = 'none',
  document,
}: Transfer): Pick<Finding, 'what' | 'wayOut' | 'citation'> | undefined {
  if (safeguard === 'none') {
    return {
      what: `Data go to ${to}, but nothing says on what ground.`,
      wayOut: 'Enter the ground of the transfer, or stop it until there is one.',
      citation: 'GDPR art. 44 to 49',
    };
  }
  if (safeguard !== 'compelling-interests' || document !== undefined) return undefined;
  return {
    what: `Data go to ${to} for compelling interests, but their assessment is not documented.`,
    wayOut: 'Say where the assessment and its safeguards are documented.',
    citation: 'GDPR art. 30(1)(e), 49(1) second subparagraph',
  };
}
