import type { Case } from '../case.ts';
import { isOpenClock } from '../clock-for.ts';
import {
  clockId,
  correctClock,
  isLiftedByFacts,
  liftClock,
  restartClock,
  startClock,
  type Act,
  type ClockStart,
} from '../clock-ledger.ts';
import { clockActs, startActsOf } from '../clock-start.ts';
import type { Clock, ResolvedLimit } from '../clock.ts';
import type { Change } from '../effect.ts';
import type { EventDraft } from '../evidence-chain.ts';
import type { Organization } from '../organization.ts';
import { dutyPlace } from '../regimes/duty-place.ts';
import type { IncidentFacts } from '../regimes/facts.ts';
import type { RegimeRule } from '../regimes/regime-rule.ts';
import { resolveLimit } from '../regimes/resolve-limit.ts';
import type { StartActs } from '../regimes/start-act.ts';
import { regimeRule } from '../regimes/table.ts';
import type { FilingVerdict } from '../regimes/verdicts.ts';
import { clockEvent } from './clock-events.ts';
import { dutiesOf } from './duties.ts';
import { decisionOf } from './read-case.ts';
import { handlesData, regimeFactsOf, sharedFacts } from './regime-facts.ts';
import { startActsIn } from './start-acts.ts';

export interface Recount {
  clocks: Change<Clock>[];
  events: EventDraft[];
}

const MOST_OF_OTHERS = 20;

type Recounted = { type: 'clock-started' | 'clock-corrected' | 'clock-lifted' } & Change<Clock>;

/**
 * Brings the clocks of a case to what its facts say now, for every organization that handles the data: a duty that
 * applies and whose start is recorded gets its clock, one that does not apply any more is lifted with the reason and
 * runs again once it does, and a start that moved moves its clock. What was met, or lifted by somebody's own statement,
 * stays as it is, and what merely cannot be said ends nothing. A second time changes nothing. Of organizations other
 * than the one that acts so many are changed at once as fit into a transaction; the next act brings the rest.
 */
export function recountClocks(aCase: Case, organizations: readonly Organization[], act: Act): Recount {
  const shared = sharedFacts(aCase);
  const clocks = new Map(aCase.clocks.map((clock) => [clock.id, clock]));
  const changes = aCase.parties
    .filter(handlesData)
    .sort((left, right) => (left.organizationId < right.organizationId ? -1 : 1))
    .flatMap(({ organizationId }) => {
      const organization = organizations.find(({ id }) => id === organizationId);
      return organization === undefined ? [] : recountOne({ aCase, clocks, shared }, organization, act);
    });
  const isOwn = ({ after }: Recounted) =>
    act.by.kind === 'person' && after.organizationId === act.by.organizationId;
  const made = [
    ...changes.filter(isOwn),
    ...changes.filter((change) => !isOwn(change)).slice(0, MOST_OF_OTHERS),
  ];
  return {
    clocks: made.map(({ type: _, ...change }) => change),
    events: made.map(({ type, after }) => clockEvent(type, after, act.at, act.by)),
  };
}

interface Counted {
  aCase: Case;
  clocks: ReadonlyMap<string, Clock>;
  shared: IncidentFacts;
}

function recountOne({ aCase, clocks, shared }: Counted, organization: Organization, act: Act): Recounted[] {
  return dutiesOf(aCase, organization, shared).flatMap((duty): Recounted[] => {
    const clock = clocks.get(clockId(duty.ruleId, organization.id));
    if (clock === undefined && duty.verdict !== 'applies') return [];
    const rule = regimeRule(duty.ruleId);
    if (rule === undefined || duty.onRequest === true) return [];
    if (clock === undefined || isLiftedByFacts(clock)) {
      const start = startOf(aCase, organization, { rule, duty, shared });
      return start === undefined ? [] : [started(rule, duty, start, clock, act)];
    }
    if (!isOpenClock(clock)) return [];
    const lifting = whyLifted(aCase, duty);
    if (lifting !== undefined) {
      const after = liftClock(clock, { ...act, reason: lifting }, true);
      return [{ type: 'clock-lifted', before: clock, after }];
    }
    return corrected(clock, startActsIn(aCase, organization.id, rule), act);
  });
}

/** What a duty that is owed starts from; undefined when it is not owed, or its start is not recorded. */
function startOf(
  aCase: Case,
  organization: Organization,
  { rule, duty, shared }: { rule: RegimeRule; duty: FilingVerdict; shared: IncidentFacts },
): ClockStart | undefined {
  if (duty.verdict !== 'applies' || whyLifted(aCase, duty) !== undefined) return undefined;
  const facts = regimeFactsOf(aCase, [organization], shared);
  const entity = facts?.organizations[0];
  if (entity === undefined) return undefined;
  const limit = resolveLimit(rule, { organization: entity, incident: facts?.incident });
  if ('missing' in limit) return undefined;
  const acts = countingActs(limit.resolved, startActsIn(aCase, organization.id, rule));
  if (Object.keys(acts).length === 0) return undefined;
  return {
    runId: aCase.run.id,
    organizationId: organization.id,
    place: dutyPlace(rule, entity),
    limit: limit.resolved,
    acts,
  };
}

function started(
  rule: RegimeRule,
  duty: FilingVerdict,
  start: ClockStart,
  lifted: Clock | undefined,
  act: Act,
): Recounted {
  if (lifted === undefined) return { type: 'clock-started', after: startClock(rule, start, act) };
  const because = duty.verdict === 'applies' ? duty.because : '';
  const again = { ...act, reason: `It holds again. ${because}`.trim() };
  return { type: 'clock-started', before: lifted, after: restartClock(lifted, start, again) };
}

function corrected(clock: Clock, found: StartActs, act: Act): Recounted[] {
  const acts = countingActs(clock.limit, found);
  const known = clockActs(clock);
  const needed = startActsOf(clock.limit);
  // A statement that is not there any more moves nothing: a limit never loses its start.
  const moved = needed.some((name) => acts[name] !== undefined && acts[name] !== known[name]);
  const startAt = needed.flatMap((name) => acts[name] ?? []).at(0);
  if (!moved || startAt === undefined) return [];
  const after = correctClock(clock, startAt, clock.place, act, { ...known, ...acts });
  return [{ type: 'clock-corrected', before: clock, after }];
}

/** Only the acts the limit counts from. */
function countingActs(limit: ResolvedLimit, found: StartActs): StartActs {
  const acts: StartActs = {};
  for (const name of startActsOf(limit)) if (found[name] !== undefined) acts[name] = found[name];
  return acts;
}

/**
 * Why a duty is not owed, as a sentence; undefined when it is, or nobody can say. People decide about the authority and
 * the people concerned, whatever a law's threshold: the facts support them.
 */
function whyLifted(aCase: Case, duty: FilingVerdict): string | undefined {
  const decision =
    duty.purpose === 'authority' || duty.purpose === 'subjects'
      ? decisionOf(aCase, duty.organizationId)?.decision
      : undefined;
  if (decision === 'not-notifiable') return `Decided not notifiable. ${whyNot(duty) ?? ''}`.trim();
  if (decision === 'notify-authority' && duty.purpose === 'subjects')
    return `Decided to notify the authority only. ${whyNot(duty) ?? ''}`.trim();
  const decided = decision !== undefined && duty.purpose === 'authority';
  return decided ? undefined : whyNot(duty);
}

function whyNot(duty: FilingVerdict): string | undefined {
  return duty.verdict === 'does-not-apply' ? `${duty.why} (${duty.citation})` : undefined;
}
