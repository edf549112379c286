import { isOpenClock } from '../clock-for.ts';
import { liftClock, meetClock } from '../clock-ledger.ts';
import type { Clock } from '../clock.ts';
import { NO_EFFECT, type EffectInput, type EffectResult } from '../effect.ts';
import { instantOf } from '../instant.ts';
import { regimeRule } from '../regimes/table.ts';
import { SubjectsTold } from './answers.ts';
import { clockEvent } from './clock-events.ts';

/** The people have been told, in person or by notice, which meets the duty; or an exception of the law lifts it. */
export function subjectsTold(input: EffectInput): EffectResult {
  const { task, at, actor } = input;
  const { how, toldAt, exceptionReason } = SubjectsTold.parse(task.answers);
  const metAt = (toldAt === undefined ? undefined : instantOf(toldAt)) ?? at;
  const ended = (before: Clock) =>
    how === 'exception'
      ? liftClock(before, { at, by: actor, reason: exceptionReason ?? 'An exception of the law holds.' })
      : meetClock(before, { metAt }, { at, by: actor });
  const clocks = input.case.clocks
    .filter((clock) => clock.organizationId === task.organizationId && isOpenClock(clock))
    .filter(({ ruleId }) => regimeRule(ruleId)?.purpose === 'subjects')
    .map((before) => ({ before, after: ended(before) }));
  const type = how === 'exception' ? 'clock-lifted' : 'clock-met';
  return { ...NO_EFFECT, clocks, events: clocks.map(({ after }) => clockEvent(type, after, at, actor)) };
}
