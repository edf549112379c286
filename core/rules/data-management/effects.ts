import { NO_EFFECT, type EffectInput, type EffectResult } from '../effect.ts';
import { dayAt } from '../days.ts';
import type { RegisterContent, RegisterEntry } from '../register-entry.ts';
import { RetentionRule } from '../registers/retention-rule.ts';
import { RecordsUpdate, RetentionAnswers, type RetentionAnswer } from './answers.ts';
import { recordPuts } from './apply-records.ts';

/** The register keeper has said what changed in the records of processing. */
export function recordsUpdated({ task }: EffectInput): EffectResult {
  const { way, records = [] } = RecordsUpdate.parse(task.answers);
  return way === 'here' ? { ...NO_EFFECT, puts: recordPuts(records, task) } : NO_EFFECT;
}

/** What was erased, kept or found not to be due stands with the rules in the register. */
export function retentionAnswered({ task, at, organizations }: EffectInput): EffectResult {
  const { organizationId } = task;
  const today = dayAt(at, organizationId, organizations);
  const { rules } = RetentionAnswers.parse(task.answers);
  return {
    ...NO_EFFECT,
    puts: rules.map((answer) => ({
      organizationId,
      kind: 'retention-rule',
      id: answer.rule,
      change: (before) => (before === undefined ? undefined : ruleAfter(before, answer, today)),
    })),
  };
}

function ruleAfter(
  { title, data, reviewOn }: RegisterEntry,
  answer: RetentionAnswer,
  today: string,
): RegisterContent | undefined {
  const rule = RetentionRule.safeParse(data);
  if (!rule.success) return undefined;
  const kept = { title, ...(reviewOn === undefined ? {} : { reviewOn }) };
  const { dueOn: _dueOn, ...lasting } = rule.data;
  switch (answer.answer) {
    case 'executed': {
      const { on = today, proof = '', records } = answer;
      const execution = { on, proof, ...(records === undefined ? {} : { records }) };
      const executions = [...(rule.data.executions ?? []), execution].slice(-100);
      return { ...kept, state: 'executed', data: { ...lasting, executions } };
    }
    case 'hold': {
      const { reason = '', until } = answer;
      const hold = { reason, since: today, ...(until === undefined ? {} : { until }) };
      return {
        ...kept,
        state: 'hold',
        data: { ...rule.data, holds: [...(rule.data.holds ?? []), hold].slice(-100) },
      };
    }
    case 'not-due': {
      const { nextOn } = answer;
      return {
        ...kept,
        state: 'running',
        data: { ...lasting, ...(nextOn === undefined ? {} : { dueOn: nextOn }) },
      };
    }
  }
}
