import type { Ports } from '../../core/ports.ts';
import { may } from '../../core/rules/authorization.ts';
import type { Case } from '../../core/rules/case.ts';
import {
  CLOCK_ACTS,
  countsFromStatedAwareness,
  whyNotInCase,
  type ClockAct,
} from '../../core/rules/clock-refusals.ts';
import type { Clock } from '../../core/rules/clock.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { RegimeRule } from '../../core/rules/regimes/regime-rule.ts';
import { regimeRule } from '../../core/rules/regimes/table.ts';
import { clockFor } from './read-run.ts';

/** One clock as a person may see it, with what they may do to it. */
export interface ReadClock {
  case: Case;
  /** Without reasons and receipts when it is another organization's. */
  clock: Clock;
  rule: RegimeRule | undefined;
  mayChange: boolean;
  /** It counts from the awareness of the breach, and this person may correct that. */
  mayCorrectAwareness: boolean;
  /** What this person may do, and what they might but for a reason. */
  offers: { act: ClockAct; whyNot?: string }[];
}

/** One clock of a run; undefined when there is none or it is not shown to this person. */
export async function readClock(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  person: Person,
  runId: string,
  clockId: string,
): Promise<ReadClock | undefined> {
  const found = await store.case(runId);
  if (found === undefined || !may(person, 'see-run', found)) return undefined;
  const clock = found.clocks.find(({ id }) => id === clockId);
  if (clock === undefined) return undefined;
  const thing = { run: found.run, parties: found.parties, organizationId: clock.organizationId };
  const rule = regimeRule(clock.ruleId);
  const mayChange = may(person, 'change-clock', thing);
  const fromAwareness = countsFromStatedAwareness(clock, rule) && found.run.status === 'running';
  return {
    case: found,
    clock: clockFor(person, clock),
    rule,
    mayChange,
    mayCorrectAwareness: fromAwareness && may(person, 'correct-awareness', thing),
    offers: mayChange ? offersFor(found, clock, now()) : [],
  };
}

/** Of suspend and resume the one that can come next; the notice only of an extension that lacks it. */
function offersFor(found: Case, clock: Clock, at: string): ReadClock['offers'] {
  const stands = clock.status === 'suspended';
  return CLOCK_ACTS.flatMap((act) => {
    if (act === (stands ? 'suspend' : 'resume')) return [];
    const why = whyNotInCase(act, found, clock, at);
    if (act === 'notice' && why !== undefined) return [];
    return [{ act, ...(why === undefined ? {} : { whyNot: why }) }];
  });
}
