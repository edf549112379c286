import type { Actor } from '../actor.ts';
import { clockEvent } from '../breach/clock-events.ts';
import { placeOf } from '../calendar/place.ts';
import type { Case } from '../case.ts';
import { isOpenClock } from '../clock-for.ts';
import {
  clockId,
  extendClock,
  liftClock,
  meetClock,
  resumeClock,
  startClock,
  suspendClock,
} from '../clock-ledger.ts';
import { standstillProblem, whyNot } from '../clock-refusals.ts';
import type { Clock } from '../clock.ts';
import type { Change } from '../effect.ts';
import type { EventDraft } from '../evidence-chain.ts';
import type { Organization } from '../organization.ts';
import { dutyPlace } from '../regimes/duty-place.ts';
import type { EntityFacts } from '../regimes/facts.ts';
import type { RegimeRule } from '../regimes/regime-rule.ts';
import { resolveLimit } from '../regimes/resolve-limit.ts';
import { rulesInForce } from '../regimes/rules-in-force.ts';
import { regimeRule } from '../regimes/table.ts';
import { verdictOf } from '../regimes/verdicts.ts';

/** Duties to answer a request of a person about their data; an answer to a complaint is another duty. */
export const REQUEST_RULES: readonly string[] = ['gdpr-12-3', 'uk-gdpr-12-3'];

export interface ClockChanges {
  clocks: Change<Clock>[];
  events: EventDraft[];
}
export const NO_CLOCKS: ClockChanges = { clocks: [], events: [] };

/** When something is done to clocks, and by whom. */
export interface Doing {
  at: string;
  by: Actor;
}

/** The laws by which an organization owes an answer, at its place and time; none where no law in the table holds. */
export function requestRules(organization: Organization, at: string): RegimeRule[] {
  const entity = entityOf(organization);
  return rulesInForce(at, { timeZone: organization.timeZone, proposals: false })
    .filter(({ id }) => REQUEST_RULES.includes(id))
    .filter((rule) => verdictOf(rule, { organization: entity, incident: {} }).verdict === 'applies');
}

/** Starts the clocks of an organization at its own receipt; those that are there already stay. */
export function startRequestClocks(
  aCase: Case,
  organization: Organization,
  receivedAt: string,
  doing: Doing,
): ClockChanges {
  const entity = entityOf(organization);
  const started = requestRules(organization, receivedAt).flatMap((rule): Change<Clock>[] => {
    if (aCase.clocks.some(({ id }) => id === clockId(rule.id, organization.id))) return [];
    const limit = resolveLimit(rule, { organization: entity, incident: {} });
    if ('missing' in limit) return [];
    const start = {
      runId: aCase.run.id,
      organizationId: organization.id,
      place: dutyPlace(rule, entity),
      limit: limit.resolved,
      acts: { receipt: receivedAt },
    };
    return [{ after: startClock(rule, start, doing) }];
  });
  return saying('clock-started', started, doing);
}

/**
 * The time stands still from now on while the person's answer is outstanding: only where the law of the clock knows that
 * ground, and only from a moment at which it may.
 */
export function suspendRequestClocks(
  aCase: Case,
  ground: 'identity' | 'clarification',
  doing: Doing,
  effectiveAt = doing.at,
): ClockChanges {
  const suspended = openClocks(aCase).flatMap((clock): Change<Clock>[] => {
    const rule = regimeRule(clock.ruleId);
    const suspension = rule?.suspension;
    if (suspension?.grounds.some(({ id }) => id === ground) !== true) return [];
    if (whyNot('suspend', clock, rule, doing.at) !== undefined) return [];
    if (standstillProblem(clock, effectiveAt, doing.at) !== undefined) return [];
    return [{ before: clock, after: suspendClock(clock, { effectiveAt, ground, suspension }, doing) }];
  });
  return saying('clock-suspended', suspended, doing);
}

/** The time goes on from the moment at which the answer came. */
export function resumeRequestClocks(aCase: Case, doing: Doing, effectiveAt = doing.at): ClockChanges {
  const resumed = openClocks(aCase)
    .filter(({ status }) => status === 'suspended')
    .map((clock) => ({ before: clock, after: resumeClock(clock, effectiveAt, doing) }));
  return saying('clock-resumed', resumed, doing);
}

/** The longer period, where the law has one and it may still be taken; the person is told in the same moment. */
export function extendRequestClocks(
  aCase: Case,
  organizationId: string,
  reason: string,
  doing: Doing,
  noticeAt = doing.at,
): ClockChanges {
  const act = { ...doing, reason };
  const extended = extendable(aCase, organizationId, doing.at).flatMap((clock): Change<Clock>[] => {
    const extension = regimeRule(clock.ruleId)?.extension;
    if (extension === undefined) return [];
    return [{ before: clock, after: extendClock(clock, { extension, noticeAt }, act) }];
  });
  return saying('clock-extended', extended, doing);
}

/** Clocks of an organization that can be extended at an instant. */
export function extendable(aCase: Case, organizationId: string, at: string): Clock[] {
  return openClocks(aCase, organizationId).filter(
    (clock) => whyNot('extend', clock, regimeRule(clock.ruleId), at) === undefined,
  );
}

/** The answer is there: the duty is met, in time or late. */
export function meetRequestClocks(
  aCase: Case,
  organizationId: string,
  doing: Doing,
  metAt = doing.at,
): ClockChanges {
  const met = openClocks(aCase, organizationId).map((clock) => ({
    before: clock,
    after: meetClock(clock, { metAt }, doing),
  }));
  return saying('clock-met', met, doing);
}

/** Nothing is owed any more: taken back, or another controller answers. */
export function liftRequestClocks(
  aCase: Case,
  organizationIds: readonly string[],
  reason: string,
  doing: Doing,
): ClockChanges {
  const lifted = openClocks(aCase)
    .filter(({ organizationId }) => organizationIds.includes(organizationId))
    .map((clock) => ({ before: clock, after: liftClock(clock, { ...doing, reason }) }));
  return saying('clock-lifted', lifted, doing);
}

/** The clocks by which somebody still owes an answer. */
export function openClocks({ clocks }: Pick<Case, 'clocks'>, organizationId?: string): Clock[] {
  return clocks.filter(
    (clock) =>
      isOpenClock(clock) &&
      REQUEST_RULES.includes(clock.ruleId) &&
      (organizationId === undefined || clock.organizationId === organizationId),
  );
}

/** The clock of an organization's request, open or not. */
export function clockOf({ clocks }: Pick<Case, 'clocks'>, organizationId: string): Clock | undefined {
  return clocks.find(
    (clock) => clock.organizationId === organizationId && REQUEST_RULES.includes(clock.ruleId),
  );
}

export function together(...changes: ClockChanges[]): ClockChanges {
  return {
    clocks: changes.flatMap(({ clocks }) => clocks),
    events: changes.flatMap(({ events }) => events),
  };
}

function saying(
  type: Parameters<typeof clockEvent>[0],
  clocks: Change<Clock>[],
  { at, by }: Doing,
): ClockChanges {
  return { clocks, events: clocks.map(({ after }) => clockEvent(type, after, at, by)) };
}

/** What the laws of requests ask about an organization; to its own data it is a controller here. */
function entityOf({ id, name, timeZone, profile, ...place }: Organization): EntityFacts {
  const { csirt: _, ...recorded } = profile ?? {};
  return { id, name, place: placeOf({ ...place, timeZone }).id, timeZone, role: 'controller', ...recorded };
}
