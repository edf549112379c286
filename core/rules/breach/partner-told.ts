import type { Case } from '../case.ts';
import { isOpenClock } from '../clock-for.ts';
import { meetClock } from '../clock-ledger.ts';
import { NO_EFFECT, type EffectInput, type EffectResult } from '../effect.ts';
import { instantOf } from '../instant.ts';
import { regimeRule } from '../regimes/table.ts';
import { PartnerTold } from './answers.ts';
import { caseAfter } from './case-after.ts';
import { clockEvent } from './clock-events.ts';
import { partnerNotices } from './participants.ts';
import { doneTasks } from '../answered.ts';

/** A partner has been told; once all of them have, the processor's duty is met, by the last notice. */
export function partnerTold({ case: aCase, task, at, actor }: EffectInput): EffectResult {
  const metAt = lastNotice(caseAfter(aCase, task), task.organizationId);
  if (metAt === undefined) return NO_EFFECT;
  const clocks = aCase.clocks
    .filter((clock) => clock.organizationId === task.organizationId && isOpenClock(clock))
    .filter(({ ruleId }) => regimeRule(ruleId)?.purpose === 'partner')
    .map((before) => ({ before, after: meetClock(before, { metAt }, { at, by: actor }) }));
  return {
    ...NO_EFFECT,
    clocks,
    events: clocks.map(({ after }) => clockEvent('clock-met', after, at, actor)),
  };
}

/** When the last of an organization's partners was told; undefined while one has not been. */
function lastNotice(aCase: Case, organizationId: string): string | undefined {
  const told = new Map(doneTasks(aCase, 'tell-partner').map((task) => [task.scope, task.answers]));
  const times = partnerNotices(aCase)
    .filter((notice) => notice.organizationId === organizationId)
    .map(({ scope }) => PartnerTold.safeParse(told.get(scope)).data?.toldAt);
  return times.includes(undefined)
    ? undefined
    : times
        .flatMap((time) => instantOf(time ?? '') ?? [])
        .sort()
        .at(-1);
}
