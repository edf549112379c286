import { may } from '../../core/rules/authorization.ts';
import type { Case } from '../../core/rules/case.ts';
import { outcomeWithout } from '../../core/rules/go-on-without.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { ApprovalStep, ProcessDefinition, TaskStep } from '../../core/rules/process-definition.ts';
import type { Task } from '../../core/rules/task.ts';

/** How a run goes on without the people of a task: with the other organizations of its group, or by an outcome. */
export type GoingOn = { with: 'others' } | { with: 'outcome'; outcome: string };

/** Undefined when the person may not decide it, or when the process needs this very answer. */
export function goingOn(
  person: Person,
  { run, parties }: Pick<Case, 'run' | 'parties'>,
  task: Task,
  { definition, step }: { definition: ProcessDefinition; step: TaskStep | ApprovalStep | undefined },
): GoingOn | undefined {
  if (step === undefined || task.status !== 'open' || run.status !== 'running') return undefined;
  if (!may(person, 'stop-run', { run, parties })) return undefined;
  if (task.groupId !== undefined) return { with: 'others' };
  const outcome = outcomeWithout(definition, step);
  return outcome === undefined ? undefined : { with: 'outcome', outcome };
}
