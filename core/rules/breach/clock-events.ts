import type { Actor } from '../actor.ts';
import type { Clock } from '../clock.ts';
import { clockStart } from '../clock-ledger.ts';
import type { EventDraft } from '../evidence-chain.ts';

type ClockEventType = 'clock-started' | 'clock-corrected' | 'clock-met' | 'clock-missed' | 'clock-lifted';

/** What the chain says about a change of a clock: its start and dates, not the answers behind them. */
export function clockEvent(type: ClockEventType, clock: Clock, at: string, actor: Actor): EventDraft {
  const dates = clock.due.evaluable
    ? { strictAt: clock.due.strictAt, legalLatestAt: clock.due.legalLatestAt }
    : { notEvaluable: clock.due.missing };
  return {
    at,
    type,
    actor,
    data: {
      clockId: clock.id,
      organizationId: clock.organizationId,
      startAt: clockStart(clock) ?? null,
      ...dates,
    },
  };
}
