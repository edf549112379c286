import type { Case } from './case.ts';
import type { Clock } from './clock.ts';
import type { Due } from './process-definition.ts';
import { regimeRule } from './regimes/table.ts';

/**
 * The clock that a step's due time follows: the one of its purpose that still counts for the organization, the
 * earliest working target first and those without a date last. In a scope `<organization>.<rule or regime>` only the
 * clocks of that rule or regime are looked at.
 */
export function clockFor(
  { clocks }: Pick<Case, 'clocks'>,
  { due }: { due: Due },
  organizationId: string,
  scope: string,
): Clock | undefined {
  if (!('clock' in due)) return undefined;
  const [, wanted] = scope.split('.');
  return clocks
    .filter((clock) => clock.organizationId === organizationId && isOpenClock(clock))
    .filter(({ ruleId }) => {
      const rule = regimeRule(ruleId);
      if (rule?.purpose !== due.clock) return false;
      return wanted === undefined || wanted === rule.id || wanted === rule.regime;
    })
    .sort((left, right) => (targetOf(left) < targetOf(right) ? -1 : 1))
    .at(0);
}

/** Whether something is still owed under it: neither met nor lifted. */
export function isOpenClock({ status }: Pick<Clock, 'status'>): boolean {
  return status === 'running' || status === 'suspended' || status === 'missed';
}

/** `~` sorts behind every date. */
function targetOf({ id, due }: Clock): string {
  return `${due.evaluable ? due.strictAt : '~'} ${id}`;
}
