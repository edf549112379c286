import type { Actor } from '../actor.ts';
import type { Clock, ClockEntry } from '../clock.ts';
import { clockStart } from '../clock-ledger.ts';
import type { EventDraft } from '../evidence-chain.ts';

type ClockEventType =
  | 'clock-started'
  | 'clock-corrected'
  | 'clock-met'
  | 'clock-missed'
  | 'clock-lifted'
  | 'clock-suspended'
  | 'clock-resumed'
  | 'clock-extended'
  | 'clock-noticed';

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
      ...detailOf(clock.ledger.at(-1)),
    },
  };
}

/** What the newest line of the ledger says besides; reasons stay in the ledger. */
function detailOf(entry: ClockEntry | undefined): Record<string, unknown> {
  if (entry === undefined) return {};
  switch (entry.type) {
    case 'suspended':
      return { effectiveAt: entry.effectiveAt, ground: entry.ground, citation: entry.citation };
    case 'resumed':
      return { effectiveAt: entry.effectiveAt };
    case 'extended':
      return { citation: entry.extension.citation, noticeAt: entry.noticeAt ?? null };
    case 'noticed':
      return { noticeAt: entry.noticeAt };
    case 'started':
    case 'corrected':
    case 'met':
    case 'missed':
    case 'lifted':
      return {};
  }
}
