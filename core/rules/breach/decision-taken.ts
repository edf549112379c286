import { liftClock, startClock } from '../clock-ledger.ts';
import type { Clock } from '../clock.ts';
import { NO_EFFECT, type EffectInput, type EffectResult } from '../effect.ts';
import { rulesStartedBy } from '../regimes.ts';
import { clockEvent } from './clock-events.ts';

/**
 * A controller has decided. Not to notify lifts its clock towards the authority; to tell the people starts the duty
 * of art. 34, which begins when the high risk is found and has no number.
 */
export function decisionTaken(input: EffectInput): EffectResult {
  const { outcome } = input.task;
  if (outcome === 'not-notifiable') return liftAuthorityClock(input);
  return outcome === 'notify-authority-and-subjects' ? startTellingClock(input) : NO_EFFECT;
}

function liftAuthorityClock(input: EffectInput): EffectResult {
  const { at, actor, task } = input;
  const reason = 'Decided not notifiable: the breach is unlikely to result in a risk (GDPR art. 33(1)).';
  const clocks = input.case.clocks
    .filter((clock) => clock.organizationId === task.organizationId && isOpen(clock))
    .map((before) => ({ before, after: liftClock(before, { at, by: actor, reason }) }));
  return {
    ...NO_EFFECT,
    clocks,
    events: clocks.map(({ after }) => clockEvent('clock-lifted', after, at, actor)),
  };
}

function startTellingClock(input: EffectInput): EffectResult {
  const { at, actor, task } = input;
  const organization = input.organizations.find((found) => found.id === task.organizationId);
  const place = { country: organization?.country ?? '', timeZone: organization?.timeZone ?? '' };
  const start = { runId: task.runId, organizationId: task.organizationId, place, startAt: at };
  const clocks = rulesStartedBy('high-risk-found', at).map((rule) =>
    startClock(rule, start, { at, by: actor }),
  );
  return {
    ...NO_EFFECT,
    clocks: clocks.map((after) => ({ after })),
    events: clocks.map((clock) => clockEvent('clock-started', clock, at, actor)),
  };
}

function isOpen(clock: Clock): boolean {
  return clock.status === 'running' || clock.status === 'missed';
}
