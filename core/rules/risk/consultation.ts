import { computePeriod } from '../calendar/compute-period.ts';
import { placeOf } from '../calendar/place.ts';
import type { Case } from '../case.ts';
import type { Clock, ComputedDue } from '../clock.ts';
import type { Organization } from '../organization.ts';
import type { EntityFacts } from '../regimes/facts.ts';
import type { RegimeRule } from '../regimes/regime-rule.ts';
import { rulesInForce } from '../regimes/rules-in-force.ts';
import { regimeRule } from '../regimes/table.ts';
import { verdictOf } from '../regimes/verdicts.ts';
import { countingInstant } from '../clock-start.ts';

/** The rule by which an authority answers a controller's file (GDPR art. 36(2)); undefined where no law known gives one. */
export function consultationRule(organization: Organization, at: string): RegimeRule | undefined {
  return rulesInForce(at, organization).find(
    (rule) =>
      rule.purpose === 'consultation' &&
      verdictOf(rule, { organization: factsOf(organization), incident: {} }).verdict === 'applies',
  );
}

/** It decides about the data in this case, whatever it usually is. */
export function factsOf(organization: Organization): EntityFacts {
  const { id, name, timeZone, profile } = organization;
  const { csirt: _, ...recorded } = profile ?? {};
  return { id, name, place: placeOf(organization).id, timeZone, role: 'controller', ...recorded };
}

/** The clock of an organization's latest consultation, also when it has ended. */
export function consultationClock(
  { clocks }: Pick<Case, 'clocks'>,
  organizationId: string,
): Clock | undefined {
  return clocks
    .filter(
      (clock) =>
        clock.organizationId === organizationId && regimeRule(clock.ruleId)?.purpose === 'consultation',
    )
    .sort((left, right) => (startedAt(left) < startedAt(right) ? -1 : 1))
    .at(-1);
}

function startedAt({ ledger }: Clock): string {
  return ledger[0]?.at ?? '';
}

/** Until when the authority may tell that it takes longer (GDPR art. 36(2): within one month of receipt). */
export function extensionTold(clock: Clock): ComputedDue | undefined {
  const rule = regimeRule(clock.ruleId);
  const instant = countingInstant(clock);
  const limit = clock.limit.kind === 'counted' ? clock.limit.limits[0] : undefined;
  if (rule?.extension === undefined || instant === undefined || limit === undefined) return undefined;
  const { citation, notice } = rule.extension;
  return computePeriod({
    period: notice.within,
    law: limit.law,
    citation,
    start: { instant },
    place: clock.place,
  });
}
