import { Temporal } from 'temporal-polyfill';
import type { Actor } from './actor.ts';
import { hashOf } from './canonical.ts';
import type { Cycle, CycleLine, CyclePlan } from './cycle.ts';
import type { Organization } from './organization.ts';
import { spell } from './instant.ts';
import { later } from './later.ts';

/** When people come to work. */
const MORNING = Temporal.PlainTime.from('08:00');
const MOST_LINES = 40;
/** One that could not begin is tried again so much later: what it lacked may have come. */
const TRY_AGAIN_MS = 86_400_000;

/** Who does something with a cycle, and when. */
export interface CycleAct {
  at: string;
  by: Actor;
  why?: string;
}

export function cycleId({
  processId,
  organizationId,
  subject,
}: Pick<CyclePlan, 'processId' | 'organizationId' | 'subject'>): string {
  return [processId, organizationId, subject].join('~');
}

/** The instant at which a cycle begins: 08:00 of its day (`YYYY-MM-DD`) in the organization's place. */
export function cycleBegins(dueOn: string, { timeZone }: Pick<Organization, 'timeZone'>): string {
  return spell(Temporal.PlainDate.from(dueOn).toZonedDateTime({ timeZone, plainTime: MORNING }).toInstant());
}

/** The id of the run that a cycle begins on its day: however often it is tried, it begins once. */
export function cycleRunId({ id, dueOn }: Pick<Cycle, 'id' | 'dueOn'>): string {
  return `run-${hashOf(['cycle', id, dueOn]).slice(0, 32)}`;
}

/** The cycle as planned; undefined when it is planned so already. */
export function plannedCycle(
  before: Cycle | undefined,
  plan: CyclePlan,
  organization: Pick<Organization, 'timeZone'>,
  act: CycleAct,
): Cycle | undefined {
  if (before?.status === 'waiting' && samePlan(before, plan)) return undefined;
  const { trouble: _trouble, ...kept } = before ?? {
    runId: undefined,
    everyMonths: undefined,
    log: [],
    version: 0,
  };
  const everyMonths = plan.everyMonths ?? kept.everyMonths;
  const { processId, organizationId, subject, reason, dueOn, answers } = plan;
  const did = before?.status === 'waiting' && before.dueOn !== dueOn ? 'moved' : 'planned';
  return {
    id: cycleId(plan),
    ...{ processId, organizationId, subject, reason, dueOn, answers },
    ...(everyMonths === undefined ? {} : { everyMonths }),
    ...(kept.runId === undefined ? {} : { runId: kept.runId }),
    status: 'waiting',
    nextAt: cycleBegins(dueOn, organization),
    log: withLine(kept.log, act, did, dueOn),
    version: kept.version + 1,
  };
}

/** Nobody needs it any more. */
export function liftedCycle(before: Cycle, act: CycleAct): Cycle {
  const { nextAt: _nextAt, trouble: _trouble, ...kept } = before;
  return {
    ...kept,
    status: 'lifted',
    log: withLine(kept.log, act, 'lifted', kept.dueOn),
    version: kept.version + 1,
  };
}

/** It has begun: it waits for its next turn, or is over. */
export function startedCycle(
  before: Cycle,
  runId: string,
  organization: Pick<Organization, 'timeZone'>,
  act: CycleAct,
): Cycle {
  const { nextAt: _nextAt, trouble: _trouble, ...kept } = before;
  const log = withLine(kept.log, act, 'started', kept.dueOn);
  const version = kept.version + 1;
  if (kept.everyMonths === undefined) return { ...kept, runId, status: 'started', log, version };
  const dueOn = Temporal.PlainDate.from(kept.dueOn).add({ months: kept.everyMonths }).toString();
  return { ...kept, runId, dueOn, status: 'waiting', nextAt: cycleBegins(dueOn, organization), log, version };
}

/** It should begin and cannot: somebody has to see to it. It is tried again the next day. */
export function troubledCycle(before: Cycle, trouble: string[], act: CycleAct): Cycle {
  return {
    ...before,
    trouble,
    nextAt: later(act.at, TRY_AGAIN_MS),
    log:
      before.trouble === undefined ? withLine(before.log, act, 'could-not-start', before.dueOn) : before.log,
    version: before.version + 1,
  };
}

function samePlan(before: Cycle, plan: CyclePlan): boolean {
  const { reason, dueOn, answers } = plan;
  const every = plan.everyMonths === undefined || plan.everyMonths === before.everyMonths;
  const said = { reason, dueOn, answers };
  return (
    every && hashOf(said) === hashOf({ reason: before.reason, dueOn: before.dueOn, answers: before.answers })
  );
}

function withLine(log: CycleLine[], { at, by, why }: CycleAct, did: CycleLine['did'], dueOn: string) {
  const line: CycleLine = { at, by, did, dueOn, ...(why === undefined ? {} : { why }) };
  return [...log, line].slice(-MOST_LINES);
}
