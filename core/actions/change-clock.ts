import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { Channel, Actor } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import { asOneChange } from '../rules/breach/case-after.ts';
import { clockEvent } from '../rules/breach/clock-events.ts';
import { recountClocks, type Recount } from '../rules/breach/recount-clocks.ts';
import { hashOf } from '../rules/canonical.ts';
import { whyNotInCase, type ClockAct } from '../rules/clock-refusals.ts';
import type { Case } from '../rules/case.ts';
import type { Act } from '../rules/clock-ledger.ts';
import type { Clock } from '../rules/clock.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Person } from '../rules/organization.ts';
import type { RegisterEntry } from '../rules/register-entry.ts';
import type { RegimeRule } from '../rules/regimes/regime-rule.ts';
import { regimeRule } from '../rules/regimes/table.ts';
import { commitRun } from './commit-run.ts';
import { outboxWrite } from './outbox-write.ts';
import { retimeTasks } from './retime-tasks.ts';
import { withRetry } from './with-retry.ts';

/** Who changes which clock, and why. */
export interface ClockRequest {
  runId: string;
  clockId: string;
  person: Person;
  channel: Channel;
  reason?: string;
}

export type ChangeClockResult =
  /** Also when the same was asked before: `clock` is as it is now. */
  | { result: 'changed'; clock: Clock }
  | { result: 'invalid'; problems: FormProblem[] }
  /** The law, or how the clock stands, does not allow it; `why` is a sentence. */
  | { result: 'refused'; why: string }
  | { result: 'not-found' }
  | { result: 'not-allowed' };

export type ChangeClockPorts = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;

/** What a verb makes of a clock: its next state and what the register says of it, or what is wrong with what was asked. */
export type ClockVerb = (
  clock: Clock,
  rule: RegimeRule | undefined,
  act: Act,
  aCase: Case,
) => { after: Clock; registers?: RegisterEntry[] } | { problems: FormProblem[] };

const EVENTS = {
  correct: 'clock-corrected',
  suspend: 'clock-suspended',
  resume: 'clock-resumed',
  extend: 'clock-extended',
  notice: 'clock-noticed',
  meet: 'clock-met',
  lift: 'clock-lifted',
} as const satisfies Record<ClockAct, string>;

/**
 * Changes one clock by a person of its organization: the clock, the due times of tasks that follow it, the evidence and
 * the message to those concerned in one transaction. Works on the clocks of a run that has ended too: the law does
 * not stop with our run. The same request again changes nothing and gets the same answer.
 */
export async function changeClock(
  ports: ChangeClockPorts,
  request: ClockRequest,
  name: ClockAct,
  verb: ClockVerb,
): Promise<ChangeClockResult> {
  const { runId, clockId, person, channel } = request;
  return withRetry<ChangeClockResult>(ports, async () => {
    const found = await ports.store.case(runId);
    if (found === undefined || !may(person, 'see-run', found)) return { result: 'not-found' };
    const before = found.clocks.find(({ id }) => id === clockId);
    if (before === undefined) return { result: 'not-found' };
    const { organizationId } = before;
    if (!may(person, 'change-clock', { run: found.run, parties: found.parties, organizationId }))
      return { result: 'not-allowed' };

    const at = ports.now();
    const actor: Actor = { kind: 'person', personId: person.id, organizationId, channel };
    const reason = request.reason?.trim() ?? '';
    const rule = regimeRule(before.ruleId);
    const why = whyNotInCase(name, found, before, at);
    const act = { at, by: actor, ...(reason === '' ? {} : { reason }) };
    const said = verb(before, rule, act, found);
    if ('after' in said && repeats(before, said.after)) return { result: 'changed', clock: before };
    if (why !== undefined) return { result: 'refused', why };
    if ('problems' in said) return { result: 'invalid', problems: said.problems };

    const change = { before, after: said.after };
    const following = await followingOf(ports, found, change, act);
    const clocks = asOneChange([change, ...following.clocks]);
    const committed = await commitRun(ports, found.run, {
      writes: [
        ...clocks.map((one): Write => ({ entity: 'clock', ...one })),
        ...(said.registers ?? []).map((after): Write => ({ entity: 'register', after })),
        ...(await retimeTasks(ports, found, clocks)),
        outboxWrite(ports, { kind: 'notify', runId, message: 'clock-changed', clockId }),
      ],
      events: [clockEvent(EVENTS[name], said.after, at, actor), ...following.events],
    });
    return committed === 'conflict' ? committed : { result: 'changed', clock: said.after };
  });
}

/** In a breach other phases may count from the same act, or from what was met: those clocks of the organization follow. */
async function followingOf(
  { store }: ChangeClockPorts,
  found: Case,
  { before, after }: { before: Clock; after: Clock },
  act: Act,
): Promise<Recount> {
  const organization = await store.organization(after.organizationId);
  if (found.run.processId !== 'breach-notification' || organization === undefined)
    return { clocks: [], events: [] };
  const clocks = found.clocks.map((clock) => (clock.id === before.id ? after : clock));
  return recountClocks({ ...found, clocks }, [organization], act);
}

/** Whether the newest line says, but for the time of writing, what the newest line before said. */
function repeats(before: Clock, after: Clock): boolean {
  const saying = (clock: Clock) => {
    const entry = clock.ledger.at(-1);
    return entry === undefined ? '' : hashOf({ ...entry, at: '' });
  };
  return saying(before) === saying(after);
}
