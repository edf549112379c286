import { isOpenClock } from '../clock-for.ts';
import { clockId, isLate, meetClock } from '../clock-ledger.ts';
import type { Case } from '../case.ts';
import type { Clock } from '../clock.ts';
import { NO_EFFECT, type EffectInput, type EffectResult } from '../effect.ts';
import { instantOf } from '../instant.ts';
import { regimeRule } from '../regimes/table.ts';
import { Filing } from './answers.ts';
import { asOneChange, caseAfter } from './case-after.ts';
import { clockEvent } from './clock-events.ts';
import { filingScope } from './filing-scope.ts';
import { recountClocks } from './recount-clocks.ts';

/**
 * The authority has given a receipt: the first one meets the clock, a complete one those of later phases too, and
 * every one is an entry of the register.
 */
export function filingReceipt(input: EffectInput): EffectResult {
  const { case: aCase, organizations, task, at, actor } = input;
  const { receiptNumber, filedAt, completeness } = Filing.parse(task.answers);
  const metAt = instantOf(filedAt) ?? filedAt;
  const { ruleId } = filingScope(task.scope);
  const act = { at, by: actor };
  const met = clocksMet(aCase, task.scope, completeness === 'complete').map((before) => ({
    before,
    after: meetClock(before, { metAt, receipt: receiptNumber }, act),
  }));
  const next = recountClocks(caseAfter(aCase, task, { clocks: met }), organizations, act);
  const first = met.find(({ before }) => before.ruleId === ruleId)?.before;
  return {
    ...NO_EFFECT,
    clocks: asOneChange([...met, ...next.clocks]),
    registers: [
      {
        organizationId: task.organizationId,
        kind: 'filing',
        id: `${task.runId}.${ruleId}.${task.iteration}`,
        title: aCase.run.title,
        state: 'filed',
        runId: task.runId,
        at,
        data: {
          title: aCase.run.title,
          ruleId,
          receiptNumber,
          filedAt: metAt,
          completeness,
          late: first !== undefined && isLate(first, metAt),
        },
        version: 1,
      },
    ],
    events: [...met.map(({ after }) => clockEvent('clock-met', after, at, actor)), ...next.events],
  };
}

/** The clock of the filing's own rule; of a complete one also those of later phases of the same law. */
function clocksMet({ clocks }: Case, scope: string, complete: boolean): Clock[] {
  const { organizationId, ruleId } = filingScope(scope);
  const own = regimeRule(ruleId);
  return clocks.filter((clock) => {
    if (clock.organizationId !== organizationId || !isOpenClock(clock)) return false;
    if (clock.id === clockId(ruleId, organizationId)) return true;
    const rule = regimeRule(clock.ruleId);
    return complete && rule?.purpose === 'authority' && rule.regime === own?.regime;
  });
}
