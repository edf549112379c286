import { type Finding, findingId, placeOfEntry } from './finding.ts';
import type { Registers, StandingRecord } from './standing-records.ts';

/** Every category of data of a controller has a retention rule of its own organization (GDPR art. 5(1)(e)). */
export function retentionFindings({ entry, record }: StandingRecord, { rules }: Registers): Finding[] {
  if (record.side === 'processor') return [];
  const known = rules
    .filter(({ organizationId }) => organizationId === entry.organizationId)
    .map(({ id }) => id);
  return (record.dataCategories ?? []).flatMap(({ what, retentionRuleId }): Finding[] => {
    if (retentionRuleId !== undefined && known.includes(retentionRuleId)) return [];
    return [
      {
        id: findingId('retention-rule-missing', entry, what),
        kind: 'retention-rule-missing',
        organizationId: entry.organizationId,
        entry: placeOfEntry(entry),
        what:
          retentionRuleId === undefined
            ? `Nothing says how long “${what}” is kept.`
            : `“${what}” follows the retention rule ${retentionRuleId}, which is not in your register or retired.`,
        wayOut: 'Choose a rule of your register of retention rules, or add one there first.',
        citation: 'GDPR art. 5(1)(e), 30(1)(f)',
      },
    ];
  });
}
