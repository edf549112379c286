import type { Actor } from '../actor.ts';
import { clockEvent } from '../breach/clock-events.ts';
import { placeOf } from '../calendar/place.ts';
import type { Case } from '../case.ts';
import { isOpenClock } from '../clock-for.ts';
import { clockId, meetClock, startClock } from '../clock-ledger.ts';
import type { Clock } from '../clock.ts';
import type { Change } from '../effect.ts';
import type { EventDraft } from '../evidence-chain.ts';
import type { Organization } from '../organization.ts';
import { dutyPlace } from '../regimes/duty-place.ts';
import type { EntityFacts } from '../regimes/facts.ts';
import { resolveLimit } from '../regimes/resolve-limit.ts';
import { rulesInForce } from '../regimes/rules-in-force.ts';
import { verdictOf } from '../regimes/verdicts.ts';

/** Where the law sets a time for acknowledging; elsewhere it is done at once, as ISO 10002 asks. */
const COMPLAINT_RULES: readonly string[] = ['uk-complaint-164a'];

interface Doing {
  at: string;
  by: Actor;
}
export interface ClockChanges {
  clocks: Change<Clock>[];
  events: EventDraft[];
}

/** The time for the acknowledgement runs from the receipt; where it is given at once the clock is met at once. */
export function startComplaintClocks(
  aCase: Case,
  organization: Organization,
  { receivedAt, met }: { receivedAt: string; met: boolean },
  doing: Doing,
): ClockChanges {
  const organizationFacts = entityOf(organization);
  const facts = { organization: organizationFacts, incident: {} };
  const started = rulesInForce(receivedAt, { timeZone: organization.timeZone, proposals: false })
    .filter(({ id }) => COMPLAINT_RULES.includes(id))
    .filter((rule) => verdictOf(rule, facts).verdict === 'applies')
    .flatMap((rule): Clock[] => {
      if (aCase.clocks.some(({ id }) => id === clockId(rule.id, organization.id))) return [];
      const limit = resolveLimit(rule, facts);
      if ('missing' in limit) return [];
      const start = {
        runId: aCase.run.id,
        organizationId: organization.id,
        place: dutyPlace(rule, organizationFacts),
        limit: limit.resolved,
        acts: { receipt: receivedAt },
      };
      return [startClock(rule, start, doing)];
    });
  return {
    // A clock is written once: what was met at once begins as met, with both lines in its ledger.
    clocks: started.map((clock) => ({
      after: met ? { ...meetClock(clock, { metAt: doing.at }, doing), version: 1 } : clock,
    })),
    events: started.flatMap((clock) => [
      clockEvent('clock-started', clock, doing.at, doing.by),
      ...(met ? [clockEvent('clock-met', clock, doing.at, doing.by)] : []),
    ]),
  };
}

/** The person was told by other means. */
export function meetComplaintClocks(aCase: Case, doing: Doing): ClockChanges {
  const met = aCase.clocks
    .filter((clock) => COMPLAINT_RULES.includes(clock.ruleId) && isOpenClock(clock))
    .map((clock) => ({ before: clock, after: meetClock(clock, { metAt: doing.at }, doing) }));
  return { clocks: met, events: met.map(({ after }) => clockEvent('clock-met', after, doing.at, doing.by)) };
}

/** Whoever is complained to is taken for a controller: whether it is one is for the investigation. */
function entityOf({ id, name, timeZone, profile, ...place }: Organization): EntityFacts {
  const { csirt: _, ...recorded } = profile ?? {};
  return { id, name, place: placeOf({ ...place, timeZone }).id, timeZone, role: 'controller', ...recorded };
}
