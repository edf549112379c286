import { clockId, isLate, meetClock } from '../clock-ledger.ts';
import { NO_EFFECT, type EffectInput, type EffectResult } from '../effect.ts';
import { instantOf } from '../instant.ts';
import { allowedFrom } from '../transitions.ts';
import { Filing } from './answers.ts';
import { clockEvent } from './clock-events.ts';
import { filingScope } from './filing-scope.ts';

/** The authority has given a receipt: the first one meets the clock, every one is an entry of the register. */
export function filingReceipt(input: EffectInput): EffectResult {
  const { task, at, actor } = input;
  const { receiptNumber, filedAt, completeness } = Filing.parse(task.answers);
  const metAt = instantOf(filedAt) ?? filedAt;
  const { ruleId } = filingScope(task.scope);
  const before = input.case.clocks.find((clock) => clock.id === clockId(ruleId, task.organizationId));
  const open = before !== undefined && allowedFrom('clock', 'met').includes(before.status);
  const after = open ? meetClock(before, { metAt, receipt: receiptNumber }, { at, by: actor }) : undefined;
  return {
    ...NO_EFFECT,
    clocks: open && after !== undefined ? [{ before, after }] : [],
    registers: [
      {
        organizationId: task.organizationId,
        kind: 'filing',
        id: `${task.runId}.${ruleId}.${task.iteration}`,
        runId: task.runId,
        at,
        data: {
          title: input.case.run.title,
          ruleId,
          receiptNumber,
          filedAt: metAt,
          completeness,
          late: before !== undefined && after !== undefined && isLate(before, metAt),
        },
        version: 1,
      },
    ],
    events: after === undefined ? [] : [clockEvent('clock-met', after, at, actor)],
  };
}
