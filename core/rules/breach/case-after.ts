import type { Case } from '../case.ts';
import type { Clock } from '../clock.ts';
import type { Change } from '../effect.ts';
import type { Party } from '../run.ts';
import type { Task } from '../task.ts';

/** The case as it stands once a task has ended and changes have been made. */
export function caseAfter(
  aCase: Case,
  task: Task,
  { parties = [], clocks = [] }: { parties?: Change<Party>[]; clocks?: Change<Clock>[] } = {},
): Case {
  return {
    ...aCase,
    tasks: [...aCase.tasks.filter(({ id }) => id !== task.id), task],
    parties: replaced(aCase.parties, parties, ({ organizationId }) => organizationId),
    clocks: replaced(aCase.clocks, clocks, ({ id }) => id),
  };
}

function replaced<T>(known: T[], changes: Change<T>[], keyOf: (thing: T) => string): T[] {
  const after = new Map([...known, ...changes.map((change) => change.after)].map((one) => [keyOf(one), one]));
  return [...after.values()];
}

/** Several changes of the same clocks as one write each: from how it was first to how it is last. */
export function asOneChange(changes: Change<Clock>[]): Change<Clock>[] {
  const first = new Map<string, Clock | undefined>();
  const last = new Map<string, Clock>();
  for (const { before, after } of changes) {
    if (!first.has(after.id)) first.set(after.id, before);
    last.set(after.id, after);
  }
  return [...last.values()].map((clock) => {
    const before = first.get(clock.id);
    const after = { ...clock, version: (before?.version ?? 0) + 1 };
    return before === undefined ? { after } : { before, after };
  });
}
