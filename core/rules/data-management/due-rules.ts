import type { RegisterEntry } from '../register-entry.ts';
import { RetentionRule } from '../registers/retention-rule.ts';
import { sayDay } from '../calendar/say-moment.ts';
import type { DueRule } from './data.ts';

/**
 * The retention rules of which something is due on a day: marked so, with a due day that has come, or on hold until a
 * day that has passed. In order of their ids.
 */
export function dueRules(entries: readonly RegisterEntry[], today: string): DueRule[] {
  return entries
    .flatMap((entry): DueRule[] => {
      const why = whyDue(entry, today);
      return why === undefined ? [] : [{ id: entry.id, title: entry.title, why }];
    })
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

function whyDue({ kind, state, data }: RegisterEntry, today: string): string | undefined {
  if (kind !== 'retention-rule' || state === 'retired') return undefined;
  const rule = RetentionRule.safeParse(data);
  if (state === 'due') return 'Marked as due';
  if (!rule.success) return undefined;
  const { dueOn, holds = [] } = rule.data;
  if (state === 'hold') {
    const until = holds.at(-1)?.until;
    return until !== undefined && until <= today ? `The hold ended on ${sayDay(until)}` : undefined;
  }
  return dueOn !== undefined && dueOn <= today ? `Due since ${sayDay(dueOn)}` : undefined;
}
