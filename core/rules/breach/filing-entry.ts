import { isLate } from '../clock-ledger.ts';
import type { Clock } from '../clock.ts';
import type { RegisterEntry } from '../register-entry.ts';
import { regimeRule } from '../regimes/table.ts';
import type { Run } from '../run.ts';

/** The entry of the register for what was filed outside the process; none for what no authority is told. */
export function filingEntry(
  run: Pick<Run, 'id' | 'title'>,
  clock: Clock,
  { metAt, proof, at }: { metAt: string; proof: string; at: string },
): RegisterEntry[] {
  const { organizationId, ruleId } = clock;
  const purpose = regimeRule(ruleId)?.purpose;
  if (purpose !== 'authority' && purpose !== 'report') return [];
  return [
    {
      organizationId,
      kind: 'filing',
      id: `${run.id}.${ruleId}.by-hand`,
      title: run.title,
      state: 'filed',
      runId: run.id,
      at,
      data: {
        title: run.title,
        ruleId,
        receiptNumber: proof,
        filedAt: metAt,
        completeness: 'recorded',
        late: isLate(clock, metAt),
      },
      version: 1,
    },
  ];
}
