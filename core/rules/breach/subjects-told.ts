import { clockId, liftClock, meetClock } from '../clock-ledger.ts';
import { NO_EFFECT, type EffectInput, type EffectResult } from '../effect.ts';
import { instantOf } from '../instant.ts';
import { allowedFrom } from '../transitions.ts';
import { SubjectsTold } from './answers.ts';
import { clockEvent } from './clock-events.ts';

/** The people have been told, in person or by notice, which meets the duty; or an exception of 34(3) lifts it. */
export function subjectsTold(input: EffectInput): EffectResult {
  const { task, at, actor } = input;
  const { how, toldAt, exceptionReason } = SubjectsTold.parse(task.answers);
  const before = input.case.clocks.find((clock) => clock.id === clockId('gdpr-34', task.organizationId));
  const status = how === 'exception' ? 'lifted' : 'met';
  if (before === undefined || !allowedFrom('clock', status).includes(before.status)) return NO_EFFECT;
  const metAt = (toldAt === undefined ? undefined : instantOf(toldAt)) ?? at;
  const after =
    status === 'lifted'
      ? liftClock(before, { at, by: actor, reason: exceptionReason ?? 'GDPR art. 34(3)' })
      : meetClock(before, { metAt }, { at, by: actor });
  const type = status === 'lifted' ? 'clock-lifted' : 'clock-met';
  return { ...NO_EFFECT, clocks: [{ before, after }], events: [clockEvent(type, after, at, actor)] };
}
